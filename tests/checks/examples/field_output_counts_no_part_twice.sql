-- Wrong: each part beside its whole in one year. Right: a part alone, a part in another year than its whole, a part beside another field.
insert into core.field_output_yearly (asset_id, year)
values
    ('kirkuk', 2019), ('baba', 2019), ('avana', 2019), ('missan', 2019), ('abu_gharb', 2019), ('bazerkan', 2019), ('fakkah', 2019),
    ('east_baghdad', 2019), ('east_baghdad_expansion', 2019), ('qayara', 2019), ('qaiyarah', 2019),
    ('kirkuk', 2020), ('baba', 2021), ('fakkah', 2020);
-- expect asset_id || ' ' || year: baba 2019 | avana 2019 | abu_gharb 2019 | bazerkan 2019 | fakkah 2019 | east_baghdad_expansion 2019 | qaiyarah 2019
