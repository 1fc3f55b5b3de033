-- Detects: a month from April 2025 in which the judged levels of the countries that return their cuts rise by another sum than
-- their statement says. Each level is rounded to 1 kb/d, so eight of them may be off by 4.
-- Matters because most of these levels are worked out by equal steps; the stated sums of the group are the only outside measure.
-- severity: error
with step as (
    select
        country_iso3,
        month,
        required_kbd - lag(required_kbd) over by_country as rise_kbd,
        lag(month) over by_country as month_before
    from core.opec_required_monthly
    where required_view = 'judged' and flag <> 'forecast'
    window by_country as (partition by country_iso3 order by month)
),

stated as (
    select
        effective_from_on as month,
        min(value_kbd) as lowest_kbd,
        max(value_kbd) as highest_kbd,
        case group_name when 'eight_voluntary_cutters' then 8 else 7 end as countries
    from core.opec_decision
    where measure = 'unwind'
    group by effective_from_on, group_name
),

cutter as (
    select distinct country_iso3
    from core.opec_decision
    where measure = 'voluntary_cut' and country_iso3 is not null and decision like 'Voluntary cuts of November 2023%'
)

select
    s.month,
    s.lowest_kbd,
    s.highest_kbd,
    sum(p.rise_kbd) as added_kbd,
    count(*) as found
from stated as s
join step as p on p.month = s.month and p.month_before = s.month - interval 1 month
join cutter as c on c.country_iso3 = p.country_iso3
group by s.month, s.lowest_kbd, s.highest_kbd, s.countries
having count(*) <> s.countries or sum(p.rise_kbd) not between s.lowest_kbd - 4 and s.highest_kbd + 4
