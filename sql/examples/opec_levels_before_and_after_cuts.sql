-- Which level was Iraq held to with and without its voluntary cuts?
--
-- Thousand barrels a day of crude. ministerial is the level agreed by all, all_voluntary is less every pledged cut, judged is
-- the one that conformity is counted against in that month. Empty where no page gives the level.
select
    month,
    max(required_kbd) filter (where required_view = 'ministerial') as ministerial_kbd,
    max(required_kbd) filter (where required_view = 'all_voluntary') as all_voluntary_kbd,
    max(required_kbd) filter (where required_view = 'judged') as judged_kbd,
    max(flag) as worst_flag
from mart.opec_required_monthly
where country_iso3 = 'IRQ' and month >= date '2022-11-01'
group by month
order by month
