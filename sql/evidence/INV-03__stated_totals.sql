-- Proposition: more than half of the Russian investment in Iraq is in energy.
-- The newest total that an origin gave for all of Iraq by the day asked about, and the newest that it had given for energy by
-- then, each at most pair_years before the next. Statements of two dates give a share only through their bounds. All officials
-- of one state are one origin.
-- Supports: the least possible energy total is above the claimed share of the greatest possible total.
-- Contradicts: the greatest possible energy total is not above that share of the least possible total.
-- Silent: the bounds allow both, or the newest total is older than pair_years.
with statement as (
    select * from investment_totals() where party <> 'press'
),

total as (
    select * from statement
    where scope = 'iraq'
    qualify row_number() over (partition by origin order by statement_on desc, statement_id) = 1
),

pair as (
    select
        t.*,
        e.amount_busd as energy_busd,
        e.bound as energy_bound,
        e.speaker as energy_speaker,
        e.statement_date as energy_date,
        t.is_estimate or e.is_estimate as is_either_estimate,
        e.amount_busd / t.amount_busd * 100 as share_pct,
        quantity_low('INV-03', 'energy_share_of_investment') as claimed_pct
    from total as t
    join statement as e
        on t.origin = e.origin and e.scope = 'iraq_energy' and t.statement_on >= e.statement_on
        and e.statement_on >= t.statement_on - span_of_years(threshold('INV-03', 'pair_years'))
    qualify row_number() over (partition by t.origin order by e.statement_on desc, e.statement_id) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party,
    case
        when statement_on < years_ago(threshold('INV-03', 'pair_years')) then 'silent'
        when share_pct > claimed_pct and energy_bound in ('about', 'more_than', 'at_least') and bound in ('about', 'up_to')
            then 'supports'
        when share_pct <= claimed_pct and energy_bound in ('about', 'up_to') and bound in ('about', 'more_than', 'at_least')
            then 'contradicts'
        else 'silent'
    end as outcome,
    share_pct as observed_value,
    claimed_pct as limit_value,
    'more_than' as limit_side,
    'pct' as observed_unit,
    is_either_estimate as is_estimate,
    format(
        '{} put Russian money in Iraq''s energy at {} {} bn dollars in {}, {} per cent of {} {} bn by {} for all Iraq in {}.',
        energy_speaker, replace(energy_bound::varchar, '_', ' '), shown(energy_busd), energy_date, shown(share_pct),
        replace(bound::varchar, '_', ' '), shown(amount_busd), speaker, period
    ) as finding
from pair
