-- Wrong: another output than the mart's, other fields, a year that the mart lacks. Right: both equal; no figure; another indicator; another country's and year's row do not count.
insert into mart.iraq_output_by_operator_yearly (operator_country, year, output_kbd, fields_known)
values ('RUS', 2022, 423, ['badra', 'west_qurna_2']), ('CHN', 2021, 423, ['badra', 'west_qurna_2']), ('RUS', 2020, 400, ['badra']);
insert into mart.cooperation_scorecard (anchor_id, indicator, last_period_on, last_value, compared_by)
values
    ('right', 'russian_operated_output', date '2022-12-31', 423, 'badra, west_qurna_2'), ('value', 'russian_operated_output', date '2022-12-31', 424, 'badra, west_qurna_2'),
    ('fields', 'russian_operated_output', date '2022-12-31', 423, 'badra'), ('year', 'russian_operated_output', date '2021-12-31', 423, 'badra, west_qurna_2'),
    ('other_year', 'russian_operated_output', date '2020-12-31', 423, 'badra'),
    ('no_figure', 'russian_operated_output', date '2022-12-31', null, null), ('other', 'projects_held', date '2022-12-31', 9, 'project states');
-- expect anchor_id: value | fields | year | other_year
