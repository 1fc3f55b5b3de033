-- Deaths from violence and from terrorism in Iraq.

-- Deaths from violence by year, in the columns of evidence.
create or replace temp macro violence_yearly() as table
select
    y.*,
    v.source_id          as origin,
    y.year::varchar      as period,
    v.source_id,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(y.year, 12, 31), v.publication_lag_days) as known_on,
    is_estimated(y.flag) as is_estimate
from mart.security_yearly as y
join cited_vintage() as v on v.source_id = y.source_ids[1];

-- Deaths from terrorism of single years, by each origin.
create or replace temp macro terrorism_deaths_yearly() as table
select *, year(period_start(period_from)) as fact_year
from indicator_pages()
where indicator = 'terrorism_deaths' and subject_id = 'IRQ' and period_from = period_to and not is_forecast
qualify row_number() over (partition by origin, period_from order by known_on, citation) = 1;

-- Whether deaths have fallen by at least fall_pct of an earlier figure.
create or replace temp macro fall_outcome(deaths, deaths_before) as
    if((1 - deaths / deaths_before) * 100 >= threshold('SEC-02', 'fall_pct'), 'supports', 'contradicts');
