-- Proposition: investment comes from Europe, from the Gulf, from China and from Russia.
-- Contracts, agreements and pledges of named investors of each group within window_years. Each group is an origin of its own.
-- For Russia a stated total that rose within that time counts too.
-- Supports: at least investor_groups groups are found. Contradicts: never; unreported investment may have come.
-- Silent: fewer are found.
with act as (
    select
        unnest(list_filter(
            [
                if(list_contains(partner_iso3s, 'CHN'), 'china', null),
                if(list_contains(partner_iso3s, 'RUS'), 'russia', null),
                if(list_has_any(partner_iso3s, ['ARE', 'BHR', 'KWT', 'OMN', 'QAT', 'SAU']), 'gulf', null),
                if(
                    list_has_any(partner_iso3s, ['AUT', 'DEU', 'ESP', 'FRA', 'GBR', 'GRC', 'HUN', 'ITA', 'NLD', 'NOR', 'POL']),
                    'europe', null
                )
            ],
            lambda investors: investors is not null
        )) as investors,
        period, source_id, citation, known_on, is_interested_party, is_estimate, event_on, description
    from policy_events()
    where
        event_type in ('contract_signed', 'agreement_mou', 'pledge') and direction = 'cooperative' and not is_planned
        and topic in ('energy_contract', 'licensing', 'investment', 'trade', 'export_pipeline', 'transport_corridor')
    union all by name
    select
        'russia' as investors,
        n.statement_date as period,
        'record.investment_statement' as source_id,
        n.citations[1] as citation,
        (select min(r.known_on) from record.investment_statement as r where r.statement_id = n.statement_id) as known_on,
        true as is_interested_party,
        n.hedge <> 'stated' as is_estimate,
        n.statement_on as event_on,
        format(
            '{} put the Russian total at {} bn dollars, after {} bn ({})',
            n.speaker, shown(n.amount_busd), shown(b.amount_busd), b.statement_date
        ) as description
    from core.investment_statement as n
    join core.investment_statement as b
        on b.scope = 'iraq' and n.scope = 'iraq' and b.bound in ('about', 'up_to') and b.amount_busd < n.amount_busd
        and b.statement_on < n.statement_on
        and b.statement_on >= n.statement_on - span_of_years(threshold('INV-05', 'window_years'))
    where
        n.amount_kind = 'cumulative' and b.amount_kind = 'cumulative' and n.party = 'russia' and b.party = 'russia'
        and n.bound in ('about', 'more_than', 'at_least')
),

newest as (
    select *
    from act
    where event_on between years_ago(threshold('INV-05', 'window_years')) and about_on()
    qualify row_number() over (
        partition by investors order by event_on desc, is_estimate, known_on nulls last, period, description
    ) = 1
)

select
    investors as origin,
    period, source_id, citation, known_on, is_interested_party, is_estimate,
    if(count(*) over () >= threshold('INV-05', 'investor_groups'), 'supports', 'silent') as outcome,
    format('{}: {} ({}).', investors, description, period) as finding
from newest
