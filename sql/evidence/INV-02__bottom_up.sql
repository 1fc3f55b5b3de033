-- Proposition: the Russian investment accumulated in Iraq is above the figure that the claim gives, strictly.
-- What records of single projects show as spent or lent, each project once by its largest known amount. Projects and years
-- without a record are unknown, not zero, so the sum is a lower bound.
-- Supports: records alone exceed the figure, or carry at least documented_share_pct of it.
-- Contradicts: never; a lower bound cannot. Silent: records carry less than that share.
with summed as (
    select
        i.*,
        q.low                                                                           as claimed_busd,
        (i.amount_busd + coalesce(i.bottom_up_lent_busd, 0)) / q.low * 100               as recorded_pct
    from mart.russian_investment as i
    join claims.quantity as q on q.claim_id = 'INV-02' and q.measure = 'investment_cumulative'
    where i.row_kind = 'bottom_up_sum' and i.amount_busd is not null
    order by i.stated_on desc, i.row_id
    limit 1
)
select
    'project_records'      as origin,
    on_date                as period,
    'record.project_event' as source_id,
    case when recorded_pct >= threshold('INV-02', 'documented_share_pct') then 'supports' else 'silent' end as outcome,
    amount_busd            as observed_value,
    'USD_bn'               as observed_unit,
    null                   as citation,
    stated_on              as known_on,
    'original'             as vintage_basis,
    false                  as is_interested_party,
    flag >= 'estimated'::value_flag as is_estimate,
    format(
        'Records of single projects show {} bn dollars spent and {} bn lent against crude, {} per cent of the claimed {} bn.',
        shown(amount_busd), shown(coalesce(bottom_up_lent_busd, 0)), shown(recorded_pct), shown(claimed_busd)
    )                      as detail
from summed
