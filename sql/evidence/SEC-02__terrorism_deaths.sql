-- Proposition: deaths from terrorism are far below what they were in the war on ISIS.
-- Supports: the newest year that a voice gives lies below the worst of the window by at least the threshold.
-- Contradicts: it has not fallen that far. Silent: the voice gives no earlier year of the window.
with yearly as (
    select *, year(period_start(period_from)) as fact_year
    from record.indicator_fact
    where indicator = 'terrorism_deaths' and subject_id = 'IRQ' and period_from = period_to and not is_forecast
    qualify row_number() over (partition by origin, period_from order by known_on, source_url) = 1
),

newest as (
    select *, fact_year - threshold('SEC-02', 'peak_window_years') as window_from
    from yearly
    qualify row_number() over (partition by origin order by fact_year desc) = 1
),

compared as (
    select n.*, p.value as peak_value, p.fact_year as peak_year
    from newest as n
    left join yearly as p
        on p.origin = n.origin
        and p.fact_year between n.window_from and n.fact_year - 1
    qualify row_number() over (partition by n.origin order by p.value desc nulls last) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case
        when peak_value is null then 'silent'
        when (1 - value / peak_value) * 100 >= threshold('SEC-02', 'fall_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format('{} deaths from terrorism in {}', value::integer, fact_year)
    || coalesce(format(' against {} in {}', peak_value::integer, peak_year), ', no earlier year to compare with') as detail
from compared
