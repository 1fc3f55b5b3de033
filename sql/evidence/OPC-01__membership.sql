-- Proposition: Iraq and Russia both belong to OPEC+. The act of joining proves it, told by OPEC or by a page that names both, as
-- long as neither has left and both still had a level lately.
-- Supports: both joined and neither left. Contradicts: one of them has left. Silent: no origin tells that both joined, or no
-- level of both is known for long; or only pages that cannot decide tell it.
with joined as (
    select p.origin, p.period, p.source_id, p.citation, p.known_on, p.vintage_basis, p.party = 'opec' as is_own_act, p.event_on
    from policy_pages() as p
    where p.subject = 'opec_plus_coordination'
        and p.milestone in ('signed', 'joined')
        and p.party = 'opec'
        and list_has_all(p.other_parties, ['iraqi_state', 'russian_state'])
        and p.event_on <= about_on() and p.can_decide
    union all by name
    select
        i.origin, i.period_from as period, i.source_id, i.source_url as citation, i.known_on,
        basis_of(i.known_basis) as vintage_basis, false as is_own_act, period_start(i.period_from) as event_on
    from core.fact as i
    join core.fact as r
        on r.fact_kind = i.fact_kind and r.measure = i.measure and r.description = i.description and r.source_url = i.source_url
        and r.subject_id = 'RUS'
    where i.fact_kind = 'opec_membership' and i.measure = 'joined' and i.description = 'opec_plus' and i.subject_id = 'IRQ'
        and i.can_decide
        and period_start(i.period_from) <= about_on()
),

left_since as (
    select *
    from core.fact
    where fact_kind = 'opec_membership' and measure = 'left' and description = 'opec_plus' and subject_id in ('IRQ', 'RUS')
        and period_start(period_from) <= about_on() and can_decide
    qualify row_number() over (partition by origin order by period_from desc, known_on, source_url) = 1
),

confirmed as (
    select max(month) as last_month
    from (
        select month
        from mart.opec_required_monthly
        where country_iso3 in ('IRQ', 'RUS') and required_view = 'judged' and flag <> 'forecast' and month <= about_on()
        group by month
        having count(*) = 2
    ) as of_both
)

select
    j.origin, j.period, j.source_id, j.citation, j.known_on, j.vintage_basis, j.is_own_act,
    if(c.last_month >= judged_from('OPC-01'), 'supports', 'silent') as outcome,
    false as is_estimate,
    format(
        'Iraq and Russia both belong to OPEC+ since {}; neither has left, and both had a level in {}.', j.period,
        coalesce(strftime(c.last_month, '%B %Y'), 'no month known')
    ) as finding
from joined as j
cross join confirmed as c
where not exists (select 1 from left_since)
qualify row_number() over (partition by j.origin order by j.event_on, j.known_on, j.citation) = 1

union all by name

select
    origin, period_from as period, source_id, source_url as citation, known_on, basis_of(known_basis) as vintage_basis,
    false as is_own_act,
    'contradicts' as outcome,
    false as is_estimate,
    format('{} left OPEC+ in {}.', if(subject_id = 'IRQ', 'Iraq', 'Russia'), period_from) as finding
from left_since
