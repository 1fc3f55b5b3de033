-- Wrong: exports and imports over 5 % above the highest total of the pair and period. Right: 5 % above; details and forecasts; totals of another
-- pair or period, of a detail, or forecast do not count.
insert into core.indicator_fact (fact_id, indicator, subject_id, partner_iso3, period_from, period_to, detail, is_forecast, value)
values
    ('total_low', 'trade_total', 'IRQ', 'TUR', '2020', '2020', null, false, 50),
    ('total', 'trade_total', 'IRQ', 'TUR', '2020', '2020', null, false, 100),
    ('total_of_oil', 'trade_total', 'IRQ', 'TUR', '2020', '2020', 'oil', false, 900),
    ('total_forecast', 'trade_total', 'IRQ', 'TUR', '2020', '2020', null, true, 900),
    ('total_other', 'trade_total', 'IRQ', 'IRN', '2020', '2020', null, false, 1000),
    ('total_span', 'trade_total', 'IRQ', 'TUR', '2020', '2021', null, false, 10),
    ('total_year', 'trade_total', 'IRQ', 'TUR', '2019', '2020', null, false, 10),
    ('total_iran', 'trade_total', 'IRN', 'TUR', '2020', '2020', null, false, 10),
    ('other_indicator', 'exports', 'IRQ', 'TUR', '2020', '2020', null, false, 900),
    ('exports', 'exports_to_partner', 'IRQ', 'TUR', '2020', '2020', null, false, 106),
    ('imports', 'imports_from_partner', 'IRQ', 'TUR', '2020', '2020', null, false, 106),
    ('near', 'imports_from_partner', 'IRQ', 'TUR', '2020', '2020', null, false, 105),
    ('to_iran', 'exports_to_partner', 'IRQ', 'IRN', '2020', '2020', null, false, 500),
    ('of_oil', 'exports_to_partner', 'IRQ', 'TUR', '2020', '2020', 'oil', false, 106),
    ('forecast', 'exports_to_partner', 'IRQ', 'TUR', '2020', '2020', null, true, 106);
-- expect fact_id: exports | imports
