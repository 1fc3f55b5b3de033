-- Proposition: no other country has invested more in Iraq than Russia.
-- Running totals of other countries' investment in Iraq, as press and officials give them, each investor's newest by the day
-- asked about, compared with the newest such total for Russia. A running total does not fall, so an older one remains a minimum.
-- Supports: at least ranked_partners other countries have a total, and none is above the Russian one.
-- Contradicts: another country's total is above the Russian one.
-- Silent: fewer totals, none above, or no Russian total; a page that cannot decide.
with russian as (
    select statement_date, amount_busd
    from investment_totals()
    where party <> 'press' and bound in ('about', 'more_than', 'at_least')
    order by statement_on desc, amount_busd desc, statement_id
    limit 1
),

total as (
    select
        p.page_origin as origin,
        s.statement_date as period,
        p.source_id, p.citation, p.known_on, p.vintage_basis,
        s.hedge <> 'stated' as is_estimate,
        s.statement_id as investor,
        'another country' as investor_shown,
        s.statement_on as stated_on,
        s.amount_busd
    from core.investment_statement as s
    join investment_pages() as p using (statement_id)
    where s.is_yardstick and s.amount_kind = 'cumulative' and s.bound in ('about', 'more_than', 'at_least')
    union all by name
    select
        voice(i.party, i.origin) as origin,
        i.period, i.source_id, i.citation, i.known_on, i.vintage_basis, i.is_estimate,
        i.subject_id as investor,
        coalesce(c.country_name, i.subject_id) as investor_shown,
        i.period_end as stated_on,
        coalesce(i.value_low, i.value) as amount_busd
    from indicator_pages() as i
    left join core.country as c on c.country_iso3 = i.subject_id
    where
        i.indicator = 'investment_stock' and i.subject_id <> 'RUS' and i.partner_iso3 = 'IRQ' and i.unit = 'USD_bn'
        and not i.is_forecast and i.bound <> '<' and i.can_decide
),

newest as (
    select *
    from total
    where stated_on <= about_on()
    qualify row_number() over (partition by investor order by stated_on desc, amount_busd desc, known_on, citation) = 1
),

compared as (
    select
        n.*,
        r.amount_busd as russian_busd,
        r.statement_date,
        count(distinct n.investor) over () as investors,
        bool_or(n.amount_busd > r.amount_busd) over () as is_any_above
    from newest as n
    cross join russian as r
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when amount_busd > russian_busd then 'contradicts'
        when investors >= threshold('INV-04', 'ranked_partners') and not is_any_above then 'supports'
        else 'silent'
    end as outcome,
    amount_busd as observed_value,
    russian_busd as limit_value,
    'at_most' as limit_side,
    'USD_bn' as observed_unit,
    format(
        'The money of {} invested in Iraq is put at {} bn dollars in {}; the newest Russian total is {} bn ({}).',
        investor_shown, shown(amount_busd), period, shown(russian_busd), statement_date
    ) as finding
from compared
qualify row_number() over (partition by origin, period order by amount_busd desc) = 1
