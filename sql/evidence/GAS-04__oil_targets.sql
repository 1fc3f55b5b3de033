-- Proposition: the weight is to move away from oil: what officials plan for oil capacity says whether it does.
-- Supports: never, since no plan to do without is known to be kept anywhere. Contradicts: a body plans more oil than it gave
-- last. Silent: it plans no more.
with output as (
    select production_kbd, month
    from mart.opec_conformity_monthly
    where country_iso3 = 'IRQ' and assessor = 'opec_secondary_sources'
    order by month desc
    limit 1
),

page as (
    select f.*, p.origin, p.source_url, p.known_on as page_known_on, p.source_id
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator = 'production_capacity_target' and f.is_interested_party and f.period_start > as_of_on()
    qualify row_number() over (partition by p.origin order by p.known_on desc, f.period_start desc, p.source_url) = 1
)

select
    t.origin,
    t.period_from as period,
    t.source_id,
    case when coalesce(t.value_low, t.value) > o.production_kbd then 'contradicts' else 'silent' end as outcome,
    t.value as observed_value,
    t.unit as observed_unit,
    t.source_url as citation,
    t.page_known_on as known_on,
    'original' as vintage_basis,
    t.is_interested_party,
    t.hedge <> 'stated' as is_estimate,
    format(
        '{}: oil capacity of {} kb/d planned for {}, output {} in {}', t.stated_by, t.value::integer, t.period_from,
        o.production_kbd::integer, strftime(o.month, '%Y-%m')
    ) as detail
from page as t
cross join output as o
