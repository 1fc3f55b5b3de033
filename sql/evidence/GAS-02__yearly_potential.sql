-- Proposition: read as a rate, the claimed amount a year is what all gas fields of the Kurdistan Region would give.
-- Supports: a stated potential lies within tolerance.
-- Contradicts: it lies outside, or what one field or the Region gives, or is built for, already exceeds the amount.
-- Silent: output or capacity that does not exceed it.
with stated as (
    select
        p.origin, f.period_from, p.source_id, f.value, coalesce(f.value_low, 0) as value_low, f.value_high,
        p.source_url as citation, p.known_on, 'original' as vintage_basis, f.is_interested_party,
        f.hedge <> 'stated' as is_estimate, true as is_potential, 'potential by ' || f.period_from as what
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'gas_output_potential' and f.subject_id = 'kurdistan_region'
),

reached as (
    select
        origin, period_from, source_id, gas_bcm_y as value, gas_bcm_y as value_low, null as value_high, citation, known_on,
        vintage_basis, false as is_interested_party, flag >= 'estimated'::value_flag as is_estimate, false as is_potential,
        format('{} of {} in {}', case when is_capacity then 'capacity' else 'output' end, subject, period_from) as what
    from kurdistan_gas_report()
    where is_output
    qualify row_number() over (partition by subject, is_capacity order by period_end desc, gas_bcm_y, output_id) = 1
),

said as (
    select * from stated
    union all by name
    select * from reached
)

select
    origin,
    period_from as period,
    source_id,
    case
        when value_low > quantity_high('GAS-02', 'gas_potential_yearly') then 'contradicts'
        when is_potential and value_high < quantity_low('GAS-02', 'gas_potential_yearly') then 'contradicts'
        when is_potential
            and value_low >= quantity_low('GAS-02', 'gas_potential_yearly')
            and value_high <= quantity_high('GAS-02', 'gas_potential_yearly') then 'supports'
        else 'silent'
    end as outcome,
    value as observed_value,
    'bcm/y' as observed_unit,
    citation,
    known_on,
    vintage_basis,
    is_interested_party,
    is_estimate,
    format('{} bcm a year: {}', shown(value), what) as detail
from said
qualify row_number() over (partition by origin, period_from order by is_potential desc, value desc) = 1
