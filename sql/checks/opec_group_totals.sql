-- Detects: a page whose rows of countries do not add up to the total that it prints for OPEC, non-OPEC or the whole group
-- (2020: 43,853 and -9,700, with subtotals; 2022: OPEC's ten).
-- Matters because a country mistyped, missing or entered twice moves a level by hundreds of kb/d and looks plausible alone.
-- A page is tested only if it has every country of the group: the ten of OPEC bound by the deal, the twenty of 2020.
-- A printed subtotal may be off by 1, as figures are rounded: in 2020 the cuts of the ten are printed as 6,085 and add up to
-- 6,084, those outside OPEC as 3,615 and to 3,616. The total of all must be exact.
-- severity: error
with figure as (
    select d.*, m.country_iso3 is not null as is_opec
    from core.opec_decision as d
    left join core.opec_membership as m
        on m.organisation = 'opec' and m.country_iso3 = d.country_iso3
        and m.member_from_on <= d.effective_from_on
        and coalesce(m.member_until_on, date '9999-12-31') >= d.effective_from_on
    where d.measure in ('reference_level', 'adjustment', 'required_production')
),

printed as (
    select * from figure where group_name in ('opec_plus', 'opec_10', 'non_opec_doc')
),

added as (
    select
        p.opec_decision_id,
        p.value_kbd as printed_kbd,
        sum(c.value_kbd) as added_kbd,
        count(*) as countries,
        case p.group_name when 'opec_plus' then 20 else 10 end as bound_countries
    from printed as p
    join figure as c
        on c.country_iso3 is not null
        and c.source_url = p.source_url
        and c.measure = p.measure
        and c.includes_voluntary is not distinct from p.includes_voluntary
        and c.effective_from_on = p.effective_from_on
        and (p.group_name = 'opec_plus' or c.is_opec = (p.group_name = 'opec_10'))
    group by p.opec_decision_id, p.value_kbd, p.group_name
)

select *
from added
where countries = bound_countries and abs(printed_kbd - added_kbd) > case when countries = 20 then 0 else 1 end
