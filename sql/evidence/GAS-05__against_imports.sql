-- Proposition: capturing flared gas would be a complete remedy; here, by whether it is as much gas as Iraq has to import.
-- Each stated import, of a year or as a rate, is compared with the gas flared in that year, or in the newest year before it.
-- Supports: flaring is at least flared_to_import_pct of it. Contradicts: it is less. Silent: one of the two is not known.
with import as (
    select *, year(period_start) as import_year
    from indicator_pages()
    where indicator in ('gas_imports', 'gas_import_rate') and subject_id = 'IRQ' and not is_forecast
    qualify row_number() over (partition by origin, period_from order by known_on, citation) = 1
),

paired as (
    select
        i.* exclude (is_estimate),
        g.year as flared_year,
        g.flared_bcm,
        g.vintage_basis,
        i.is_estimate or is_estimated(g.flag) as is_estimate,
        100 * g.flared_bcm / coalesce(i.value_high, i.value) as share_pct
    from import as i
    join mart.gas_flaring_yearly as g on g.country_iso3 = 'IRQ' and i.import_year >= g.year
    qualify row_number() over (partition by i.origin, i.period_from order by g.year desc) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case when share_pct >= threshold('GAS-05', 'flared_to_import_pct') then 'supports' else 'contradicts' end as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    format(
        '{} bcm flared in {}, {} {} bought in {} at most', shown(flared_bcm), flared_year, shown(coalesce(value_high, value)),
        unit, period_from
    ) as finding
from paired
