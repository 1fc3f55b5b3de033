-- Wrong: 6.1 % up within one decision, and 50.5 % down under a new one. Right: 6 % and 50 %; a decision of the same name taken on another day; a month
-- between; another view; another country.
insert into core.opec_required_monthly (country_iso3, month, required_view, required_kbd, decision, decided_on)
values
    ('IRQ', date '2020-01-01', 'judged', 1000, 'a', date '2019-12-01'), ('IRQ', date '2020-02-01', 'judged', 1061, 'a', date '2019-12-01'),
    ('IRQ', date '2020-03-01', 'judged', 525, 'b', date '2020-02-15'), ('IRQ', date '2020-01-15', 'ministerial', 10, 'a', date '2019-12-01'),
    ('KAZ', date '2020-01-01', 'judged', 1000, 'a', date '2019-12-01'), ('KAZ', date '2020-02-01', 'judged', 1060, 'a', date '2019-12-01'),
    ('KAZ', date '2020-03-01', 'judged', 530, 'b', date '2020-02-15'),
    ('OMN', date '2020-01-01', 'judged', 1000, 'a', date '2019-12-01'), ('OMN', date '2020-02-01', 'judged', 1100, 'a', date '2020-01-15'),
    ('OMN', date '2020-03-01', 'judged', 1200, 'b', date '2020-01-15'),
    ('SAU', date '2020-01-01', 'judged', 1000, 'a', date '2019-12-01'), ('SAU', date '2020-03-01', 'judged', 2000, 'a', date '2019-12-01'),
    ('RUS', date '2020-01-01', 'judged', 1000, 'a', null), ('RUS', date '2020-02-01', 'judged', 1070, 'a', null),
    ('ARE', date '2020-01-01', 'judged', 1000, 'a', date '2019-12-01'), ('ARE', date '2020-02-01', 'judged', 930, 'a', date '2019-12-01');
-- expect country_iso3 || ' ' || month: IRQ 2020-02-01 | IRQ 2020-03-01 | RUS 2020-02-01 | ARE 2020-02-01
