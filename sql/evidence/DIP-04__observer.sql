-- Proposition: Iraq is an observer in the Astana process.
-- Supports: an origin reports that Iraq attended a round as observer or was named one. Contradicts: that it lost or gave up
-- the status.
-- Silent: an invitation, which Iraq need not have accepted.
with page as (
    select *
    from policy_pages()
    where description ilike '%astana%' and not is_planned
    qualify row_number() over (partition by origin, event_date order by known_on, event_id, citation) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when event_type <> 'membership' or not list_contains(actors, 'Iraq') then 'silent'
        when direction = 'conflictual' then 'contradicts'
        else 'supports'
    end as outcome
from page
