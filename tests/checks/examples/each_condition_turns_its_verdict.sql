-- Wrong: WHL-01 stays contradicted if its condition comes true. Right: WHL-02 turns. Older questions do not matter.
insert into claims.question (claim_id, question, is_asked)
values ('WHL-01', 'in_hindsight', true), ('WHL-01', 'holds_now', true), ('WHL-02', 'in_hindsight', true);
insert into claims.condition (claim_id, place, words) values ('WHL-01', 1, 'a first'), ('WHL-02', 1, 'a second');
insert into claims.variant (question, claim_id, variant_id, variant_kind, period)
values
    ('in_hindsight', 'WHL-01', 'condition 1', 'condition', '1'),
    ('holds_now', 'WHL-01', 'condition 1', 'condition', '1'),
    ('in_hindsight', 'WHL-02', 'condition 1', 'condition', '1');
insert into claims.variant_verdict (question, claim_id, variant_id, verdict)
values
    ('in_hindsight', 'WHL-01', 'as_found', 'supported'), ('in_hindsight', 'WHL-01', 'condition 1', 'supported'),
    ('holds_now', 'WHL-01', 'as_found', 'contradicted'), ('holds_now', 'WHL-01', 'condition 1', 'contradicted'),
    ('in_hindsight', 'WHL-02', 'as_found', 'supported'), ('in_hindsight', 'WHL-02', 'condition 1', 'contradicted');
-- expect claim_id: WHL-01
