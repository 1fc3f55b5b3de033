-- What the running sums of an assessor cover, and their results: months known and above the level, the mean excess, the
-- highest month, the peak of the running sum and the newest month. Months without a level are not counted.
with counted as (
    select *
    from mart.opec_conformity_monthly
    where excess_kbd is not null and running_excess_kbd_months is not null
)

select
    c.country_iso3,
    c.assessor,
    a.assessor_name,
    s.sum_from_on,
    c.production_basis,
    c.is_comparable,
    min(month) as month_first,
    max(month) as month_last,
    count(*) as known_months,
    count(*) filter (where excess_kbd > 0) as above_months,
    cast(avg(excess_kbd) as decimal(24, 6)) as mean_excess_kbd,
    max(excess_kbd) as highest_excess_kbd,
    max_by(month, excess_kbd) as month_of_highest_excess,
    max_by(excess_kbd, month) as last_excess_kbd,
    max(running_excess_kbd_months) as peak_running_excess_kbd_months,
    max_by(month, running_excess_kbd_months) as month_of_peak_running_excess,
    max_by(running_excess_kbd_months, month) as last_running_excess_kbd_months,
    max(vintage_basis) as vintage_basis,
    max(flag) as flag,
    list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
from counted as c
join reference.assessor as a using (assessor)
join reference.opec_sum_start as s on s.organisation = 'opec_plus'
group by c.country_iso3, c.assessor, a.assessor_name, s.sum_from_on, c.production_basis, c.is_comparable
