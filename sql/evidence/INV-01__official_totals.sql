-- Proposition: by the year that the claim names, Russian investment in Iraq had come to about the figure it gives.
-- One row per statement of that year by a party to the investment. All officials of one state are one voice: they draw on one
-- ledger.
-- Supports: a total within the claim's tolerance, or one bounded from a side so that it must reach into it.
-- Contradicts: a total for all of Iraq outside it; a total for energy alone only where it is above, since it is a part.
-- Silent: a bound that leaves the figure open ("more than" a smaller one), or a part that is smaller.
with claimed as (
    select
        period_start(q.period)                          as from_on,
        period_end(q.period)                            as to_on,
        quantity_low('INV-01', 'investment_cumulative')  as low,
        quantity_high('INV-01', 'investment_cumulative') as high
    from claims.quantity as q
    where q.claim_id = 'INV-01' and q.measure = 'investment_cumulative'
),
page as (
    select
        statement_id,
        min_by(source_url, coalesce(known_on, date '9999-12-31')) as source_url,
        min(known_on)                                             as known_on
    from record.investment_statement
    where reprint_fault is null
    group by statement_id
),
total as (
    select
        s.*,
        p.source_url,
        p.known_on as page_known_on,
        c.low,
        c.high,
        case when s.party = 'russia' then 'russian_state' else as_origin(s.speaker) end as voice
    from core.investment_statement as s
    join page as p using (statement_id)
    join claimed as c on s.statement_on between c.from_on and c.to_on
    where s.amount_kind = 'cumulative' and s.scope in ('iraq', 'iraq_energy') and not s.is_yardstick and s.party <> 'press'
    qualify row_number() over (partition by voice, s.statement_date order by s.scope, s.source_count desc, s.statement_id) = 1
)
select
    voice                        as origin,
    statement_date               as period,
    'record.investment_statement' as source_id,
    case
        when bound in ('more_than', 'at_least') then
            case when amount_busd > high then 'contradicts' when amount_busd >= low then 'supports' else 'silent' end
        when bound = 'up_to' then
            case
                when amount_busd > high then 'silent'
                when amount_busd >= low then 'supports'
                when scope = 'iraq' then 'contradicts'
                else 'silent'
            end
        when amount_busd between low and high then 'supports'
        when amount_busd > high or scope = 'iraq' then 'contradicts'
        else 'silent'
    end                          as outcome,
    amount_busd                  as observed_value,
    'USD_bn'                     as observed_unit,
    source_url                   as citation,
    page_known_on                as known_on,
    'original'                   as vintage_basis,
    true                         as is_interested_party,
    hedge <> 'stated'            as is_estimate,
    format(
        '{} ({}) put Russian investment{} at {} {} bn dollars.',
        speaker, speaker_role, case when scope = 'iraq_energy' then ' in energy' else '' end,
        replace(bound::varchar, '_', ' '), shown(amount_busd)
    )                            as detail
from total
