-- Policy events in the columns of evidence.

-- One row per page on an event and measure, with the event's codes and what that page says. A rule keeps one row per origin and
-- period.
create or replace temp macro policy_pages() as table
select
    e.* exclude (event_date, hedge, known_on, known_basis, origins, citations, source_ids),
    f.period_from                                  as event_date,
    f.period_from                                  as period,
    f.measure,
    f.value,
    f.value_low,
    f.value_high,
    f.unit,
    f.remark,
    f.origin,
    f.source_id,
    f.source_url                                   as citation,
    f.known_on,
    basis_of(f.known_basis)                        as vintage_basis,
    f.hedge <> 'stated'                            as is_estimate,
    f.hedge,
    f.publisher_kind,
    f.can_decide,
    e.description || ' (' || f.period_from || ')'  as finding
from core.policy_event as e
join core.fact as f on f.fact_kind = 'policy_event' and f.fact_id = e.event_id;

-- Pages on acts that had happened by the day asked about, with all sides of the act. One row per origin, day and act; the origin
-- proves the act itself only where it is the publisher of one who acted.
create or replace temp macro acts_on(wanted_subjects) as table
select
    p.* exclude (is_own_act),
    list_prepend(p.party::varchar, p.other_parties::varchar[])   as sides,
    p.is_own_act and coalesce(p.publisher_kind = 'government', false) as is_own_act
from policy_pages() as p
where list_contains(wanted_subjects, p.subject::varchar) and not p.is_planned and p.event_on <= about_on()
qualify row_number() over (partition by p.origin, p.period, p.event_id order by p.known_on, p.measure, p.citation) = 1;
