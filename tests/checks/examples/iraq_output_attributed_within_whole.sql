-- Wrong: the fields of 2022 give more than Iraq, so the remainder is negative. Right: no remainder, and a remainder.
insert into mart.iraq_output_by_operator_yearly (year, operator_country, output_kbd)
values (2022, 'not_attributed', -1), (2021, 'not_attributed', 0), (2020, 'not_attributed', 100), (2019, 'RUS', -1);
-- expect year: 2022
