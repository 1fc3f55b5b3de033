-- Proposition: the Region exports again what it did before its pipeline was closed by the quarrel of 2023.
-- Each origin's newest flow since the last such closing is compared with the largest known flow of the year before it: the peak
-- of an earlier time is not what the closing stopped.
-- Supports: it is at least exports_recovered_pct of that flow. Contradicts: it is less. Silent: nothing flowed since, or lately.
with closing as (
    select max(event_on) as closed_on
    from core.policy_event
    where subject = 'ceyhan_pipeline' and milestone in ('closed', 'suspended') and stance = 'opposes' and not is_planned
        and event_on <= about_on()
),

flow as (
    select o.*, p.origin, p.source_url, p.known_on as page_known_on, basis_of(p.known_basis) as page_basis, p.hedge as page_hedge
    from core.field_output as o
    join core.fact as p on p.fact_kind = 'field_output' and p.fact_id = o.output_id
    where o.metric = 'exports' and o.area_id = 'kurdistan_region' and o.page_fault is null and not o.is_planned
        and o.output_kbd > 0 and o.period_end <= about_on()
),

before_closing as (
    select max(f.output_kbd) as output_kbd, arg_max(f.period_from, f.output_kbd) as period_from
    from flow as f
    join closing as c on f.period_end < c.closed_on and f.period_end >= c.closed_on - to_months(12)
),

later as (
    select f.*
    from flow as f
    join closing as c on f.period_start > c.closed_on
    qualify row_number() over (partition by f.origin order by f.period_start desc, f.page_known_on, f.source_url) = 1
)

select
    l.origin,
    l.period_from as period,
    l.source_ids[1] as source_id,
    if(
        l.period_end < confirmed_from('ENG-01'),
        'silent',
        compared(100 * l.output_kbd / b.output_kbd, threshold('ENG-01', 'exports_recovered_pct'), 'at_least')
    ) as outcome,
    100 * l.output_kbd / b.output_kbd as observed_value,
    threshold('ENG-01', 'exports_recovered_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    l.source_url as citation,
    l.page_known_on as known_on,
    l.page_basis as vintage_basis,
    l.page_hedge <> 'stated' as is_estimate,
    format(
        'The Region exported {:,} kb/d in {}, {} per cent of the {:,} kb/d of {}, before the pipeline was closed.',
        l.output_kbd::integer, l.period_from, shown(100 * l.output_kbd / b.output_kbd), b.output_kbd::integer, b.period_from
    ) as finding
from later as l
join before_closing as b on b.output_kbd > 0
