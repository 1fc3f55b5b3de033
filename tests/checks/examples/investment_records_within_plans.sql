-- Wrong: more spent than planned; records of over twice the statement. Right: both at their limits, and nothing on file.
insert into mart.russian_investment (row_id, bottom_up_busd, bottom_up_planned_busd, documented_pct)
values ('overspent', 11, 10, 90), ('thousandfold', 5, 10, 201), ('limits', 10, 10, 200), ('nothing', null, null, null), ('unplanned', 5, null, null);
-- expect row_id: overspent | thousandfold
