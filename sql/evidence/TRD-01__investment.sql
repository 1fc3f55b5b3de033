-- Proposition: Iraq matters to the Russian economy by the money put there; the last total that each voice states.
-- All officials of one state are one voice. What the project records document stands beside, as a floor.
-- Supports: the total reaches the threshold. Contradicts: a total for all of Iraq stays below.
-- Silent: a bound or a part that leaves it open, and a floor below the threshold.
with page as (
    select statement_id, min_by(source_url, known_on) as source_url, min(known_on) as known_on
    from record.investment_statement
    where reprint_fault is null
    group by statement_id
),

total as (
    select
        s.*, p.source_url, p.known_on,
        case s.party when 'russia' then 'russian_state' else as_origin(s.speaker) end as voice
    from core.investment_statement as s
    join page as p using (statement_id)
    where s.amount_kind = 'cumulative' and s.scope in ('iraq', 'iraq_energy') and not s.is_yardstick
    qualify row_number() over (partition by voice order by s.statement_on desc, s.scope, s.statement_id) = 1
),

documented as (
    select *
    from mart.russian_investment
    where row_kind = 'bottom_up_sum' and amount_busd is not null
    order by stated_on desc, row_id
    limit 1
)

select
    voice as origin,
    statement_date as period,
    'record.investment_statement' as source_id,
    case
        when bound <> 'up_to' and amount_busd >= threshold('TRD-01', 'investment_busd') then 'supports'
        when bound in ('about', 'up_to') and scope = 'iraq' and amount_busd < threshold('TRD-01', 'investment_busd')
            then 'contradicts'
        else 'silent'
    end as outcome,
    amount_busd as observed_value,
    'USD_bn' as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    party in ('russia', 'iraq', 'company') as is_interested_party,
    hedge <> 'stated' as is_estimate,
    format(
        '{} puts Russian investment{} at {} {} bn dollars', speaker, case scope when 'iraq_energy' then ' in energy' else '' end,
        replace(bound::varchar, '_', ' '), shown(amount_busd)
    ) as detail
from total
union all
select
    'project_records',
    on_date,
    source_ids[1],
    case when amount_busd >= threshold('TRD-01', 'investment_busd') then 'supports' else 'silent' end,
    amount_busd,
    'USD_bn',
    citations[1],
    stated_on,
    'original',
    false,
    flag >= 'estimated'::value_flag,
    format('Records of projects document at least {} bn dollars', shown(amount_busd))
from documented
