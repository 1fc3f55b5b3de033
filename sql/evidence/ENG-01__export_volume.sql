-- Proposition: the Region exports again what it did before its pipeline was closed in 2023.
-- Each origin's newest flow since the last closing is compared with the largest known flow before the first closing.
-- Supports: it is at least exports_recovered_pct of that flow. Contradicts: it is less. Silent: a halt for war, or nothing to
-- compare with.
with closing as (
    select min(event_on) as closed_on
    from core.policy_event
    where topic = 'export_pipeline' and event_type = 'pipeline_closed'
),

flow as (
    select o.*, p.origin, p.source_url, p.known_on, p.hedge as page_hedge
    from core.field_output as o
    join record.field_output as p using (output_id)
    where o.metric = 'exports' and o.area_id = 'kurdistan_region' and o.page_fault is null and not o.is_planned
),

before_closing as (
    select max(f.output_kbd) as output_kbd, max_by(f.period_from, f.output_kbd) as period_from
    from flow as f
    join closing as c on f.period_end < c.closed_on
),

later as (
    select f.*
    from flow as f
    join closing as c on f.period_start > c.closed_on
    where f.output_kbd > 0
    qualify row_number() over (partition by f.origin order by f.period_start desc, f.known_on, f.source_url) = 1
)

select
    l.origin,
    l.period_from as period,
    l.source_ids[1] as source_id,
    case
        when 100 * l.output_kbd / b.output_kbd >= threshold('ENG-01', 'exports_recovered_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    l.output_kbd as observed_value,
    'kb/d' as observed_unit,
    l.source_url as citation,
    l.known_on,
    l.vintage_basis,
    l.page_hedge <> 'stated' as is_estimate,
    format(
        'Exports of the Region at {} kb/d in {}, {} kb/d in {}',
        l.output_kbd::integer, l.period_from, b.output_kbd::integer, b.period_from
    ) as finding
from later as l
join before_closing as b on b.output_kbd > 0
