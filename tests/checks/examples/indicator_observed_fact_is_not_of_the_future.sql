-- Wrong: a figure known before its period began, and targets, potentials and planned trees, none marked as a forecast. Right: one known on its
-- first day, the same ones marked, and a name that merely holds the word.
insert into core.indicator_fact (fact_id, indicator, is_forecast, known_on, period_start)
values
    ('early', 'gas_output', false, date '2022-12-31', date '2023-01-01'),
    ('target', 'output_target', false, date '2024-01-01', date '2023-01-01'),
    ('potential', 'solar_potential', false, date '2024-01-01', date '2023-01-01'),
    ('trees', 'trees_planned', false, date '2024-01-01', date '2023-01-01'),
    ('first_day', 'gas_output', false, date '2023-01-01', date '2023-01-01'),
    ('marked', 'output_target', true, date '2022-01-01', date '2023-01-01'),
    ('word', 'target_met', false, date '2024-01-01', date '2023-01-01');
-- expect fact_id: early | target | potential | trees
