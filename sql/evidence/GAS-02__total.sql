-- Proposition: read as an amount, the claimed volume is all that the gas fields of the Kurdistan Region would give.
-- Supports: proved reserves lie within tolerance. Contradicts: they lie outside, or one year's output is already more.
-- Silent: one year's output that is not.
with stated as (
    select
        p.origin, f.period_from, p.source_id, to_unit(f.value, f.unit, 'bcm', null) as value,
        to_unit(coalesce(f.value_low, 0), f.unit, 'bcm', null) as value_low,
        to_unit(f.value_high, f.unit, 'bcm', null) as value_high,
        p.source_url as citation, p.known_on, 'original' as vintage_basis, f.is_interested_party,
        f.hedge <> 'stated' as is_estimate, true as is_reserve,
        format('proved reserves of {} {}', shown(f.value), f.unit) as what
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'gas_reserves_proved' and f.subject_id = 'kurdistan_region'
),

produced as (
    select
        origin, period_from, source_id, gas_bcm_y as value, gas_bcm_y as value_low, null as value_high, citation, known_on,
        vintage_basis, false as is_interested_party, flag >= 'estimated'::value_flag as is_estimate, false as is_reserve,
        format('output of {} in {} alone', subject, period_from) as what
    from kurdistan_gas_report()
    where is_output and not is_capacity and period_days >= 365
    qualify row_number() over (partition by subject order by gas_bcm_y desc, output_id) = 1
),

said as (
    select * from stated
    union all by name
    select * from produced
)

select
    origin,
    period_from as period,
    source_id,
    case
        when value_low > quantity_high('GAS-02', 'gas_potential_total') then 'contradicts'
        when is_reserve and value_high < quantity_low('GAS-02', 'gas_potential_total') then 'contradicts'
        when is_reserve
            and value_low >= quantity_low('GAS-02', 'gas_potential_total')
            and value_high <= quantity_high('GAS-02', 'gas_potential_total') then 'supports'
        else 'silent'
    end as outcome,
    value as observed_value,
    'bcm' as observed_unit,
    citation,
    known_on,
    vintage_basis,
    is_interested_party,
    is_estimate,
    format('{} bcm: {}', shown(value), what) as detail
from said
qualify row_number() over (partition by origin, period_from order by is_reserve desc, value desc) = 1
