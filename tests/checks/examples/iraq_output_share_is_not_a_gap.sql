-- Wrong: a Russian share of 2021 without its largest field. Right: a share without a smaller field, a share with all, fields of one size, and no share at all. A field is as
-- large as its largest year.
insert into core.field_output_yearly (asset_id, year, output_kbd)
values ('west_qurna_2', 2019, 400), ('west_qurna_2', 2020, 1), ('badra', 2019, 80), ('sarqala', 2019, 30), ('zubair', 2019, 90), ('halfaya', 2019, 90), ('nasiriya', 2019, 50);
insert into mart.iraq_output_by_operator_yearly (year, operator_country, share_pct, fields_known, fields_missing)
values
    (2021, 'RUS', 2, ['badra'], ['west_qurna_2', 'sarqala']), (2020, 'RUS', 10, ['west_qurna_2'], ['badra']),
    (2019, 'RUS', 11, ['west_qurna_2', 'badra'], []), (2018, 'RUS', null, ['badra'], ['west_qurna_2']), (2021, 'ITA', 3, ['zubair'], []),
    (2020, 'CHN', 3, ['halfaya'], ['zubair']), (2017, 'RUS', 3, ['badra', 'sarqala'], ['nasiriya']);
-- expect operator_country || ' ' || year || ' ' || largest_missing_field: RUS 2021 west_qurna_2
