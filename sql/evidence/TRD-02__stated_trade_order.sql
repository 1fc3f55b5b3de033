-- Proposition: Iran and the United States come before Saudi Arabia and Turkey in Iraq, by trade as stated for years lately.
-- For each country its newest year and in it the largest figure of any kind counts: turnover, or one direction as a floor.
-- Influence is not trade, so this never decides. One row for each of the two that the claim puts second.
-- Supports: its trade with Iraq is below those of Iran and of the US. Contradicts: it exceeds one of them.
-- Silent: nothing firm is known of Iran or of the US.
with stated as (
    select f.subject_id as partner_iso3, f.period_from, f.period_to, f.value, f.stated_by, p.origin, p.source_url, p.known_on
    from core.indicator_fact as f
    join record.indicator_fact as p using (fact_id)
    where f.indicator in ('trade_total', 'exports_to_partner', 'imports_from_partner')
        and f.subject_id in ('IRN', 'USA', 'SAU', 'TUR')
        and f.partner_iso3 = 'IRQ'
        and f.unit = 'USD_bn'
        and not f.is_forecast
        and f.hedge = 'stated'
        and date_diff('month', f.period_start, f.period_end) >= 8
    qualify row_number() over (
        partition by f.subject_id order by year(f.period_end) desc, f.value desc, p.known_on, p.source_url
    ) = 1
),

led as (
    select
        count(*) as known,
        min(value) as lesser,
        string_agg(format('{} {} ({})', partner_iso3, shown(value), period_to), ', ' order by partner_iso3) as shown_values
    from stated
    where partner_iso3 in ('IRN', 'USA')
)

select
    s.origin,
    case when s.period_from = s.period_to then s.period_from else s.period_from || '/' || s.period_to end as period,
    'record.indicator_fact' as source_id,
    case when l.known < 2 then 'silent' when s.value > l.lesser then 'contradicts' else 'supports' end as outcome,
    s.value as observed_value,
    'USD_bn' as observed_unit,
    s.source_url as citation,
    s.known_on,
    'original' as vintage_basis,
    false as is_interested_party,
    false as is_estimate,
    format(
        'Trade of {} with Iraq: {} bn dollars in {}; {}', s.partner_iso3, shown(s.value), s.period_to,
        coalesce(l.shown_values, 'nothing firm of Iran and the US')
    ) as detail
from stated as s
cross join led as l
where s.partner_iso3 in ('SAU', 'TUR')
qualify row_number() over (partition by s.origin, s.period_from, s.period_to order by s.partner_iso3) = 1
