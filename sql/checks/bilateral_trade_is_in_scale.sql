-- Detects: two full-year figures of one year and direction that differ more than tenfold, or more than three hundredfold where
-- one of them was fetched from a service.
-- Matters because one cited page prints "1.402 million" where billions are meant, and raw tables are in thousands: sources
-- may disagree, but a tenfold gap among figures chosen by hand is a unit error. We do not choose the figures of services, and
-- disagreements between them (see bilateral_trade_services_agree) must not block a release: a unit error there is a thousandfold.
-- Figures under 1 MUSD are left out: single shipments determine them.
-- severity: error
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
where a.value_musd > if(a.is_fetched or b.is_fetched, 300, 10) * b.value_musd and b.value_musd >= 1
