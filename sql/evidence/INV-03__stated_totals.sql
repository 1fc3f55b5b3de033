-- Proposition: more than half of the Russian investment in Iraq is in energy.
-- The newest total that a voice gave for all of Iraq, and the newest that it had given for energy by then, at most pair_years
-- earlier. Two statements of two days make a share only by way of bounds. All officials of one state are one voice.
-- Supports: the least that energy can be of the most that the whole can be is above the claimed share.
-- Contradicts: the most that energy can be of the least that the whole can be is not. Silent: the bounds leave it open.
with total as (
    select
        s.*,
        case when s.party = 'russia' then 'russian_state' else as_origin(s.speaker) end as voice,
        (
            select min_by(r.source_url, coalesce(r.known_on, date '9999-12-31'))
            from record.investment_statement as r
            where r.statement_id = s.statement_id and r.reprint_fault is null
        ) as source_url,
        (select min(r.known_on) from record.investment_statement as r where r.statement_id = s.statement_id) as page_known_on
    from core.investment_statement as s
    where s.amount_kind = 'cumulative' and not s.is_yardstick and s.party <> 'press'
),
whole as (
    select * from total
    where scope = 'iraq'
    qualify row_number() over (partition by voice order by statement_on desc, statement_id) = 1
),
pair as (
    select
        w.voice,
        w.statement_date,
        w.amount_busd  as whole_busd,
        w.bound        as whole_bound,
        w.hedge        as whole_hedge,
        w.source_url,
        w.page_known_on,
        e.amount_busd  as energy_busd,
        e.bound        as energy_bound,
        e.speaker      as energy_speaker,
        e.statement_date as energy_date,
        e.hedge        as energy_hedge,
        e.amount_busd / w.amount_busd * 100 as share_pct
    from whole as w
    join total as e
        on e.voice = w.voice and e.scope = 'iraq_energy' and e.statement_on <= w.statement_on
        and e.statement_on >= w.statement_on - to_months((threshold('INV-03', 'pair_years') * 12)::integer)
    qualify row_number() over (partition by w.voice order by e.statement_on desc, e.statement_id) = 1
)
select
    voice                         as origin,
    statement_date                as period,
    'record.investment_statement' as source_id,
    case
        when share_pct > quantity_low('INV-03', 'energy_share_of_investment')
            and energy_bound in ('about', 'more_than', 'at_least') and whole_bound in ('about', 'up_to') then 'supports'
        when share_pct <= quantity_low('INV-03', 'energy_share_of_investment')
            and energy_bound in ('about', 'up_to') and whole_bound in ('about', 'more_than', 'at_least') then 'contradicts'
        else 'silent'
    end                           as outcome,
    share_pct                     as observed_value,
    'pct'                         as observed_unit,
    source_url                    as citation,
    page_known_on                 as known_on,
    'original'                    as vintage_basis,
    true                          as is_interested_party,
    greatest(whole_hedge, energy_hedge) <> 'stated' as is_estimate,
    format(
        '{} {} bn in energy ({}, {}) of {} {} bn in all ({}).',
        replace(energy_bound::varchar, '_', ' '), shown(energy_busd), energy_speaker, energy_date,
        replace(whole_bound::varchar, '_', ' '), shown(whole_busd), statement_date
    )                             as detail
from pair
