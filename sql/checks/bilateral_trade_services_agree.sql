-- Detects: a full-year figure of a service that lies more than threefold from another source's of the same year and direction.
-- Matters because all these figures go back to the same customs reports: a wide gap is a year that one service filled by
-- estimate, a restatement that the other has not taken over, or goods that one side counts elsewhere. Whoever uses such a year
-- should see all of them (mart.source_disagreement). Figures under 10 MUSD are left out.
-- severity: warning
with figure as (
    select
        year, direction, report_id, coalesce(stated_musd, reconciled_musd) as value_musd,
        report_id in ('un_comtrade', 'wits_trade', 'imf_trade', 'cepii_baci') as is_fetched
    from mart.bilateral_trade_yearly
    where is_full_year and product_group = 'total'
)

select a.year, a.direction, a.report_id, a.value_musd, b.report_id as other_report_id, b.value_musd as other_musd
from figure as a
inner join figure as b on b.year = a.year and b.direction = a.direction
where (a.is_fetched or b.is_fetched) and a.value_musd > 3 * b.value_musd and b.value_musd >= 10
