-- Wrong: shares of -1 and 101 %; three fuels of one voice, place and year that make 98 %. Right: 0 and 100 %, a growth of 150 %, a share in
-- another unit, three fuels of 99 %, two fuels alone, a forecast, fuels of different voices, years and places.
insert into core.indicator_fact (fact_id, indicator, unit, value, subject_id, period_from, stated_by, is_forecast)
values
    ('low', 'market_share', 'pct', -1, 'KRI', '2020', 'x', false), ('high', 'market_share', 'pct', 101, 'KRI', '2020', 'x', false),
    ('none', 'market_share', 'pct', 0, 'KRI', '2020', 'x', false), ('all', 'market_share', 'pct', 100, 'KRI', '2020', 'x', false),
    ('growth', 'growth', 'pct', 150, 'KRI', '2020', 'x', false), ('shares', 'market_share', 'USD', 150, 'KRI', '2020', 'x', false),
    ('bad_1', 'generation_share', 'pct', 60, 'KRI', '2021', 'x', false), ('bad_2', 'generation_share', 'pct', 30, 'KRI', '2021', 'x', false),
    ('bad_3', 'generation_share', 'pct', 8, 'KRI', '2021', 'x', false),
    ('ok_1', 'generation_share', 'pct', 60, 'KRI', '2021', 'y', false), ('ok_2', 'generation_share', 'pct', 30, 'KRI', '2021', 'y', false),
    ('ok_3', 'generation_share', 'pct', 9, 'KRI', '2021', 'y', false), ('ok_4', 'generation_share', 'pct', 60, 'KRI', '2021', 'y', true),
    ('two_1', 'generation_share', 'pct', 60, 'KRI', '2022', 'x', false), ('two_2', 'generation_share', 'pct', 30, 'KRI', '2022', 'x', false),
    ('iraq', 'generation_share', 'pct', 60, 'IRQ', '2022', 'x', false),
    ('other_1', 'market_share', 'pct', 60, 'KRI', '2023', 'x', false), ('other_2', 'market_share', 'pct', 60, 'KRI', '2023', 'x', false),
    ('other_3', 'market_share', 'pct', 60, 'KRI', '2023', 'x', false);
-- expect id: low | high | KRI 2021 x
