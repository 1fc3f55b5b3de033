-- Wrong: a day of sanctions without rows, one without one side of all indicators or of one, one without an indicator; in the end also the brief's day. Right: all rows once, all rows twice (two measures of one day), the
-- day of a relief.
insert into core.sanction (measure_id, imposed_on, is_relief)
values
    ('right', date '2014-07-16', false), ('twice', date '2018-04-06', false), ('none', date '2022-02-24', false), ('side', date '2025-01-10', false),
    ('indicator', date '2025-10-22', false), ('one_side', date '2023-05-19', false), ('relief', date '2025-11-14', true);
insert into mart.cooperation_scorecard (anchor_on, anchor_id, indicator, side)
select anchor_on, anchor_id, indicator, side
from (values
    (date '2014-07-16', 'right'), (date '2018-04-06', 'one'), (date '2018-04-06', 'other'), (date '2025-01-10', 'side'), (date '2025-10-22', 'indicator'),
    (date '2023-05-19', 'one_side'), (date '2024-03-02', 'brief')
) as a (anchor_on, anchor_id)
cross join (select unnest(['projects_held', 'high_visits']) as indicator) as i
cross join (select unnest(['before', 'after'])::scorecard_side as side) as s
where not (anchor_id = 'side' and indicator = 'high_visits' and side = 'after') and not (anchor_id = 'indicator' and indicator = 'high_visits')
    and not (anchor_id = 'one_side' and side = 'after');
-- expect anchor_on || ' ' || coalesce(cells, 0): 2022-02-24 0 | 2023-05-19 2 | 2025-01-10 3 | 2025-10-22 2
delete from mart.cooperation_scorecard where anchor_id = 'brief';
-- expect anchor_on: 2022-02-24 | 2023-05-19 | 2025-01-10 | 2025-10-22 | 2024-03-02
