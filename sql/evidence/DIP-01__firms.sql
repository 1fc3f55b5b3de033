-- Proposition: Russian oil and gas companies were active in Iraq up to the claimed year.
-- Each origin's last report on a Russian company in Iraq up to that year counts, a lost contract included. The year is that of
-- the page: where pages date an event differently, each attests its own year only.
-- Supports: that report is of the claimed year, or at most max_gap_years earlier.
-- Contradicts: it is an earlier exit. Silent: it is earlier and not an exit, so the years in between are unknown.
with page as (
    select
        e.event_id,
        f.period_from                     as event_date,
        period_start(f.period_from)       as event_on,
        e.status_after,
        f.description,
        year(period_start(f.period_from)) as event_year,
        f.origin, f.source_id, f.source_url, f.known_on, f.known_basis, f.hedge, f.measure
    from core.project_event as e
    join core.company as c using (company_id)
    join core.fact as f on f.fact_kind = 'project_event' and f.fact_id = e.event_id
    where
        c.is_russian and year(period_start(f.period_from)) <= quantity_low('DIP-01', 'presence_end_year')
        and period_start(f.period_from) <= about_on()
        and f.can_decide
),

last_report as (
    select
        *,
        quantity_low('DIP-01', 'presence_end_year') - threshold('DIP-01', 'max_gap_years') as limit_year
    from page
    qualify row_number() over (partition by origin order by event_on desc, known_on, source_url, event_id, measure) = 1
)

select
    origin,
    event_date as period,
    source_id,
    source_url as citation,
    known_on,
    basis_of(known_basis) as vintage_basis,
    hedge <> 'stated' as is_estimate,
    case
        when event_year >= limit_year then 'supports'
        when is_ended(status_after) then 'contradicts'
        else 'silent'
    end as outcome,
    event_year as observed_value,
    'year' as observed_unit,
    case when event_year >= limit_year or is_ended(status_after) then limit_year end as limit_value,
    case when event_year >= limit_year or is_ended(status_after) then 'at_least' end as limit_side,
    format('The last report of {} on a Russian company there is of {}: {}.', origin, event_date, description) as finding
from last_report
