-- Detects: a field whose output grows more than fivefold, or falls below a fifth, against the year before.
-- Matters because that is what a unit error looks like (barrels a day for tonnes a year is sevenfold). Sarqala grew
-- more than fourfold as wells came in (5 to 23 kb/d) and passes; a start-up within a year is no pair of years.
-- severity: warning
with pair as (
    select
        asset_id,
        year,
        output_kbd,
        lag(output_kbd) over by_field as output_before_kbd,
        lag(year) over by_field as year_before
    from core.field_output_yearly
    window by_field as (partition by asset_id order by year)
)

select asset_id, year_before, output_before_kbd, year, output_kbd
from pair
where year = year_before + 1
    and output_before_kbd > 1
    and (output_kbd > 5 * output_before_kbd or output_kbd < output_before_kbd / 5)
