-- How far sources differ on one measure, over all things and periods for which two or more voices give a figure on one
-- definition.
select
    measure,
    unit,
    count(*) as comparison_count,
    count(*) filter (where spread = 0) as equal_count,
    cast(median(spread_pct) as decimal(24, 6)) as median_spread_pct,
    max(spread) as widest_spread,
    list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
from mart.source_disagreement
where is_same_basis and not is_one_voice
group by measure, unit
