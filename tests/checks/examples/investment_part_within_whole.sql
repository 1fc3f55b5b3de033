-- Wrong: a part larger than its total, one of a total that is not on file, one of a total without an amount. Right: as large as its total, no part.
insert into core.investment_statement (statement_id, amount_busd, part_of_statement_id)
values
    ('total', 10, null), ('silent', null, null), ('larger', 11, 'total'), ('orphan', 1, 'nowhere'), ('of_silent', 1, 'silent'),
    ('equal', 10, 'total'), ('smaller', 9, 'total');
-- expect statement_id: larger | orphan | of_silent
