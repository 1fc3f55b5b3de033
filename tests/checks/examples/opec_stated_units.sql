-- Wrong: a sum of months in kb/d, a rate in kb/d-months, a conformity in kb/d, a value without a unit, a unit without a value. Right: each metric in its unit.
insert into mart.opec_conformity_stated (statement_id, metric, stated_value, unit)
values
    ('sum', 'overproduction_cumulative', 1184, 'kb/d'), ('owed', 'compensation_outstanding', 1184, 'kb/d'), ('rate', 'production', 4200, 'kb/d-months'),
    ('conformity', 'conformity', 98, 'kb/d'), ('no_unit', 'production', 4200, null), ('no_value', 'production', null, 'kb/d'),
    ('sum_ok', 'overproduction_cumulative', 1184, 'kb/d-months'), ('owed_ok', 'compensation_outstanding', 1184, 'kb/d-months'),
    ('rate_ok', 'shortfall', 4200, 'kb/d'), ('conformity_ok', 'conformity', 98, 'pct'), ('words', 'conformity', null, null);
-- expect statement_id: sum | owed | rate | conformity | no_unit | no_value
