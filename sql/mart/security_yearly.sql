-- Deaths from organised violence in Iraq by year, and where the year ranks. A rank of 1 is the calmest year.
-- Three windows, since "most stable" depends on the window: all years since 1989, the years since 2004, and twenty years
-- counted back from the year itself. The last is empty where fewer than twenty years are known.
with deaths as (
    select
        subject_id as country_iso3,
        year(period_start) as year,
        max(value) filter (where measure = 'organised_violence_deaths')      as violence_deaths,
        max(value) filter (where measure = 'organised_violence_deaths_low')  as violence_low_deaths,
        max(value) filter (where measure = 'organised_violence_deaths_high') as violence_high_deaths,
        max(flag) as flag,
        max(vintage_basis) as vintage_basis,
        list(distinct source_id) as source_ids
    from core.observation_latest
    where measure in ('organised_violence_deaths', 'organised_violence_deaths_low', 'organised_violence_deaths_high')
    group by subject_id, year(period_start)
),

ranked as (
    select *, rank() over (partition by year order by violence_deaths desc) as world_rank
    from deaths
),

iraq as (
    select * from ranked where country_iso3 = 'IRQ'
),

twenty as (
    select
        a.year,
        count(*) as known_years,
        1 + count(*) filter (where b.violence_deaths < a.violence_deaths) as calm_rank
    from iraq as a
    inner join iraq as b on b.year between a.year - 19 and a.year
    group by a.year
)

select
    i.year,
    i.violence_deaths,
    i.violence_low_deaths,
    i.violence_high_deaths,
    cast((i.violence_deaths / nullif(p.violence_deaths, 0) - 1) * 100 as decimal(24, 6)) as change_pct,
    rank() over (order by i.violence_deaths) as calm_rank,
    case when i.year >= 2004 then rank() over (partition by i.year >= 2004 order by i.violence_deaths) end
        as calm_rank_since_2004,
    case when t.known_years = 20 then t.calm_rank end as calm_rank_in_20_years,
    i.world_rank,
    i.flag,
    i.vintage_basis,
    i.source_ids
from iraq as i
inner join twenty as t on t.year = i.year
left join iraq as p on p.year = i.year - 1
