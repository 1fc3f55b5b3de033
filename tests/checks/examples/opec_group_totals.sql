-- Wrong: a page that prints 99 for the adjustments of twenty countries (100); one that prints 48 for OPEC's ten (50) and 52 for the ten outside (50).
-- Right: exact totals; subtotals off by 1; pages without every country; rows of another page, measure, day or view.
insert into core.opec_membership (organisation, country_iso3, member_from_on, member_until_on)
select 'opec', 'O' || i, date '1960-09-14', if(i = 10, date '2020-05-01', null) from range(1, 11) as t (i);
insert into core.opec_membership (organisation, country_iso3, member_from_on, member_until_on)
values
    -- outside OPEC: in the larger group, a member of later, one that left
    ('opec_plus', 'N1', date '2016-12-10', null), ('opec', 'N2', date '2020-05-02', null), ('opec', 'N3', date '2000-01-01', date '2020-04-30');
insert into core.opec_decision (opec_decision_id, country_iso3, measure, includes_voluntary, source_url, effective_from_on, value_kbd)
select page || ' ' || country, country, measure::opec_measure, 'no', page, date '2020-05-01', 5
from (values ('wrong', 'adjustment'), ('right', 'adjustment'), ('subtotals', 'adjustment'), ('lacks', 'adjustment'),
    ('other measure', 'voluntary_cut')) as p (page, measure)
cross join (select unnest(['O', 'N']) || i as country from range(1, 11) as t (i)) as c
where not (page = 'lacks' and country in ('O1', 'N1'));
insert into core.opec_decision (opec_decision_id, country_iso3, measure, includes_voluntary, source_url, effective_from_on, value_kbd)
values
    -- rows of the right page that do not belong to its sum
    ('reference', 'N10', 'reference_level', 'no', 'right', date '2020-05-01', 70),
    ('view', 'N10', 'adjustment', 'both', 'right', date '2020-05-01', 70),
    ('later', 'N10', 'adjustment', 'no', 'right', date '2020-06-01', 70);
insert into core.opec_decision (opec_decision_id, group_name, measure, includes_voluntary, source_url, effective_from_on, value_kbd)
values
    ('wrong all', 'opec_plus', 'adjustment', 'no', 'wrong', date '2020-05-01', 99),
    ('wrong ten', 'opec_10', 'adjustment', 'no', 'wrong', date '2020-05-01', 48),
    ('wrong others', 'non_opec_doc', 'adjustment', 'no', 'wrong', date '2020-05-01', 52),
    ('right all', 'opec_plus', 'adjustment', 'no', 'right', date '2020-05-01', 100),
    ('right ten', 'opec_10', 'adjustment', 'no', 'right', date '2020-05-01', 50),
    ('other group', 'four_compensating', 'adjustment', 'no', 'right', date '2020-05-01', 20),
    ('near ten', 'opec_10', 'adjustment', 'no', 'subtotals', date '2020-05-01', 51),
    ('near others', 'non_opec_doc', 'adjustment', 'no', 'subtotals', date '2020-05-01', 49),
    ('lacks all', 'opec_plus', 'adjustment', 'no', 'lacks', date '2020-05-01', 1),
    ('lacks ten', 'opec_10', 'adjustment', 'no', 'lacks', date '2020-05-01', 1),
    ('cut all', 'opec_plus', 'voluntary_cut', 'no', 'other measure', date '2020-05-01', 1);
-- expect opec_decision_id: wrong all | wrong ten | wrong others
