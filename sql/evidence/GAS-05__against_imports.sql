-- Proposition: capturing flared gas would be a complete remedy; here, by whether it is as much gas as Iraq has to import.
-- Each stated import, of a year or as a rate, is compared with the gas flared in that year, or in the newest year before it. A
-- day on which none came is no import.
-- This speaks of supply, not of the environment that the sentence has in mind, so that the rule at most corroborates.
-- Supports: flaring is at least flared_to_import_pct of it. Contradicts: it is less. Silent: one of the two is not known.
with import as (
    select *, year(period_start) as import_year
    from indicator_pages()
    where indicator in ('gas_imports', 'gas_import_rate') and subject_id = 'IRQ' and not is_forecast
        and coalesce(value_high, value) > 0 and period_end between confirmed_from('GAS-05') and about_on()
    qualify row_number() over (partition by origin, period_from order by known_on, citation) = 1
),

paired as (
    select
        i.* exclude (is_estimate, vintage_basis),
        g.year as flared_year,
        g.flared_bcm,
        greatest(i.vintage_basis::vintage_basis, g.vintage_basis) as vintage_basis,
        i.is_estimate or is_estimated(g.flag) as is_estimate,
        100 * g.flared_bcm / coalesce(i.value_high, i.value) as share_pct
    from import as i
    join mart.gas_flaring_yearly as g
        on g.country_iso3 = 'IRQ' and i.import_year >= g.year and make_date(g.year::integer, 12, 31) <= about_on()
    qualify row_number() over (partition by i.origin, i.period_from order by g.year desc) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    compared(share_pct, threshold('GAS-05', 'flared_to_import_pct'), 'at_least') as outcome,
    share_pct as observed_value,
    threshold('GAS-05', 'flared_to_import_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    format(
        'The World Bank puts gas flared in Iraq at {} bcm in {}; {} puts gas imports at {} {} in {} at most',
        shown(flared_bcm), flared_year, said_by(stated_by, origin), shown(coalesce(value_high, value)), unit, period_from
    ) as finding
from paired
