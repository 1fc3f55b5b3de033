-- Proposition: cooperation is on the rise; here, by trade over long_window_years.
-- The newest known turnover of twelve months is compared with that of twelve months which ended long_window_years earlier, half a
-- year more or less. Among several for one period a customs report takes precedence. Origins and definitions differ between the
-- two, so the basis is mixed.
-- Supports: higher by at least change_pct. Contradicts: lower by as much. Silent: a smaller change; no such pair gives no row.
with twelve_months as (
    select
        report_id,
        stated_by,
        party,
        period_to,
        period_end(period_to) as to_on,
        coalesce(reconciled_musd, stated_musd) as value_musd,
        hedge,
        vintage_basis,
        flag,
        source_ids[1] as source_id
    from mart.bilateral_trade_yearly
    where
        direction = 'turnover' and product_group = 'total' and coalesce(reconciled_musd, stated_musd) is not null
        and period_end(period_to) - period_start(period_from) between 359 and 371 and period_end(period_to) <= about_on()
    qualify row_number() over (partition by to_on order by reconciled_musd is not null desc, vintage_basis, report_id) = 1
),

newest as (
    select *, to_on - span_of_years(threshold('REL-02', 'long_window_years')) as base_on
    from twelve_months
    order by to_on desc
    limit 1
),

pair as (
    select
        n.*,
        b.value_musd as base_musd,
        b.period_to as base_period,
        greatest(n.vintage_basis, b.vintage_basis) as pair_basis,
        100 * (n.value_musd / b.value_musd - 1) as change_pct
    from newest as n
    join twelve_months as b
        on b.to_on between n.to_on - to_months((threshold('REL-02', 'long_window_years') * 12)::integer + 6)
            and n.to_on - to_months((threshold('REL-02', 'long_window_years') * 12)::integer - 6)
    order by abs(b.to_on - n.base_on::date), b.report_id
    limit 1
),

-- The page by which the newer figure was known first.
page as (
    select fact_id, origin, source_url, known_on
    from core.fact
    where fact_kind = 'trade_turnover'
    qualify row_number() over (partition by fact_id order by known_on, source_url) = 1
)

select
    coalesce(voice(c.party, t.origin), 'customs') as origin,
    c.period_to as period,
    c.source_id,
    case
        when c.change_pct >= threshold('REL-02', 'change_pct') then 'supports'
        when c.change_pct <= -threshold('REL-02', 'change_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    c.change_pct as observed_value,
    'pct' as observed_unit,
    if(abs(c.change_pct) >= threshold('REL-02', 'change_pct'), threshold('REL-02', 'change_pct'), null) as limit_value,
    if(abs(c.change_pct) >= threshold('REL-02', 'change_pct'), 'at_least', null) as limit_side,
    t.source_url as citation,
    t.known_on,
    c.pair_basis as vintage_basis,
    coalesce(c.party in ('russian_state', 'iraqi_state') and c.change_pct > 0, false) as is_interested_party,
    coalesce(c.hedge <> 'stated', is_estimated(c.flag)) as is_estimate,
    format(
        '{} put turnover at {} mn dollars in the twelve months to {}, against {} mn in those to {}.',
        coalesce(c.stated_by, 'Customs'), shown(c.value_musd), c.period_to, shown(c.base_musd), c.base_period
    ) as finding
from pair as c
left join page as t on t.fact_id = c.report_id
