-- Wrong: a debt of 12.9 of which 12 and less than 0.85 or more than 0.95 are accounted for; a share over a point from the 90 % that the figures give. Right: 0.05 and one point off; second-best
-- figures; other measures; a debt of which not all is told.
insert into core.policy_figure (event_id, measure, figure_rank, value)
values
    ('short', 'debt_total', 1, 12.9), ('short', 'debt_written_off', 1, 12), ('short', 'debt_remaining', 1, 0.849),
    ('long', 'debt_total', 1, 12.9), ('long', 'debt_written_off', 1, 12), ('long', 'debt_remaining', 1, 0.951),
    ('share_low', 'debt_total', 1, 10), ('share_low', 'debt_written_off', 1, 9), ('share_low', 'debt_written_off_share', 1, 88.99),
    ('share_high', 'debt_total', 1, 10), ('share_high', 'debt_written_off', 1, 9), ('share_high', 'debt_written_off_share', 1, 91.01),
    ('right_low', 'debt_total', 1, 10), ('right_low', 'debt_written_off', 1, 9), ('right_low', 'debt_written_off_share', 1, 89),
    ('right_high', 'debt_total', 1, 10), ('right_high', 'debt_written_off', 1, 9), ('right_high', 'debt_written_off_share', 1, 91),
    ('right', 'debt_total', 1, 12.9), ('right', 'debt_written_off', 1, 12), ('right', 'debt_remaining', 1, 0.95), ('right', 'debt_written_off_share', 1, 93),
    ('right', 'debt_total', 2, 90), ('right', 'debt_written_off', 2, 90), ('right', 'debt_remaining', 2, 90), ('right', 'debt_written_off_share', 2, 99),
    ('right', 'award', 1, 99),
    ('untold', 'debt_total', 1, 12.9), ('untold', 'debt_remaining', 1, 1);
-- expect event_id: short | long | share_low | share_high
