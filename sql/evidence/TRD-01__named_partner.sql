-- Proposition: Iraq matters in Russia's trade; here, by whether the newest printed lists of Russia's first partners name it.
-- The lists of buyers and of suppliers of one year are read together. A list names a few partners only, so that it can show a
-- rank, but hardly that there is none: the rule only corroborates.
-- Supports: a list names Iraq at partner_rank or better. Contradicts: none does, and each names as many as partner_rank.
-- Silent: the lists are shorter, or the year is older than stale_years. No list at all gives no row.
with newest as (
    select
        year,
        min(partner_rank) as best_rank,
        min(partner_count) as shortest,
        string_agg(
            if(
                is_named,
                format('number {} of {} {}', partner_rank, partner_count, if(direction = 'export', 'buyers', 'suppliers')),
                format(
                    'not among {} {}{}', partner_count, if(direction = 'export', 'buyers', 'suppliers'),
                    coalesce(format(' down to {} per cent', shown(share_at_most_pct)), '')
                )
            ),
            ', ' order by direction
        ) as places,
        max(known_on) as known_on,
        max(flag) as flag,
        max(vintage_basis) as vintage_basis,
        min(source_ids[1]) as source_id
    from mart.trade_partner_rank_yearly
    where country_iso3 = 'RUS' and partner_iso3 = 'IRQ' and rank_basis <> 'by_value' and is_newest
        and make_date(year::integer, 12, 31) <= about_on()
    group by year
    qualify year = max(year) over ()
)

select
    split_part(n.source_id, '_', 1) as origin,
    n.year::varchar as period,
    n.source_id,
    v.citation,
    n.known_on,
    n.vintage_basis,
    is_estimated(n.flag) as is_estimate,
    case
        when make_date(n.year::integer, 12, 31) < years_ago(threshold('TRD-01', 'stale_years')) then 'silent'
        when n.best_rank <= threshold('TRD-01', 'partner_rank') then 'supports'
        when n.best_rank is null and n.shortest < threshold('TRD-01', 'partner_rank') then 'silent'
        else 'contradicts'
    end as outcome,
    n.best_rank as observed_value,
    threshold('TRD-01', 'partner_rank') as limit_value,
    'at_most' as limit_side,
    if(n.best_rank is not null, 'rank', null) as observed_unit,
    format('Iraq among the partners of Russia that The World Factbook names for {}: {}.', n.year, n.places) as finding
from newest as n
join cited_vintage() as v on v.source_id = n.source_id
