-- Detects: a running excess that is not the sum of that assessor's own known excesses since the start of
-- the sum, or that counts more months than have passed.
-- Matters because a sum across assessors passes for a series: with EIA's outlook Iraq's first half of 2024 comes to over twice
-- OPEC's figure, and a second assessor in a month would count it twice.
-- severity: error
with own as (
    select
        m.country_iso3,
        m.month,
        m.assessor,
        sum(e.production_kbd - e.required_kbd) as own_excess,
        count(e.required_kbd) as own_months
    from mart.opec_conformity_monthly as m
    join mart.opec_conformity_monthly as e
        on e.country_iso3 = m.country_iso3 and e.assessor = m.assessor and e.month <= m.month
    join core.opec_sum_start as s
        on s.organisation = 'opec_plus' and s.sum_from_on <= e.month and s.sum_from_on <= m.month
    group by m.country_iso3, m.month, m.assessor
)

select m.country_iso3, m.month, m.assessor, m.running_excess_kbd_months, o.own_excess, m.known_months, o.own_months
from mart.opec_conformity_monthly as m
left join own as o using (country_iso3, month, assessor)
where
    m.running_excess_kbd_months is distinct from o.own_excess
    or m.known_months is distinct from o.own_months
    or m.known_months > m.elapsed_months
