-- Proposition: by the year that the claim names, Russian investment in Iraq had reached about the figure it gives.
-- What records of single projects show as spent or lent counts, a lower bound.
-- Supports: records show at least documented_share_pct of the claimed total, and do not exceed it.
-- Contradicts: records alone exceed the claimed total with its tolerance.
-- Silent: records show less than that share, which says nothing about the total.
with newest as (
    select
        i.*, c.stated as claimed_busd, c.high,
        c.stated * threshold('INV-01', 'documented_share_pct') / 100 as least_busd,
        i.recorded_busd / c.stated * 100 as recorded_pct
    from investment_on_record() as i
    join claimed('INV-01', 'investment_cumulative') as c on i.stated_on <= c.to_on
    order by i.stated_on desc, i.row_id
    limit 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when recorded_busd > high then 'contradicts'
        when recorded_busd >= least_busd then 'supports'
        else 'silent'
    end as outcome,
    recorded_busd as observed_value,
    if(recorded_busd > high, high, least_busd) as limit_value,
    if(recorded_busd > high, 'at_most', 'at_least') as limit_side,
    'USD_bn' as observed_unit,
    format(
        'Pages on single projects show {}, {} per cent of the claimed {} bn.', amounts_shown, shown(recorded_pct),
        shown(claimed_busd)
    ) as finding
from newest
