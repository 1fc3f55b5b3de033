-- Proposition: gas output of the Kurdistan Region could be raised: since the brief was written it has been.
-- A subject's newest output stands against its newest of before; a halt for attacks is left out, being no lack of room.
-- Supports: it rose by the threshold or more. Contradicts: it fell by as much. Silent: less, or on the brief's own day.
with report as (
    select *, period_end > brief_as_of_on() as is_later
    from kurdistan_gas_report()
    where is_output and not is_capacity
    qualify row_number() over (partition by subject, is_later order by period_end desc, gas_bcm_y, output_id) = 1
),

change as (
    select
        n.*,
        b.period_from as period_before,
        100 * n.gas_bcm_y / b.gas_bcm_y - 100 as change_pct,
        greatest(n.flag, b.flag) >= 'estimated'::value_flag as is_estimate
    from report as n
    join report as b on b.subject = n.subject and not b.is_later
    where n.is_later
)

select
    origin,
    period_from as period,
    source_id,
    case
        when change_pct >= threshold('GAS-03', 'room_pct') then 'supports'
        when change_pct <= -threshold('GAS-03', 'room_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    gas_bcm_y as observed_value,
    'bcm/y' as observed_unit,
    citation,
    known_on,
    vintage_basis,
    false as is_interested_party,
    is_estimate,
    format(
        '{}: {} bcm a year in {}, {:+.0f} % on {}', subject, shown(gas_bcm_y), period_from, change_pct::double, period_before
    ) as detail
from change
qualify row_number() over (partition by origin, period_from order by gas_bcm_y desc) = 1
