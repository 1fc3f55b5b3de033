-- Proposition: Iraq matters to the Russian economy by the money invested there; here, by each origin's newest total.
-- All officials of one state are one origin. The sum of the project records is shown too, as a lower bound.
-- Supports: the total is at least investment_busd. Contradicts: a total for all of Iraq is below.
-- Silent: a bound or a part that allows both, and a lower bound below investment_busd.
with total as (
    select *
    from investment_totals()
    qualify row_number() over (partition by origin order by statement_on desc, scope, statement_id) = 1
),

documented as (
    select *
    from investment_on_record()
    order by stated_on desc, row_id
    limit 1
)

select
    origin, period, source_id, citation, known_on, is_estimate,
    party in ('russia', 'iraq', 'company') as is_interested_party,
    case
        when bound <> 'up_to' and amount_busd >= threshold('TRD-01', 'investment_busd') then 'supports'
        when bound in ('about', 'up_to') and scope = 'iraq' and amount_busd < threshold('TRD-01', 'investment_busd')
            then 'contradicts'
        else 'silent'
    end as outcome,
    amount_busd as observed_value,
    'USD_bn' as observed_unit,
    format(
        '{} puts Russian investment{} at {} {} bn dollars', speaker, case scope when 'iraq_energy' then ' in energy' else '' end,
        replace(bound::varchar, '_', ' '), shown(amount_busd)
    ) as finding
from total
union all by name
select
    origin, period, known_on, is_estimate,
    source_ids[1] as source_id,
    citations[1] as citation,
    false as is_interested_party,
    case when amount_busd >= threshold('TRD-01', 'investment_busd') then 'supports' else 'silent' end as outcome,
    amount_busd as observed_value,
    'USD_bn' as observed_unit,
    format('Records of projects document at least {} bn dollars', shown(amount_busd)) as finding
from documented
