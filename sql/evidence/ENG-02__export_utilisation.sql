-- Proposition: facilities set Iraq's place on the oil market: what it can ship is what it ships.
-- The capacity stated for the newest date is compared with the newest exports since then, halts left out.
-- Supports: at least utilisation_pct of it is used. Contradicts: less is. Silent: the bound of the capacity allows both.
with capacity as (
    select *
    from indicator_pages()
    where indicator = 'export_capacity'
        and not is_forecast
        and period_start = (
            select max(f.period_start) from core.indicator_fact as f where f.indicator = 'export_capacity' and not f.is_forecast
        )
    qualify row_number() over (partition by origin order by known_on, fact_id, citation) = 1
),

flow as (
    select output_kbd, period_from, period_start, period_end, origins, vintage_basis, output_id
    from core.field_output
    where metric = 'exports'
        and area_id in ('iraq', 'southern_iraq')
        and destination_iso3 is null
        and page_fault is null
        and not is_planned
        and output_kbd is not null
),

used as (
    select
        c.*, e.output_kbd, e.period_from as export_period, e.vintage_basis,
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
    utilisation_outcome(least_pct, most_pct) as outcome,
    100 * output_kbd / value as observed_value,
    'pct' as observed_unit,
    format(
        'Exports of {} kb/d in {} on a capacity of {} kb/d ({})',
        output_kbd::integer, export_period, capacity_shown(bound, value), period_from
    ) as finding
from used
