-- Proposition: by the year that the claim names, Russian investment in Iraq had come to about the figure it gives.
-- What records of single projects show as spent or lent, each project once by its largest known amount. Projects and years
-- without a record are unknown, not zero, so the sum is a lower bound.
-- Supports: records carry at least documented_share_pct of the claimed total, and do not exceed it.
-- Contradicts: records alone exceed the claimed total with its tolerance.
-- Silent: records carry less than that share; so little says nothing of the total.
with claimed as (
    select
        period_end(q.period)                             as to_on,
        q.low                                            as claimed_busd,
        quantity_high('INV-01', 'investment_cumulative') as high
    from claims.quantity as q
    where q.claim_id = 'INV-01' and q.measure = 'investment_cumulative'
),
summed as (
    select
        i.*,
        c.claimed_busd,
        c.high,
        (i.amount_busd + coalesce(i.bottom_up_lent_busd, 0)) / c.claimed_busd * 100 as recorded_pct
    from mart.russian_investment as i
    join claimed as c on i.stated_on <= c.to_on
    where i.row_kind = 'bottom_up_sum' and i.amount_busd is not null
    order by i.stated_on desc, i.row_id
    limit 1
)
select
    'project_records'      as origin,
    on_date                as period,
    'record.project_event' as source_id,
    case
        when amount_busd > high then 'contradicts'
        when recorded_pct >= threshold('INV-01', 'documented_share_pct') then 'supports'
        else 'silent'
    end                    as outcome,
    amount_busd            as observed_value,
    'USD_bn'               as observed_unit,
    null                   as citation,
    stated_on              as known_on,
    'original'             as vintage_basis,
    false                  as is_interested_party,
    flag >= 'estimated'::value_flag    as is_estimate,
    format(
        'Records of single projects show {} bn dollars spent and {} bn lent against crude, {} per cent of the claimed {} bn.',
        shown(amount_busd), shown(coalesce(bottom_up_lent_busd, 0)), shown(recorded_pct), shown(claimed_busd)
    )                      as detail
from summed
