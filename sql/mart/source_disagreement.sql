-- All figures that exist for one thing and period, side by side, with their spread. Nothing is chosen.
select
    comparison_id as disagreement_id,
    measure,
    subject_kind,
    subject_id,
    partner_iso3,
    detail,
    period_start,
    period_end,
    unit,
    list(origin order by figure_number) as origins,
    list(voice order by figure_number) as voices,
    list(value order by figure_number) as values_by_origin,
    list(bound order by figure_number) as bounds_by_origin,
    list(basis order by figure_number) as bases_by_origin,
    min(value) as low,
    max(value) as high,
    max(value) - min(value) as spread,
    cast(200 * (max(value) - min(value)) / nullif(abs(max(value) + min(value)), 0) as decimal(24, 6)) as spread_pct,
    count(distinct basis) = 1 as is_same_basis,
    -- Half a per cent apart is rounding.
    coalesce(max(value_low) <= min(value_high), true)
        or 200 * (max(value) - min(value)) <= 0.5 * abs(max(value) + min(value)) as is_reconcilable,
    count(distinct voice) as origin_count,
    count(distinct voice) = 1 as is_one_voice,
    count(*) as figure_count,
    max(vintage_basis) as vintage_basis,
    max(flag) as flag,
    list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
from core.comparable_figure
group by comparison_id, measure, subject_kind, subject_id, partner_iso3, detail, period_start, period_end, unit
having count(*) > 1
