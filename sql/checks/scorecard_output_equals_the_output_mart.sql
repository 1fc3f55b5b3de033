-- Detects: an output of Russian-run fields that mart.iraq_output_by_operator_yearly does not give for that year.
-- Matters because the scorecard compares only years with the same fields known; a wrong pairing would show as a trend.
-- severity: error
select s.anchor_id, s.side, s.last_period_on, s.last_value, o.output_kbd
from mart.cooperation_scorecard as s
left join mart.iraq_output_by_operator_yearly as o
    on o.operator_country = 'RUS' and o.year = year(s.last_period_on)
where s.indicator = 'russian_operated_output'
    and s.last_value is not null
    and (o.output_kbd is distinct from s.last_value or s.compared_by <> array_to_string(o.fields_known, ', '))
