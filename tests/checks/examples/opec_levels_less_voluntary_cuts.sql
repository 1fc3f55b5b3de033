-- Wrong: levels 2 kb/d above or below the ministerial level less the cuts (Iraq, January and April 2024: 4,431 less 211 and 220 to 223; Kazakhstan in May 2023: the first
-- cut only), a level without any cut in the last month of the window, Russia in January 2024.
-- Right: 1 kb/d off, between two pages' cuts, Russia in 2023, months outside the window, second choices, other views, levels of later cuts.
insert into core.opec_decision (measure, country_iso3, group_name, decision, effective_from_on, effective_to_on, value_kbd)
values
    ('voluntary_cut', 'IRQ', null, 'Voluntary cuts of April 2023', date '2023-05-01', date '2024-12-01', -211),
    ('voluntary_cut', 'IRQ', null, 'Voluntary cuts of November 2023', date '2024-01-01', date '2024-06-01', -220),
    ('voluntary_cut', 'IRQ', null, 'Voluntary cuts of November 2023, page two', date '2024-01-01', date '2024-06-01', -223),
    ('voluntary_cut', 'IRQ', null, 'Voluntary cuts of June 2023', date '2023-05-01', date '2024-12-01', -500),
    ('adjustment', 'IRQ', null, 'Voluntary cuts of April 2023', date '2023-05-01', date '2024-12-01', -500),
    ('voluntary_cut', null, 'opec_plus', 'Voluntary cuts of April 2023', date '2023-05-01', date '2024-12-01', -500),
    ('voluntary_cut', 'KAZ', null, 'Voluntary cuts of April 2023', date '2023-04-01', date '2024-12-01', -78),
    ('voluntary_cut', 'KAZ', null, 'Voluntary cuts of November 2023', date '2023-06-01', date '2024-06-01', -82),
    ('voluntary_cut', 'RUS', null, 'Voluntary cuts of April 2023', date '2023-05-01', date '2024-12-01', -500);
insert into core.opec_required_level (country_iso3, month, includes_voluntary, preference, required_kbd)
values
    ('IRQ', date '2024-01-01', 'no', 1, 4431), ('IRQ', date '2024-01-01', 'both', 1, 4002),
    ('IRQ', date '2024-02-01', 'no', 1, 4431), ('IRQ', date '2024-02-01', 'both', 1, 3996),
    ('IRQ', date '2024-03-01', 'no', 1, 4431), ('IRQ', date '2024-03-01', 'both', 1, 4001),
    ('IRQ', date '2024-03-01', 'both', 2, 4431), ('IRQ', date '2024-03-01', 'no', 2, 4000), ('IRQ', date '2024-03-01', 'yes', 1, 4431),
    ('IRQ', date '2024-04-01', 'no', 1, 4431), ('IRQ', date '2024-04-01', 'both', 1, 3995),
    ('IRQ', date '2024-05-01', 'no', 1, 4431), ('IRQ', date '2024-05-01', 'first', 1, 4220),
    ('IRQ', date '2024-07-01', 'no', 1, 4431), ('IRQ', date '2024-07-01', 'first', 1, 4431),
    ('IRQ', date '2024-06-01', 'no', 1, 4431), ('IRQ', date '2024-06-01', 'both', 1, 4431),
    ('KAZ', date '2023-04-01', 'no', 1, 1628), ('KAZ', date '2023-04-01', 'first', 1, 1628),
    ('KAZ', date '2023-05-01', 'no', 1, 1628), ('KAZ', date '2023-05-01', 'first', 1, 1552),
    ('KAZ', date '2023-06-01', 'no', 1, 1628), ('KAZ', date '2023-06-01', 'first', 1, 1549),
    ('RUS', date '2023-12-01', 'no', 1, 9949), ('RUS', date '2023-12-01', 'first', 1, 9828),
    ('RUS', date '2024-01-01', 'no', 1, 9949), ('RUS', date '2024-01-01', 'first', 1, 9828);
-- expect country_iso3 || ' ' || month: IRQ 2024-01-01 | IRQ 2024-04-01 | IRQ 2024-06-01 | KAZ 2023-05-01 | RUS 2024-01-01
