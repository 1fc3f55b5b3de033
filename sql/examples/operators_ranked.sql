-- Companies of which countries run the most of Iraq's output?
--
-- Thousand barrels a day in the newest year with a Russian figure. Figures are bounds where fields are missing, so a rank holds
-- only as far as fields_missing is short.
select operator_country, output_kbd, share_pct, share_kind, len(fields_known) as known_count, len(fields_missing) as missing_count
from mart.iraq_output_by_operator_yearly
where
    year = (
        select max(year)
        from mart.iraq_output_by_operator_yearly
        where operator_country = 'RUS' and output_kbd is not null
    )
    and output_kbd is not null
order by output_kbd desc
