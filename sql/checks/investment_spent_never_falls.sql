-- Detects: a bottom-up sum of money spent or lent that is smaller than an earlier one.
-- Matters because both are cumulative: a fall means that a project dropped out of the sum or a record changed its unit.
-- severity: error
with sums as (
    select
        row_id,
        coalesce(bottom_up_busd, 0) + coalesce(bottom_up_lent_busd, 0) as so_far_busd,
        lag(coalesce(bottom_up_busd, 0) + coalesce(bottom_up_lent_busd, 0)) over (order by stated_on) as before_busd
    from mart.russian_investment
    where row_kind = 'bottom_up_sum'
)

select row_id, before_busd, so_far_busd
from sums
where so_far_busd < before_busd
