-- Proposition: cooperation is on the rise; here, by trade over one year.
-- Change of turnover on the year before (or on the same months of it), as each origin states it for the newest year stated by
-- anyone, if it ended within stale_years of the date.
-- Supports: a rise of at least change_pct, or a rise without a figure. Contradicts: a fall likewise.
-- Silent: a smaller change, which shows no direction.
with growth as (
    select
        b.*,
        period_end(b.period_to) as to_on,
        as_origin(b.stated_by) as origin,
        p.citation,
        p.known_on
    from mart.bilateral_trade_yearly as b
    join turnover_pages() as p on p.statement_id = b.report_id
    where
        b.direction = 'turnover' and b.product_group = 'total' and (b.stated_growth_pct is not null or b.change is not null)
        and period_end(b.period_to) >= years_ago(threshold('REL-02', 'stale_years'))
),

newest as (
    select *
    from growth
    where year = (select max(g.year) from growth as g)
    qualify row_number() over (partition by origin order by to_on desc, stated_growth_pct is null, report_id) = 1
)

select
    origin,
    period_to as period,
    'record.trade_turnover' as source_id,
    case
        when stated_growth_pct >= threshold('REL-02', 'change_pct') then 'supports'
        when stated_growth_pct <= -threshold('REL-02', 'change_pct') then 'contradicts'
        when stated_growth_pct is not null then 'silent'
        when change = 'rise' then 'supports'
        else 'contradicts'
    end as outcome,
    stated_growth_pct as observed_value,
    if(stated_growth_pct is not null, 'pct', null) as observed_unit,
    citation,
    known_on,
    vintage_basis,
    is_official_of_either(stated_by) as is_interested_party,
    hedge <> 'stated' as is_estimate,
    format(
        '{}: turnover {} {} in {}.', stated_by, if(coalesce(stated_growth_pct, 0) < 0 or change = 'fall', 'down', 'up'),
        coalesce(shown(abs(stated_growth_pct)) || ' per cent', 'without a figure'), period_to
    ) as finding
from newest
