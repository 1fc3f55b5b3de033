-- Proposition: new fields set Iraq's place on the oil market: it produces what its fields can give.
-- Each stated capacity is compared with output of its month by OPEC's secondary sources. Where a level agreed in OPEC+ is below
-- what the fields can give, the level sets the place.
-- Supports: at least utilisation_pct of it is used. Contradicts: less is. Silent: the bound of the capacity allows both.
with capacity as (
    select *
    from indicator_pages()
    where indicator = 'production_capacity' and subject_id = 'IRQ' and not is_forecast
    qualify row_number() over (partition by fact_id, origin order by known_on, citation) = 1
),

used as (
    select
        c.*, o.production_kbd, o.required_kbd, o.month, o.vintage_basis,
        100 * o.production_kbd / c.value_high as least_pct,
        100 * o.production_kbd / c.value_low as most_pct
    from capacity as c
    join iraq_output_by_secondary_sources() as o on o.month between c.period_start and c.period_end
    qualify row_number() over (partition by c.fact_id, c.origin order by o.month desc) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    utilisation_outcome(least_pct, most_pct) as outcome,
    100 * production_kbd / value as observed_value,
    'pct' as observed_unit,
    format(
        'Output of {} kb/d in {} on a capacity of {} kb/d{}',
        production_kbd::integer, strftime(month, '%Y-%m'), capacity_shown(bound, value),
        coalesce(format(', level {} kb/d', required_kbd::integer), '')
    ) as finding
from used
