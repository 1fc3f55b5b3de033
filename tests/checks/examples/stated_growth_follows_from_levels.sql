-- Wrong: a stated growth over five points off the levels, either way. Right: five points off, and a growth without levels.
insert into mart.bilateral_trade_yearly (report_id, stated_growth_pct, computed_growth_pct)
values ('more', 120, 114.9), ('less', 120, 125.1), ('five', 120, 125), ('unknown', 120, null);
-- expect report_id: more | less
