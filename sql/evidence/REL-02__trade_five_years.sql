-- Proposition: cooperation is on the rise; here, trade over long_window_years.
-- The newest turnover of twelve months known against that of twelve months which ended so many years earlier, half a year more
-- or less; of several for one time a customs report counts first. Voices and definitions differ between the two, so the basis is
-- mixed.
-- Supports: higher by at least change_pct. Contradicts: lower likewise. Silent: a smaller change; no such pair gives no row.
with level as (
    select
        report_id,
        stated_by,
        period_to,
        period_start(period_from)              as from_on,
        period_end(period_to)                  as to_on,
        coalesce(reconciled_musd, stated_musd) as value_musd,
        reconciled_musd is not null            as is_customs,
        hedge,
        vintage_basis,
        flag,
        source_ids[1]                          as source_id
    from mart.bilateral_trade_yearly
    where direction = 'turnover' and product_group = 'total' and coalesce(reconciled_musd, stated_musd) is not null
),
twelve_months as (
    select *
    from level
    where to_on - from_on between 359 and 371
    qualify row_number() over (partition by to_on order by is_customs desc, vintage_basis, report_id) = 1
),
newest as (
    select * from twelve_months
    order by to_on desc
    limit 1
),
pair as (
    select
        n.*,
        b.value_musd as base_musd,
        b.period_to  as base_period,
        greatest(n.vintage_basis, b.vintage_basis) as pair_basis,
        100 * (n.value_musd / b.value_musd - 1) as change_pct
    from newest as n
    join twelve_months as b
        on b.to_on between n.to_on - to_months((threshold('REL-02', 'long_window_years') * 12)::integer + 6)
            and n.to_on - to_months((threshold('REL-02', 'long_window_years') * 12)::integer - 6)
    order by abs(b.to_on - (n.to_on - to_months((threshold('REL-02', 'long_window_years') * 12)::integer))::date), b.report_id
    limit 1
)
select
    coalesce(as_origin(p.stated_by), 'customs') as origin,
    p.period_to     as period,
    p.source_id,
    case
        when p.change_pct >= threshold('REL-02', 'change_pct') then 'supports'
        when p.change_pct <= -threshold('REL-02', 'change_pct') then 'contradicts'
        else 'silent'
    end             as outcome,
    p.change_pct    as observed_value,
    'pct'           as observed_unit,
    t.source_url    as citation,
    t.known_on,
    p.pair_basis    as vintage_basis,
    regexp_matches(lower(coalesce(p.stated_by, '')), 'putin|minist|embassy|ambassador|federation council') as is_interested_party,
    coalesce(p.hedge <> 'stated', p.flag >= 'estimated'::value_flag) as is_estimate,
    format(
        'Turnover of {} mn dollars (twelve months to {}) against {} mn (to {}).',
        shown(p.value_musd), p.period_to, shown(p.base_musd), p.base_period
    )               as detail
from pair as p
left join (
    select
        statement_id,
        min_by(source_url, coalesce(known_on, date '9999-12-31')) as source_url,
        min(known_on)                                             as known_on
    from record.trade_turnover
    group by statement_id
) as t on t.statement_id = p.report_id
