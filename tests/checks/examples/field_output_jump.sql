-- Wrong: 10 to 51 kb/d and 51 to 10 in neighbouring years. Right: fivefold and a fifth exactly, a year between, a start from 1 kb/d, another field.
insert into core.field_output_yearly (asset_id, year, output_kbd)
values
    ('jumps', 2019, 10), ('jumps', 2020, 51), ('jumps', 2021, 10),
    ('steps', 2019, 10), ('steps', 2020, 50), ('steps', 2021, 10),
    ('gap', 2019, 10), ('gap', 2021, 100), ('starts', 2019, 1), ('starts', 2020, 40), ('from_two', 2019, 2), ('from_two', 2020, 11);
-- expect asset_id || ' ' || year: from_two 2020 | jumps 2020 | jumps 2021
