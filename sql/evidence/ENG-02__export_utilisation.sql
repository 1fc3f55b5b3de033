-- Proposition: renewing transport comes to decide Iraq's place on the oil market. Only something weaker can be tested: that
-- what it can ship is what it ships. Each origin's newest capacity is compared with the newest exports since then, halts left
-- out.
-- Supports: at least utilisation_pct of it is used. Contradicts: less is. Silent: the bound of the capacity allows both, or the
-- newest exports or the capacity are long past.
with capacity as (
    select *
    from indicator_pages()
    where indicator = 'export_capacity' and not is_forecast and period_start <= about_on()
    qualify row_number() over (partition by origin order by period_start desc, known_on, fact_id, citation) = 1
),

flow as (
    select output_kbd, period_from, period_start, period_end, output_id
    from core.field_output
    where metric = 'exports'
        and area_id in ('iraq', 'southern_iraq')
        and destination_iso3 is null
        and page_fault is null
        and not is_planned
        and output_kbd is not null
        and period_end <= about_on()
),

used as (
    select
        c.*, e.output_kbd, e.period_from as export_period, e.period_end as exports_to,
        100 * e.output_kbd / c.value_high as least_pct,
        100 * e.output_kbd / c.value_low as most_pct
    from capacity as c
    join flow as e on c.period_start <= e.period_start
    where 100 * e.output_kbd / c.value >= threshold('ENG-02', 'shut_in_share_pct')
    qualify row_number() over (
        partition by c.origin order by e.period_end desc, date_diff('day', e.period_start, e.period_end), e.output_id
    ) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    if(least(exports_to, period_end) < confirmed_from('ENG-02'), 'silent', utilisation_outcome(least_pct, most_pct)) as outcome,
    coalesce(least_pct, most_pct) as observed_value,
    least_pct as observed_low,
    most_pct as observed_high,
    threshold('ENG-02', 'utilisation_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        'Iraq exported {:,} kb/d in {}; {} put its capacity to export at {:,} kb/d{} in {}.',
        output_kbd::integer, export_period, stated_by, value::integer, or_so(bound), period_from
    ) as finding
from used
