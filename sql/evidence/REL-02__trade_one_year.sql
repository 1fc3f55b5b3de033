-- Proposition: cooperation is on the rise; here, by trade over one year.
-- Change of turnover on the year before (or on the same months of it), as each voice states it for the newest year stated by
-- anyone, if it ended within stale_years of the day. A government that tells of a rise speaks of its own work; one that admits a
-- fall does not.
-- Supports: a rise of at least change_pct, or a rise without a figure. Contradicts: a fall likewise.
-- Silent: a smaller change, which shows no direction; or a page that only copies others, which still shows that an older year is
-- not the newest one.
with growth as (
    select
        b.* exclude (vintage_basis),
        period_end(b.period_to) as to_on,
        voice(b.party, p.origin) as origin,
        p.source_id,
        p.source_url as citation,
        p.known_on,
        p.can_decide,
        greatest(b.vintage_basis::varchar, basis_of(p.known_basis)) as vintage_basis
    from mart.bilateral_trade_yearly as b
    join core.fact as p on p.fact_kind = 'trade_turnover' and p.fact_id = b.report_id
    where
        b.direction = 'turnover' and b.product_group = 'total' and (b.stated_growth_pct is not null or b.change is not null)
        and period_end(b.period_to) between years_ago(threshold('REL-02', 'stale_years')) and about_on()
),

newest as (
    select
        *,
        case
            when not can_decide then 'silent'
            when stated_growth_pct >= threshold('REL-02', 'change_pct') then 'supports'
            when stated_growth_pct <= -threshold('REL-02', 'change_pct') then 'contradicts'
            when stated_growth_pct is not null then 'silent'
            when change = 'rise' then 'supports'
            else 'contradicts'
        end as outcome
    from growth
    where year = (select max(g.year) from growth as g)
    qualify row_number() over (
        partition by origin order by can_decide desc, to_on desc, stated_growth_pct is null, known_on, report_id, citation
    ) = 1
)

select
    origin,
    period_to as period,
    source_id,
    outcome,
    stated_growth_pct as observed_value,
    if(stated_growth_pct is not null, 'pct', null) as observed_unit,
    if(stated_growth_pct is not null and outcome <> 'silent', threshold('REL-02', 'change_pct'), null) as limit_value,
    if(stated_growth_pct is not null and outcome <> 'silent', 'at_least', null) as limit_side,
    citation,
    known_on,
    vintage_basis,
    coalesce(party in ('russian_state', 'iraqi_state') and outcome = 'supports', false) as is_interested_party,
    hedge <> 'stated' as is_estimate,
    format(
        '{} put turnover {} {} on the year before in {}.',
        stated_by, if(coalesce(stated_growth_pct, 0) < 0 or coalesce(change = 'fall', false), 'down', 'up'),
        coalesce(shown(abs(stated_growth_pct)) || ' per cent', 'without a figure'), period_to
    ) as finding
from newest
