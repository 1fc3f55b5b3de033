-- Proposition: gas output of the Kurdistan Region could be raised; here, by whether it was raised afterwards.
-- The one rule that looks beyond the day asked about: output that rose later proves the room that existed on that day.
-- The highest later output of each subject is compared with its highest output until then. A halt after attacks is left out.
-- Supports: it rose by room_pct or more. Contradicts: reports run for follow_up_months and none is above the earlier output.
-- Silent: less, or nothing later is known, as on the day itself.
with report as (
    select *, period_start > about_on() as is_later
    from kurdistan_gas_report()
    where is_output and not is_capacity and (period_end <= about_on() or period_start > about_on())
),

highest as (
    select *, max(period_end) over (partition by subject, is_later) as last_on
    from report
    qualify row_number() over (partition by subject, is_later order by gas_bcm_y desc, period_end, output_id) = 1
),

change as (
    select
        l.* exclude (is_estimate, vintage_basis),
        greatest(l.vintage_basis::vintage_basis, e.vintage_basis::vintage_basis) as vintage_basis,
        e.period_from as period_before,
        e.gas_bcm_y as bcm_before,
        100 * l.gas_bcm_y / e.gas_bcm_y - 100 as change_pct,
        date_diff('month', about_on(), l.last_on) as followed_months,
        l.is_estimate or e.is_estimate as is_estimate
    from highest as l
    join highest as e on l.subject = e.subject and not e.is_later
    where l.is_later
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when change_pct >= threshold('GAS-03', 'room_pct') then 'supports'
        when change_pct <= 0 and followed_months >= threshold('GAS-03', 'follow_up_months') then 'contradicts'
        else 'silent'
    end as outcome,
    change_pct as observed_value,
    threshold('GAS-03', 'room_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        '{} puts the gas output of {} at {} bcm a year in {}, {:+.0f} per cent on the {} of {}, the highest before',
        said_by(null, origin), subject, shown(gas_bcm_y), period_from, change_pct::double, shown(bcm_before), period_before
    ) as finding
from change
qualify row_number() over (partition by origin, period order by gas_bcm_y desc) = 1
