-- Proposition: Iraq takes less aid than it did, as a partner among equals would.
-- Supports: official aid of the newest year is at least aid_change_pct below that of window_years earlier.
-- Contradicts: it has not fallen that far. Silent: the origin does not give two single years that far apart.
with page as (
    select * replace (to_unit(value, unit, 'USD_bn', null) as value)
    from indicator_pages()
    where indicator = 'oda_received' and subject_id = 'IRQ' and not is_forecast
    qualify row_number() over (partition by origin, period_from, period_to order by known_on, citation) = 1
),

newest as (
    select *, year(period_start(period_from)) - threshold('DIP-02', 'window_years') as year_before
    from page
    qualify row_number() over (partition by origin order by period_from = period_to desc, period_to desc) = 1
),

compared as (
    select n.*, o.value as value_before, o.period_from as period_before
    from newest as n
    left join page as o
        on n.origin = o.origin
        and o.period_from = o.period_to
        and n.period_from = n.period_to
        and n.year_before = year(period_start(o.period_from))
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    case
        when value_before is null then 'silent'
        when (value / value_before - 1) * 100 <= threshold('DIP-02', 'aid_change_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    'USD_bn' as observed_unit,
    case
        when value_before is null
            then format('Aid of {:.1f} USD_bn in {}, no figure of the same origin to compare with', value::double, period)
        else format('Aid of {:.1f} USD_bn in {} against {:.1f} in {}', value::double, period, value_before::double, period_before)
    end as finding
from compared
