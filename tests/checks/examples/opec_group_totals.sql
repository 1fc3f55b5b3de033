-- Wrong: a page that prints 89 for the adjustments of twenty countries (ten of OPEC at 5, ten outside at 4), and pages that print 48 for OPEC's ten or 42 for the others, for each measure. Right: exact
-- totals; subtotals off by 1; pages without every country, which rows of another measure, view, day or page do not complete.
insert into core.opec_membership (organisation, country_iso3, member_from_on, member_until_on)
select 'opec', 'O' || i, if(i = 1, date '2020-05-01', date '1960-09-14'), if(i = 10, date '2020-05-01', null) from range(1, 11) as t (i);
insert into core.opec_membership (organisation, country_iso3, member_from_on, member_until_on)
values
    -- outside OPEC: in the larger group, a member of later, one that left
    ('opec_plus', 'N1', date '2016-12-10', null), ('opec', 'N2', date '2020-05-02', null), ('opec', 'N3', date '2000-01-01', date '2020-04-30');
insert into core.opec_decision (opec_decision_id, country_iso3, measure, includes_voluntary, source_url, effective_from_on, value_kbd)
select page || ' ' || country, country, measure::opec_measure, case page when 'wrong' then null when 'lacks a page' then 'first' else 'no' end::includes_voluntary, page, date '2020-05-01', if(country like 'O%', 5, 4)
from (
    values ('wrong', 'adjustment'), ('right', 'adjustment'), ('subtotals', 'adjustment'), ('references', 'reference_level'), ('levels', 'required_production'),
        ('other measure', 'voluntary_cut'), ('lacks', 'adjustment'), ('lacks a measure', 'adjustment'), ('lacks a view', 'adjustment'), ('lacks a day', 'adjustment'),
        ('lacks a page', 'adjustment')
) as p (page, measure)
cross join (select unnest(['O', 'N']) || i as country from range(1, 11) as t (i)) as c
where not (page like 'lacks%' and country = 'N10');
insert into core.opec_decision (opec_decision_id, country_iso3, measure, includes_voluntary, source_url, effective_from_on, value_kbd)
values
    ('measure', 'N10', 'reference_level', 'no', 'lacks a measure', date '2020-05-01', 70), ('view', 'N10', 'adjustment', 'both', 'lacks a view', date '2020-05-01', 70),
    ('elsewhere', 'N10', 'adjustment', 'first', 'another page', date '2020-05-01', 70),
    ('later', 'N10', 'adjustment', 'no', 'lacks a day', date '2020-06-01', 70);
insert into core.opec_decision (opec_decision_id, group_name, measure, includes_voluntary, source_url, effective_from_on, value_kbd)
select page || ' ' || group_name, group_name::producer_group, measure::opec_measure, case page when 'wrong' then null when 'lacks a page' then 'first' else 'no' end::includes_voluntary, page, date '2020-05-01', printed
from (values
    ('wrong', 'opec_plus', 'adjustment', 89), ('wrong', 'opec_10', 'adjustment', 48), ('wrong', 'non_opec_doc', 'adjustment', 42),
    ('references', 'opec_10', 'reference_level', 48), ('levels', 'opec_10', 'required_production', 48),
    ('right', 'opec_plus', 'adjustment', 90), ('right', 'opec_10', 'adjustment', 50), ('right', 'non_opec_doc', 'adjustment', 40),
    ('right', 'four_compensating', 'adjustment', 20), ('subtotals', 'opec_10', 'adjustment', 51), ('subtotals', 'non_opec_doc', 'adjustment', 39),
    ('other measure', 'opec_plus', 'voluntary_cut', 1), ('lacks', 'opec_plus', 'adjustment', 1), ('lacks', 'non_opec_doc', 'adjustment', 1),
    ('lacks a measure', 'opec_plus', 'adjustment', 1), ('lacks a view', 'opec_plus', 'adjustment', 1), ('lacks a day', 'opec_plus', 'adjustment', 1),
    ('lacks a page', 'opec_plus', 'adjustment', 1)
) as t (page, group_name, measure, printed);
-- expect opec_decision_id: wrong opec_plus | wrong opec_10 | wrong non_opec_doc | references opec_10 | levels opec_10
