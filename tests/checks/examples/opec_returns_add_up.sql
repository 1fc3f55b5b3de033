-- Wrong: the eight raise their levels by 5 kb/d more (April) or less (June) than stated; seven levels where eight are stated (October). Right: 4 more (May), 4 more than the
-- higher of two pages (July), 4 less than the lower (August), seven stated and found (September); other views, countries and forecasts.
insert into core.opec_decision (measure, group_name, country_iso3, decision, effective_from_on, value_kbd)
select 'voluntary_cut'::opec_measure, null::producer_group, 'C' || i, 'Voluntary cuts of November 2023', date '2024-01-01', -100 from range(1, 9) as t (i)
union all select 'voluntary_cut', 'opec_plus', null, 'Voluntary cuts of November 2023', date '2024-01-01', -800
union all select 'voluntary_cut', null, 'OTHER', 'Voluntary cuts of April 2023', date '2023-05-01', -100
union all select 'adjustment', null, 'OTHER', 'Voluntary cuts of November 2023', date '2023-05-01', -100
union all select 'unwind', 'eight_voluntary_cutters', null, null, make_date(2025, m, 1), if(m = 10, 70, 80) from unnest([4, 5, 6, 7, 8, 10]) as t (m)
union all select 'unwind', 'eight_voluntary_cutters', null, null, unnest([date '2025-07-01', date '2025-08-01']), 90
union all select 'unwind', 'seven_voluntary_cutters', null, null, date '2025-09-01', 70
union all select 'adjustment', 'eight_voluntary_cutters', null, null, date '2025-04-01', 900;
-- Each country rises by 10 a month; the first also carries what makes the sum of the month.
insert into core.opec_required_monthly (country_iso3, month, required_view, required_kbd, flag)
select
    'C' || i, date '2025-03-01' + to_months(m), 'judged',
    1000 + 10 * m + if(i = 1, [0, 5, 9, 4, 18, 14, 14, 14][m + 1], 0), if(i = 8 and m >= 6, 'forecast', 'derived')::value_flag
from range(1, 9) as t (i)
cross join range(0, 8) as u (m)
union all select 'OTHER', make_date(2025, m, 1), 'judged', 1000 * m, 'derived' from range(3, 11) as t (m)
union all select 'C1', make_date(2025, m, 1), 'ministerial', 1000 * m, 'derived' from range(3, 11) as t (m);
-- A level of two months before is no step of one month.
insert into core.opec_decision (measure, group_name, effective_from_on, value_kbd) values ('unwind', 'seven_voluntary_cutters', date '2025-12-01', 500), ('unwind', 'seven_voluntary_cutters', date '2025-11-01', 500);
insert into core.opec_required_monthly (country_iso3, month, required_view, required_kbd, flag)
select 'C' || i, date '2025-12-01', 'judged', 2000, 'derived' from range(1, 8) as t (i);
-- expect month: 2025-04-01 | 2025-06-01 | 2025-10-01
