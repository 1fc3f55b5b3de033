-- Wrong: a stated level 2 kb/d from reference level plus adjustment, either way. Right: 1 kb/d apart; an agency's own calculation; another country, month, view or
-- decision; levels of one decision or of two on both sides.
insert into core.opec_required_level
    (country_iso3, month, includes_voluntary, decided_on, opec_decision_id, opec_decision_ids, evidence, required_kbd)
values
    ('IRQ', date '2019-01-01', 'no', date '2018-12-07', 'sum', ['r', 'a'], 'derived', 4512),
    ('IRQ', date '2019-01-01', 'no', date '2018-12-07', 'above', ['above'], 'official_table_requoted', 4514),
    ('IRQ', date '2019-01-01', 'no', date '2018-12-07', 'below', ['below'], 'news_agency_report', 4510),
    ('IRQ', date '2019-01-01', 'no', date '2018-12-07', 'near', ['near'], 'official_table_requoted', 4513),
    ('IRQ', date '2019-01-01', 'no', date '2018-12-07', 'calculated', ['calculated'], 'news_agency_calculation', 4500),
    ('IRQ', date '2019-01-01', 'no', date '2018-12-07', 'two', ['x', 'y'], 'official_table_requoted', 4515),
    ('KAZ', date '2019-01-01', 'no', date '2018-12-07', 'country', ['country'], 'official_table_requoted', 1860),
    ('IRQ', date '2019-02-01', 'no', date '2018-12-07', 'month', ['month'], 'official_table_requoted', 4600),
    ('IRQ', date '2019-01-01', 'both', date '2018-12-07', 'view', ['view'], 'official_table_requoted', 4600),
    ('IRQ', date '2019-01-01', 'no', date '2019-07-02', 'decision', ['decision'], 'official_table_requoted', 4600);
-- expect opec_decision_id || ' ' || added_kbd::integer: above 4512 | below 4512 | below 4515 | near 4515
