-- Wrong: two pages of one statement that differ, once for each fact; a growth since a statement that is not there. Right: two pages alike, and a growth since one that is.
insert into core.stated_turnover (statement_id, period_from, period_to, value_musd, growth_pct, growth_since_statement_id, change, stated_by, definition)
select id, '2020', '2020', 100, 10, 'right', 'rise', 'ministry', 'turnover'
from (select unnest(['right', 'right', 'from', 'to', 'value', 'growth', 'since', 'change', 'by', 'definition']) as id);
insert into core.stated_turnover (statement_id, period_from, period_to, value_musd, growth_pct, growth_since_statement_id, change, stated_by, definition)
values
    ('from', '2019', '2020', 100, 10, 'right', 'rise', 'ministry', 'turnover'), ('to', '2020', '2021', 100, 10, 'right', 'rise', 'ministry', 'turnover'),
    ('value', '2020', '2020', 101, 10, 'right', 'rise', 'ministry', 'turnover'), ('growth', '2020', '2020', 100, 11, 'right', 'rise', 'ministry', 'turnover'),
    ('since', '2020', '2020', 100, 10, 'value', 'rise', 'ministry', 'turnover'), ('change', '2020', '2020', 100, 10, 'right', 'fall', 'ministry', 'turnover'),
    ('by', '2020', '2020', 100, 10, 'right', 'rise', 'embassy', 'turnover'), ('definition', '2020', '2020', 100, 10, 'right', 'rise', 'ministry', 'exports'),
    ('unknown', '2020', '2020', 100, 10, 'nowhere', 'rise', 'ministry', 'turnover'), ('alone', '2020', '2020', 100, null, null, null, 'ministry', 'turnover');
-- expect statement_id: from | to | value | growth | since | change | by | definition | unknown
