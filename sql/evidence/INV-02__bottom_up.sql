-- Proposition: the Russian investment accumulated in Iraq is above the figure that the claim gives, strictly.
-- What records of single projects show as spent or lent counts, a lower bound.
-- Supports: records alone exceed the figure, or show at least documented_share_pct of it.
-- Contradicts: never; a lower bound cannot, so the rule only corroborates. Silent: records show less than that share.
with newest as (
    select
        i.*, c.stated as claimed_busd,
        c.stated * threshold('INV-02', 'documented_share_pct') / 100 as least_busd,
        i.recorded_busd / c.stated * 100 as recorded_pct
    from investment_on_record() as i
    cross join claimed('INV-02', 'investment_cumulative') as c
    order by i.stated_on desc, i.row_id
    limit 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    if(recorded_busd >= least_busd, 'supports', 'silent') as outcome,
    recorded_busd as observed_value,
    least_busd as limit_value,
    'at_least' as limit_side,
    'USD_bn' as observed_unit,
    format(
        'Pages on single projects show {}, {} per cent of the claimed {} bn.', amounts_shown, shown(recorded_pct),
        shown(claimed_busd)
    ) as finding
from newest
