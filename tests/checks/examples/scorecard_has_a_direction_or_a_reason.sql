-- Wrong: both a direction and a reason for none, neither of them, a direction out of one figure. Right: a direction out of two figures, a reason for none, a stated change, which is a single figure.
insert into mart.cooperation_scorecard (indicator, anchor_id, direction, gap_reason, figure_count)
values
    ('projects_held', 'both', 'falling', 'one_figure', 2), ('projects_held', 'neither', null, null, 2), ('projects_held', 'one', 'falling', null, 1),
    ('projects_held', 'two', 'falling', null, 2), ('projects_held', 'reason', null, 'one_figure', 1), ('trade_stated_change', 'stated', 'rising', null, 1),
    ('trade_stated_change', 'stated_neither', null, null, 1);
-- expect anchor_id: both | neither | one | stated_neither
