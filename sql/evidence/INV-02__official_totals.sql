-- Proposition: the Russian investment accumulated in Iraq is above the figure that the claim gives, strictly.
-- Every running total that a party to the investment has stated. All officials of one state are one voice: they draw on one
-- ledger. A running total does not fall, so an earlier one that is above stays a witness, while one below says nothing of later.
-- Supports: a total above, "more than" the figure included; a round total of "about" counts where it is above by its rounding
-- too.
-- Contradicts: the voice's newest total, for all of Iraq and not older than stale_years, is at or below the figure.
-- Silent: "about" the very figure, a bound that leaves it open, a smaller part, or a total that time has overtaken.
with page as (
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
        p.known_on                        as page_known_on,
        q.low                             as limit_busd,
        threshold('INV-02', 'rounding')   as rounding,
        case when s.party = 'russia' then 'russian_state' else as_origin(s.speaker) end as voice
    from core.investment_statement as s
    join page as p using (statement_id)
    join claims.quantity as q on q.claim_id = 'INV-02' and q.measure = 'investment_cumulative'
    where s.amount_kind = 'cumulative' and s.scope in ('iraq', 'iraq_energy') and not s.is_yardstick and s.party <> 'press'
    qualify row_number() over (partition by voice, s.statement_date order by s.scope, s.source_count desc, s.statement_id) = 1
),
judged as (
    select
        *,
        case
            when bound = 'more_than' and amount_busd >= limit_busd then 'above'
            when bound = 'at_least' and amount_busd > limit_busd then 'above'
            when bound in ('more_than', 'at_least') then 'open'
            when bound = 'up_to' then if(amount_busd <= limit_busd, 'not above', 'open')
            when amount_busd - rounding >= limit_busd then 'above'
            when amount_busd + rounding <= limit_busd then 'not above'
            else 'open'
        end                                                                    as reading,
        row_number() over (partition by voice order by statement_on desc) = 1
            and statement_on >= as_of_on() - to_months((threshold('INV-02', 'stale_years') * 12)::integer) as is_current
    from total
)
select
    voice                         as origin,
    statement_date                as period,
    'record.investment_statement' as source_id,
    case
        when reading = 'above' then 'supports'
        when reading = 'not above' and scope = 'iraq' and is_current then 'contradicts'
        else 'silent'
    end                           as outcome,
    amount_busd                   as observed_value,
    'USD_bn'                      as observed_unit,
    source_url                    as citation,
    page_known_on                 as known_on,
    'original'                    as vintage_basis,
    true                           as is_interested_party,
    hedge <> 'stated'             as is_estimate,
    format(
        '{} ({}) put Russian investment{} at {} {} bn dollars.',
        speaker, speaker_role, case when scope = 'iraq_energy' then ' in energy' else '' end,
        replace(bound::varchar, '_', ' '), shown(amount_busd)
    )                             as detail
from judged
