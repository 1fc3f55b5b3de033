-- Proposition: gas output of the Kurdistan Region could be raised; here, by whether it has been since the brief was written.
-- The newest output of each subject is compared with its newest output before. A halt after attacks is left out.
-- Supports: it rose by room_pct or more. Contradicts: it fell by as much. Silent: less, or on the brief's own date.
with report as (
    select *, period_end > anchor_on() as is_later
    from kurdistan_gas_report()
    where is_output and not is_capacity
    qualify row_number() over (partition by subject, is_later order by period_end desc, gas_bcm_y, output_id) = 1
),

change as (
    select
        n.* exclude (is_estimate),
        b.period_from as period_before,
        100 * n.gas_bcm_y / b.gas_bcm_y - 100 as change_pct,
        is_estimated(greatest(n.flag, b.flag)) as is_estimate
    from report as n
    join report as b on n.subject = b.subject and not b.is_later
    where n.is_later
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when change_pct >= threshold('GAS-03', 'room_pct') then 'supports'
        when change_pct <= -threshold('GAS-03', 'room_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    gas_bcm_y as observed_value,
    'bcm/y' as observed_unit,
    format(
        '{}: {} bcm a year in {}, {:+.0f} % on {}', subject, shown(gas_bcm_y), period_from, change_pct::double, period_before
    ) as finding
from change
qualify row_number() over (partition by origin, period order by gas_bcm_y desc) = 1
