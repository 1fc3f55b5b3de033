-- Detects: a year whose countries and remainder do not make Iraq's total output, or a share that is not its own output.
-- Matters because the remainder is computed apart: a country joined twice would show here and nowhere else.
-- severity: error
select
    year,
    sum(output_kbd) as sum_kbd,
    any_value(iraq_output_kbd) as iraq_output_kbd,
    max(abs(share_pct - 100 * output_kbd / iraq_output_kbd)) as share_error
from mart.iraq_output_by_operator_yearly
group by year
having abs(sum(output_kbd) - any_value(iraq_output_kbd)) > 0.01
    or max(abs(share_pct - 100 * output_kbd / iraq_output_kbd)) > 0.001
