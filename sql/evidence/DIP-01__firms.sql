-- Proposition: Russian oil and gas companies were active in Iraq up to the claimed year.
-- Each origin's last report on a Russian company in Iraq up to that year counts, a lost contract included.
-- Supports: that report is of the claimed year, or at most max_gap_years earlier.
-- Contradicts: it is an earlier exit. Silent: it is earlier and not an exit, so the years in between are unknown.
with page as (
    select e.*, year(period_start(e.event_date)) as event_year
    from record.project_event as e
    join reference.company as c on e.company_id = c.company_id
    where c.is_russian and year(period_start(e.event_date)) <= quantity_low('DIP-01', 'presence_end_year')
),

last_report as (
    select *
    from page
    qualify row_number() over (partition by origin order by event_year desc, event_date desc, known_on, source_url, fact_id) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when event_year >= quantity_low('DIP-01', 'presence_end_year') - threshold('DIP-01', 'max_gap_years') then 'supports'
        when is_ended(status_after) then 'contradicts'
        else 'silent'
    end as outcome,
    event_year as observed_value,
    'year' as observed_unit,
    source_url as citation,
    known_on,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as finding
from last_report
