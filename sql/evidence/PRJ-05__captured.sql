-- Proposition: at Garmian the burning of associated gas is avoided.
-- The stated share of the field's associated gas that is captured, for a period before the day asked about. The load of a power
-- plant is not that share.
-- Supports: at least captured_pct. Contradicts: less. Silent: the figure is stale; no figure gives no row.
select
    i.origin, i.period, i.source_id, i.citation, i.known_on, i.vintage_basis, i.is_interested_party, i.is_estimate,
    if(
        period_end(i.period_to) < confirmed_from('PRJ-05'),
        'silent',
        compared(i.value, threshold('PRJ-05', 'captured_pct'), 'at_least')
    ) as outcome,
    i.value as observed_value,
    i.value_low as observed_low,
    i.value_high as observed_high,
    threshold('PRJ-05', 'captured_pct') as limit_value,
    'at_least' as limit_side,
    i.unit as observed_unit,
    format(
        '{} puts the gas captured at the field at {} per cent of its associated gas in {}.',
        i.stated_by, shown(i.value), i.period_to
    ) as finding
from indicator_pages() as i
where
    i.indicator = 'gas_captured_share' and i.subject_id in ('garmian', 'sarqala') and not i.is_forecast
    and period_start(i.period_from) <= about_on()
qualify row_number() over (partition by i.origin, i.period order by i.known_on nulls last, i.fact_id, i.citation) = 1
