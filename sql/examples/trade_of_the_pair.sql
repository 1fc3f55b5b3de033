-- How large is trade between Russia and Iraq, and who says so?
--
-- Million US dollars. Both customs' reports are shown side by side with their gap until they end; later years are statements that
-- differ in what they cover, see definition and is_full_year before two of them are compared.
select
    year,
    direction,
    report_id,
    exporter_report_musd,
    importer_report_musd,
    mirror_gap_pct,
    stated_musd,
    stated_by,
    definition,
    is_full_year
from mart.bilateral_trade_yearly
where product_group = 'total'
order by year, direction, report_id
