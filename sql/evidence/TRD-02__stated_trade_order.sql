-- Proposition: Iran and the United States come before Saudi Arabia and Turkey in Iraq; here, by trade as stated for recent years.
-- For each country the largest figure of any kind in its newest year counts: turnover, or one direction as a lower bound.
-- Influence is not trade, so the rule never decides. One row for each of the two that the claim puts second.
-- Supports: its trade with Iraq is below those of Iran and of the US. Contradicts: it exceeds one of them.
-- Silent: no firm figure is known for Iran or for the US.
with stated as (
    select *
    from indicator_pages()
    where indicator in ('trade_total', 'exports_to_partner', 'imports_from_partner')
        and subject_id in ('IRN', 'USA', 'SAU', 'TUR')
        and partner_iso3 = 'IRQ'
        and unit = 'USD_bn'
        and not is_forecast
        and hedge = 'stated'
        and date_diff('month', period_start, period_end) >= 8
    qualify row_number() over (partition by subject_id order by year(period_end) desc, value desc, known_on, citation) = 1
),

first_two as (
    select
        count(*) as known,
        min(value) as lesser,
        string_agg(format('{} {} ({})', subject_id, shown(value), period_to), ', ' order by subject_id) as shown_values
    from stated
    where subject_id in ('IRN', 'USA')
)

select
    s.origin,
    period_label(s.period_from, s.period_to) as period,
    'record.indicator_fact' as source_id,
    case when f.known < 2 then 'silent' when s.value > f.lesser then 'contradicts' else 'supports' end as outcome,
    s.value as observed_value,
    'USD_bn' as observed_unit,
    s.citation,
    s.known_on,
    false as is_estimate,
    format(
        'Trade of {} with Iraq: {} bn dollars in {}; {}', s.subject_id, shown(s.value), s.period_to,
        coalesce(f.shown_values, 'no firm figure for Iran and the US')
    ) as finding
from stated as s
cross join first_two as f
where s.subject_id in ('SAU', 'TUR')
qualify row_number() over (partition by s.origin, s.period_from, s.period_to order by s.subject_id) = 1
