-- Proposition: cooperation is on the rise; here, by trade over long_window_years.
-- The newest known turnover of twelve months is compared with that of twelve months which ended long_window_years earlier, half a
-- year more or less. Among several for one period a customs report takes precedence. Origins and definitions differ between the
-- two, so the basis is mixed.
-- Supports: higher by at least change_pct. Contradicts: lower by as much. Silent: a smaller change; no such pair gives no row.
with twelve_months as (
    select
        report_id,
        stated_by,
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
        and period_end(period_to) - period_start(period_from) between 359 and 371
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
)

select
    coalesce(as_origin(p.stated_by), 'customs') as origin,
    p.period_to as period,
    p.source_id,
    case
        when p.change_pct >= threshold('REL-02', 'change_pct') then 'supports'
        when p.change_pct <= -threshold('REL-02', 'change_pct') then 'contradicts'
        else 'silent'
    end as outcome,
    p.change_pct as observed_value,
    'pct' as observed_unit,
    t.citation,
    t.known_on,
    p.pair_basis as vintage_basis,
    is_official_of_either(coalesce(p.stated_by, '')) as is_interested_party,
    coalesce(p.hedge <> 'stated', is_estimated(p.flag)) as is_estimate,
    format(
        'Turnover of {} mn dollars (twelve months to {}) against {} mn (to {}).',
        shown(p.value_musd), p.period_to, shown(p.base_musd), p.base_period
    ) as finding
from pair as p
left join turnover_pages() as t on t.statement_id = p.report_id
