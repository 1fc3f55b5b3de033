-- Proposition: to end flaring would remove a large part of the burden; here, by the share of Iraq's gas that is flared.
-- The share is what a speaker says is not captured, or the World Bank's flared volume of a year over the output that a speaker
-- gives for that year. The newest share of each speaker counts.
-- Supports: the share is flared_share_pct or more. Contradicts: it is less.
-- Silent: no share is known or it is stale, or more would be flared than produced, since the figures then count different gas.
with stated as (
    select
        *,
        100 - value as share_pct,
        format(
            '{}: {} per cent of the associated gas was captured in {}, so that {} per cent was flared',
            said_by(stated_by, origin), shown(value), period_from, shown(100 - value)
        ) as finding
    from indicator_pages()
    where indicator = 'gas_captured_share' and subject_id = 'IRQ'
),

computed as (
    select
        p.* exclude (vintage_basis, is_estimate),
        greatest(p.vintage_basis::vintage_basis, g.vintage_basis) as vintage_basis,
        p.is_estimate or is_estimated(g.flag) as is_estimate,
        100 * g.flared_bcm / p.value as share_pct,
        format(
            'The World Bank puts gas flared in Iraq at {} bcm in {}; {} puts gas output at {} bcm: {} per cent',
            shown(g.flared_bcm), g.year, said_by(p.stated_by, p.origin), shown(p.value),
            shown(100 * g.flared_bcm / p.value)
        ) as finding
    from indicator_pages() as p
    join mart.gas_flaring_yearly as g
        on g.country_iso3 = 'IRQ' and p.period_start = make_date(g.year::integer, 1, 1)
        and p.period_end = make_date(g.year::integer, 12, 31)
    where p.indicator = 'gas_output' and p.subject_id = 'IRQ'
),

either as (
    from stated
    union all by name
    from computed
),

share as (
    from either
    where not is_forecast and can_decide and period_end between confirmed_from('GAS-05') and about_on()
    qualify row_number() over (
        partition by voice(party, origin) order by period_end desc, indicator = 'gas_captured_share' desc, known_on, citation
    ) = 1
)

select
    voice(party, origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate, finding,
    if(share_pct > 100, 'silent', compared(share_pct, threshold('GAS-05', 'flared_share_pct'), 'at_least')) as outcome,
    share_pct as observed_value,
    threshold('GAS-05', 'flared_share_pct') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit
from share
