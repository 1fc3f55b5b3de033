-- Proposition: more than half of the Russian investment in Iraq is in energy.
-- The newest total that an origin gave for all of Iraq, and the newest that it had given for energy by then, at most pair_years
-- earlier. Statements of two dates give a share only through their bounds. All officials of one state are one origin.
-- Supports: the least possible energy total is above the claimed share of the greatest possible total.
-- Contradicts: the greatest possible energy total is not above that share of the least possible total.
-- Silent: the bounds allow both.
with statement as (
    select
        s.*,
        if(s.party = 'russia', 'russian_state', as_origin(s.speaker)) as origin,
        (
            select min_by(r.source_url, coalesce(r.known_on, date '9999-12-31'))
            from record.investment_statement as r
            where r.statement_id = s.statement_id and r.reprint_fault is null
        ) as citation,
        (select min(r.known_on) from record.investment_statement as r where r.statement_id = s.statement_id) as known_on
    from core.investment_statement as s
    where s.amount_kind = 'cumulative' and not s.is_yardstick and s.party <> 'press'
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
        e.hedge as energy_hedge,
        e.amount_busd / t.amount_busd * 100 as share_pct
    from total as t
    join statement as e
        on t.origin = e.origin and e.scope = 'iraq_energy' and t.statement_on >= e.statement_on
        and e.statement_on >= t.statement_on - span_of_years(threshold('INV-03', 'pair_years'))
    qualify row_number() over (partition by t.origin order by e.statement_on desc, e.statement_id) = 1
)

select
    origin,
    statement_date as period,
    'record.investment_statement' as source_id,
    case
        when share_pct > quantity_low('INV-03', 'energy_share_of_investment')
            and energy_bound in ('about', 'more_than', 'at_least') and bound in ('about', 'up_to') then 'supports'
        when share_pct <= quantity_low('INV-03', 'energy_share_of_investment')
            and energy_bound in ('about', 'up_to') and bound in ('about', 'more_than', 'at_least') then 'contradicts'
        else 'silent'
    end as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    citation,
    known_on,
    true as is_interested_party,
    greatest(hedge, energy_hedge) <> 'stated' as is_estimate,
    format(
        '{} {} bn in energy ({}, {}) of {} {} bn in all ({}).',
        replace(energy_bound::varchar, '_', ' '), shown(energy_busd), energy_speaker, energy_date,
        replace(bound::varchar, '_', ' '), shown(amount_busd), statement_date
    ) as finding
from pair
