-- Wrong: money spent and lent together falls from 12 to 11, from 11 to 4 spent and none lent, to 3 lent and none spent, to 2. Right: money lent turns into money spent; a statement of less.
insert into mart.russian_investment (row_id, row_kind, stated_on, bottom_up_busd, bottom_up_lent_busd)
values
    ('c_third', 'bottom_up_sum', date '2022-01-01', 10, 1), ('a_first', 'bottom_up_sum', date '2020-01-01', 8, 4),
    ('z_second', 'bottom_up_sum', date '2021-01-01', 12, null), ('d_fourth', 'bottom_up_sum', date '2023-01-01', 5, 6),
    ('e_fifth', 'bottom_up_sum', date '2024-01-01', 4, null), ('f_sixth', 'bottom_up_sum', date '2025-01-01', null, 3),
    ('g_seventh', 'bottom_up_sum', date '2026-01-01', 2, null),
    ('statement', 'statement', date '2021-06-01', 1, null);
-- expect row_id: c_third | e_fifth | f_sixth | g_seventh
