-- Proposition: cooperation is on the rise; here, trade over one year.
-- Change of turnover on the year before (or on the same months of it), as stated by each voice for the newest year that anybody
-- spoke of, if it ended within stale_years of the date.
-- Supports: a rise of at least change_pct, or a rise without a figure. Contradicts: a fall likewise.
-- Silent: a smaller change, which is no direction.
with growth as (
    select
        b.*,
        period_end(b.period_to) as to_on,
        p.source_url,
        p.known_on
    from mart.bilateral_trade_yearly as b
    join (
        select
            statement_id,
            min_by(source_url, coalesce(known_on, date '9999-12-31')) as source_url,
            min(known_on)                                             as known_on
        from record.trade_turnover
        group by statement_id
    ) as p on p.statement_id = b.report_id
    where
        b.direction = 'turnover' and b.product_group = 'total' and (b.stated_growth_pct is not null or b.change is not null)
        and period_end(b.period_to) >= as_of_on() - to_months((threshold('REL-02', 'stale_years') * 12)::integer)
),
newest as (
    select *
    from growth
    where year = (select max(year) from growth)
    qualify row_number() over (partition by as_origin(stated_by) order by to_on desc, stated_growth_pct is null, report_id) = 1
)
select
    as_origin(stated_by)    as origin,
    period_to               as period,
    'record.trade_turnover' as source_id,
    case
        when stated_growth_pct >= threshold('REL-02', 'change_pct') then 'supports'
        when stated_growth_pct <= -threshold('REL-02', 'change_pct') then 'contradicts'
        when stated_growth_pct is not null then 'silent'
        when change = 'rise' then 'supports'
        else 'contradicts'
    end                     as outcome,
    stated_growth_pct       as observed_value,
    if(stated_growth_pct is not null, 'pct', null) as observed_unit,
    source_url              as citation,
    known_on,
    vintage_basis,
    regexp_matches(lower(stated_by), 'putin|minist|embassy|ambassador|federation council') as is_interested_party,
    hedge <> 'stated'       as is_estimate,
    format('{}: turnover {} {} in {}.', stated_by, if(coalesce(stated_growth_pct, 0) < 0 or change = 'fall', 'down', 'up'),
        coalesce(shown(abs(stated_growth_pct)) || ' per cent', 'without a figure'), period_to) as detail
from newest
