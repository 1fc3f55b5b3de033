-- Proposition: renewing upstream works comes to decide Iraq's place on the oil market. Only something weaker can be tested: that
-- its wells and plants give all they can. Each stated capacity is compared with output of its months by OPEC's secondary sources.
-- Where a level agreed in OPEC+ is below what the fields can give, the level sets the place.
-- Supports: at least utilisation_pct of it is used. Contradicts: less is. Silent: the bound of the capacity allows both, or it is
-- of long ago.
with capacity as (
    select *
    from indicator_pages()
    where indicator = 'production_capacity' and subject_id = 'IRQ' and not is_forecast and period_end <= about_on()
    qualify row_number() over (partition by origin order by period_end desc, known_on, fact_id, citation) = 1
),

used as (
    select
        c.*, o.production_kbd, o.required_kbd, o.month,
        100 * o.production_kbd / c.value_high as least_pct,
        100 * o.production_kbd / c.value_low as most_pct
    from capacity as c
    join iraq_output_by_secondary_sources() as o on o.month between c.period_start and c.period_end
    qualify row_number() over (partition by c.origin order by o.month desc) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    if(period_end < confirmed_from('ENG-02'), 'silent', utilisation_outcome(least_pct, most_pct)) as outcome,
    coalesce(least_pct, most_pct) as observed_value,
    least_pct as observed_low,
    most_pct as observed_high,
    threshold('ENG-02', 'utilisation_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        'Iraq produced {:,} kb/d in {}; {} put its capacity at {:,} kb/d{}, and its OPEC+ level was {} kb/d.',
        production_kbd::integer, strftime(month, '%B %Y'), stated_by,
        value::integer, or_so(bound),
        coalesce(format('{:,}', required_kbd::integer), 'not known')
    ) as finding
from used
