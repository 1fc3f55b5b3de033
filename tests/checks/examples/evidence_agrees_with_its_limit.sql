-- Wrong: 4 is below the least of 5, and yet supports. Right: it contradicts; it is silent; nothing was compared.
insert into claims.evidence (question, rule_id, origin, period, outcome, observed_value, limit_value, limit_side)
values
    ('holds_now', 'a', 'wrong', '2024', 'supports', 4, 5, 'at_least'),
    ('holds_now', 'a', 'b', '2024', 'contradicts', 4, 5, 'at_least'),
    ('holds_now', 'a', 'c', '2024', 'silent', 4, 5, 'at_least'),
    ('holds_now', 'a', 'd', '2024', 'supports', 4, null, null),
    ('holds_now', 'a', 'e', '2024', 'supports', 5, 5, 'at_most');
-- expect origin: wrong
