-- Proposition: cooperation in OPEC+ makes Iraq an important partner of Russia; here, by its size among the other members.
-- Rank of Iraq by crude output among the countries that have ever had a level in OPEC+, Russia left out, in the newest year with
-- twelve months known by the day asked about. Some have left since, which can only worsen the rank. EIA includes lease
-- condensate, which OPEC+ does not. Size is not yet importance to Russia, so the rule is indirect.
-- Supports: rank opec_plus_rank or better. Contradicts: worse. Silent: no such year, or one older than stale_years.
with yearly as (
    select
        o.subject_id,
        year(o.period_start) as year,
        avg(o.value) as output_kbd,
        max(o.vintage_on) as vintage_on,
        max(o.vintage_basis) as vintage_basis,
        max(o.flag) as flag
    from core.observation_latest as o
    semi join mart.opec_required_monthly as m on m.country_iso3 = o.subject_id
    where
        o.source_id = 'eia_international' and o.measure = 'crude_production' and o.period_kind = 'month'
        and o.subject_id <> 'RUS' and o.period_start < about_on()
    group by o.subject_id, year(o.period_start)
    having count(*) = 12
),

ranked as (
    select
        *,
        rank() over (partition by year order by output_kbd desc) as output_rank,
        count(*) over (partition by year) as members
    from yearly
)

select
    'eia' as origin,
    year::varchar as period,
    'eia_international' as source_id,
    case
        when make_date(year, 12, 31) < years_ago(threshold('SIG-01', 'stale_years')) then 'silent'
        when output_rank <= threshold('SIG-01', 'opec_plus_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    output_rank as observed_value,
    threshold('SIG-01', 'opec_plus_rank') as limit_value,
    'at_most' as limit_side,
    'rank' as observed_unit,
    snapshot_id('eia_international', vintage_on) as citation,
    if(vintage_basis = 'original', vintage_on, null) as known_on,
    vintage_basis,
    is_estimated(flag) as is_estimate,
    format(
        'EIA puts Iraq''s crude output at {} kb/d in {}, number {} of {} countries of OPEC+ without Russia.',
        round(output_kbd)::integer, year, output_rank, members
    ) as finding
from ranked
where subject_id = 'IRQ'
order by year desc
limit 1
