-- Wrong: 12.9 of which 12 and 0.8 or 0.96 (0.04 less is a rounding), and shares 2 points off. Right: a rounding off; second-best figures; other measures; a debt
-- of which not all is told.
insert into core.policy_figure (event_id, measure, figure_rank, value)
values
    ('short', 'debt_total', 1, 12.9), ('short', 'debt_written_off', 1, 12), ('short', 'debt_remaining', 1, 0.8),
    ('long', 'debt_total', 1, 12.9), ('long', 'debt_written_off', 1, 12), ('long', 'debt_remaining', 1, 0.96),
    ('share_low', 'debt_total', 1, 12.9), ('share_low', 'debt_written_off', 1, 12), ('share_low', 'debt_written_off_share', 1, 91),
    ('share_high', 'debt_total', 1, 12.9), ('share_high', 'debt_written_off', 1, 12), ('share_high', 'debt_written_off_share', 1, 95),
    ('right', 'debt_total', 1, 12.9), ('right', 'debt_written_off', 1, 12), ('right', 'debt_remaining', 1, 0.94),
    ('right', 'debt_written_off_share', 1, 94),
    ('right', 'debt_total', 2, 90), ('right', 'debt_written_off', 2, 90), ('right', 'debt_remaining', 2, 90), ('right', 'debt_written_off_share', 2, 99),
    ('right', 'award', 1, 99),
    ('untold', 'debt_total', 1, 12.9), ('untold', 'debt_remaining', 1, 1);
-- expect event_id: short | long | share_low | share_high
