-- Proposition: the Development Road advances as its builders said it would.
-- Supports: works had begun by the stated year. Contradicts: in or after that year an origin reports it still on paper.
-- Silent: no year for the start is stated, or the state of works is reported for an earlier year only.
with due as (
    select min(value) as start_year
    from record.indicator_fact
    where subject_id = 'development_road' and indicator = 'start_year'
),

page as (
    select
        e.*,
        d.start_year,
        year(period_start(e.event_date)) as event_year,
        regexp_matches(e.description, '\b(design|tenders? (un|not )|delay)', 'i') as is_on_paper,
        regexp_matches(e.description, '\b(works? (begin|began|start)|track (laid|laying)|opens)', 'i') as is_built
    from policy_pages() as e
    cross join due as d
    where e.topic = 'transport_corridor' and e.description ilike '%development road%' and not e.is_planned
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when is_built and event_year <= start_year then 'supports'
        when is_on_paper and event_year >= start_year then 'contradicts'
        else 'silent'
    end as outcome,
    start_year as observed_value,
    case when start_year is not null then 'year' end as observed_unit,
    finding || coalesce(format(', start was due in {}', start_year::integer), '') as finding
from page
where is_on_paper or is_built
qualify row_number() over (partition by origin, event_date order by known_on, event_id, citation) = 1
