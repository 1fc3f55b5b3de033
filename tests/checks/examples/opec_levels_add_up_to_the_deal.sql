-- Wrong: twenty levels of June that are 1 below the deal of 100 - 20, and nineteen of July that make it. Right: twenty of May that make it; other views, pages,
-- days and measures; months before and after the deal.
insert into core.opec_decision (measure, group_name, source_url, effective_from_on, effective_to_on, value_kbd)
values
    ('reference_level', 'opec_plus', 'page', date '2020-05-01', date '2020-07-01', 100),
    ('adjustment', 'opec_plus', 'page', date '2020-05-01', date '2020-07-01', -20),
    ('adjustment', 'opec_10', 'page', date '2020-05-01', date '2020-07-01', -11),
    ('adjustment', 'opec_plus', 'other page', date '2020-05-01', date '2020-07-01', -12),
    ('adjustment', 'opec_plus', 'page', date '2020-08-01', date '2020-12-01', -13),
    ('voluntary_cut', 'opec_plus', 'page', date '2020-05-01', date '2020-07-01', -14),
    ('reference_level', 'opec_10', 'page', date '2020-05-01', date '2020-07-01', 60);
insert into core.opec_required_monthly (country_iso3, month, required_view, required_kbd)
select 'C' || i, month, view::required_view, if(i = 1, required - 19 * 4, 4)
from range(1, 21) as t (i)
cross join (values
    (date '2020-04-01', 'ministerial', 85), (date '2020-05-01', 'ministerial', 80), (date '2020-05-01', 'judged', 85),
    (date '2020-06-01', 'ministerial', 79), (date '2020-08-01', 'ministerial', 85)
) as m (month, view, required);
insert into core.opec_required_monthly (country_iso3, month, required_view, required_kbd)
select 'C' || i, date '2020-07-01', 'ministerial', if(i = 1, 8, 4) from range(1, 20) as t (i);
-- expect month: 2020-06-01 | 2020-07-01
