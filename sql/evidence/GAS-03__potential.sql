-- Proposition: gas output of the Kurdistan Region can be raised, by what is built or held possible against what it gives.
-- A field's newest capacity, or the nearest stated potential of the Region, stands against its own newest output.
-- Supports: there is room by the threshold or more. Contradicts: the whole Region has less.
-- Silent: one of the two is not known, or the works of one field are used up, which says nothing of the others.
with report as (
    select *
    from kurdistan_gas_report()
    where is_output
    qualify row_number() over (partition by subject, is_capacity order by period_end desc, gas_bcm_y, output_id) = 1
),

stated as (
    select
        p.origin, f.period_from, p.source_id, f.value as possible_bcm_y, p.source_url as citation, p.known_on,
        'original'::vintage_basis as vintage_basis, f.is_interested_party, f.hedge <> 'stated' as is_estimate,
        'the Region' as subject, 'potential' as what
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'gas_output_potential' and f.subject_id = 'kurdistan_region'
    qualify row_number() over (partition by p.origin order by f.period_start, p.known_on, p.source_url) = 1
),

possible as (
    select * from stated
    union all by name
    select
        origin, period_from, source_id, gas_bcm_y as possible_bcm_y, citation, known_on, vintage_basis,
        false as is_interested_party, flag >= 'estimated'::value_flag as is_estimate, subject, 'capacity' as what
    from report
    where is_capacity
),

room as (
    select
        m.* exclude (known_on, vintage_basis, is_estimate),
        greatest(m.known_on, r.known_on) as known_on,
        greatest(m.vintage_basis, r.vintage_basis) as vintage_basis,
        m.is_estimate or r.flag >= 'estimated'::value_flag as is_estimate,
        r.gas_bcm_y,
        r.period_from as output_period,
        100 * m.possible_bcm_y / r.gas_bcm_y - 100 as room_pct
    from possible as m
    join report as r on r.subject = m.subject and not r.is_capacity
)

select
    origin,
    period_from as period,
    source_id,
    case
        when room_pct >= threshold('GAS-03', 'room_pct') then 'supports'
        when subject = 'the Region' then 'contradicts'
        else 'silent'
    end as outcome,
    room_pct as observed_value,
    'pct' as observed_unit,
    citation,
    known_on,
    vintage_basis,
    is_interested_party,
    is_estimate,
    format(
        '{}: {} of {} bcm a year ({}) against output of {} ({})', subject, what, shown(possible_bcm_y), period_from,
        shown(gas_bcm_y), output_period
    ) as detail
from room
qualify row_number() over (partition by origin, period_from order by what desc, room_pct) = 1
