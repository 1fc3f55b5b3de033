-- Proposition: money comes from Europe, from the Gulf, from China and from Russia.
-- Contracts, agreements and pledges of investors of each group within window_years, told of by name. A group is a witness of its
-- own. For Russia a stated total that rose within that time counts too.
-- Supports: as many groups are seen as investor_groups says. Contradicts: never; what nobody told of may have come.
-- Silent: fewer are seen.
with act as (
    select
        unnest(list_filter(
            [
                if(list_contains(e.partner_iso3s, 'CHN'), 'china', null),
                if(list_contains(e.partner_iso3s, 'RUS'), 'russia', null),
                if(list_has_any(e.partner_iso3s, ['ARE', 'BHR', 'KWT', 'OMN', 'QAT', 'SAU']), 'gulf', null),
                if(
                    list_has_any(e.partner_iso3s, ['AUT', 'DEU', 'ESP', 'FRA', 'GBR', 'GRC', 'HUN', 'ITA', 'NLD', 'NOR', 'POL']),
                    'europe', null
                )
            ],
            lambda investors: investors is not null
        ))             as investors,
        e.event_date,
        e.event_on,
        e.description,
        e.citations[1] as citation,
        e.known_on,
        e.is_interested_party,
        e.hedge <> 'stated' as is_estimate,
        'record.policy_event' as source_id
    from core.policy_event as e
    where
        e.event_type in ('contract_signed', 'agreement_mou', 'pledge') and e.direction = 'cooperative' and not e.is_planned
        and e.topic in ('energy_contract', 'licensing', 'investment', 'trade', 'export_pipeline', 'transport_corridor')
    union all
    select
        'russia',
        n.statement_date,
        n.statement_on,
        format(
            '{} put the Russian total at {} bn dollars, after {} bn ({})',
            n.speaker, shown(n.amount_busd), shown(b.amount_busd), b.statement_date
        ),
        n.citations[1],
        (select min(r.known_on) from record.investment_statement as r where r.statement_id = n.statement_id),
        true,
        n.hedge <> 'stated',
        'record.investment_statement'
    from core.investment_statement as n
    join core.investment_statement as b
        on b.scope = 'iraq' and n.scope = 'iraq' and b.bound in ('about', 'up_to') and b.amount_busd < n.amount_busd
        and b.statement_on < n.statement_on
        and b.statement_on >= n.statement_on - to_months((threshold('INV-05', 'window_years') * 12)::integer)
    where
        n.amount_kind = 'cumulative' and b.amount_kind = 'cumulative' and n.party = 'russia' and b.party = 'russia'
        and n.bound in ('about', 'more_than', 'at_least')
),
seen as (
    select *, count(*) over () as groups
    from (
        select *
        from act
        where event_on between as_of_on() - to_months((threshold('INV-05', 'window_years') * 12)::integer) and as_of_on()
        qualify row_number() over (
            partition by investors order by event_on desc, is_estimate, known_on nulls last, event_date, description
        ) = 1
    )
)
select
    investors     as origin,
    event_date    as period,
    source_id,
    if(groups >= threshold('INV-05', 'investor_groups'), 'supports', 'silent') as outcome,
    null::decimal(24, 6) as observed_value,
    null          as observed_unit,
    citation,
    known_on,
    'original'    as vintage_basis,
    is_interested_party,
    is_estimate,
    format('{}: {} ({}).', investors, description, event_date) as detail
from seen
