-- Wrong: 51 kb/d-months from OPEC's sum of two months, either way. Right: 50; a figure of another metric or of another speaker; nothing computed.
insert into mart.opec_conformity_stated (statement_id, metric, stated_by, spoken_months, difference)
values
    ('over', 'overproduction_cumulative', 'opec_secretariat', 2, 51), ('under', 'overproduction_cumulative', 'opec_secretariat', 2, -51),
    ('near', 'overproduction_cumulative', 'opec_secretariat', 2, 50), ('average', 'overproduction_average', 'opec_secretariat', 2, 51),
    ('agency', 'overproduction_cumulative', 'reuters', 2, 51), ('unknown', 'overproduction_cumulative', 'opec_secretariat', 2, null);
-- expect statement_id: over | under
