-- Proposition: to catch the gas burnt off would be a whole remedy: it is as much as Iraq has to buy abroad.
-- Each stated import, of a year or as a rate, stands against the gas flared in that year, or the newest year before it.
-- Supports: flaring is at least the threshold's share of it. Contradicts: it is less. Silent: one of the two is not known.
with import as (
    select
        f.value, f.value_low, f.value_high, f.period_from, f.unit, f.stated_by, year(f.period_start) as in_year,
        p.origin, p.source_url, p.known_on, p.source_id, f.is_interested_party, f.hedge <> 'stated' as is_estimate
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator in ('gas_imports', 'gas_import_rate') and f.subject_id = 'IRQ' and not f.is_forecast
    qualify row_number() over (partition by p.origin, f.period_from order by p.known_on, p.source_url) = 1
),

paired as (
    select
        i.*, g.year as flared_year, g.flared_bcm, g.vintage_basis, g.flag,
        100 * g.flared_bcm / coalesce(i.value_high, i.value) as share_pct
    from import as i
    join mart.gas_flaring_yearly as g on g.country_iso3 = 'IRQ' and g.year <= i.in_year
    qualify row_number() over (partition by i.origin, i.period_from order by g.year desc) = 1
)

select
    origin,
    period_from as period,
    source_id,
    case when share_pct >= threshold('GAS-05', 'flared_to_import_pct') then 'supports' else 'contradicts' end as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    source_url as citation,
    known_on,
    vintage_basis,
    is_interested_party,
    is_estimate or flag >= 'estimated'::value_flag as is_estimate,
    format(
        '{} bcm flared in {}, {} {} bought in {} at most', shown(flared_bcm), flared_year, shown(coalesce(value_high, value)),
        unit, period_from
    ) as detail
from paired
