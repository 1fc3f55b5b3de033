-- Proposition: Russian oil and gas companies were active in Iraq up to the claimed year.
-- Supports: the last that a voice tells of a Russian company there, a contract lost included, falls in the claimed year or
-- no more than a threshold before it. Contradicts: an exit earlier than that is the last thing told.
-- Silent: the last thing told is earlier and no exit, so the years between are unknown.
with page as (
    select e.*, year(period_start(e.event_date)) as event_year
    from record.project_event as e
    join reference.company as c on c.company_id = e.company_id
    where c.is_russian and year(period_start(e.event_date)) <= quantity_low('DIP-01', 'presence_end_year')
),

last_told as (
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
        when status_after in ('cancelled', 'exited', 'relinquished') then 'contradicts'
        else 'silent'
    end as outcome,
    event_year as observed_value,
    'year' as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    false as is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || ')' as detail
from last_told
