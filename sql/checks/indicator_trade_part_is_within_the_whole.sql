-- Detects: exports or imports of a pair, of a range the lower end, above every total stated for the pair and period, five per
-- cent left for rounding.
-- Matters because totals and parts come from different origins, where million and billion are easily mixed up.
-- severity: error
with part as (
    select fact_id, subject_id, partner_iso3, period_from, period_to, coalesce(value_low, value) as value
    from core.indicator_fact
    where indicator in ('exports_to_partner', 'imports_from_partner') and detail is null and not is_forecast
),

total as (
    select subject_id, partner_iso3, period_from, period_to, max(value) as highest
    from core.indicator_fact
    where indicator = 'trade_total' and detail is null and not is_forecast
    group by subject_id, partner_iso3, period_from, period_to
)

select p.fact_id, p.value, w.highest
from part as p
join total as w using (subject_id, partner_iso3, period_from, period_to)
where p.value > w.highest * 1.05
