-- Wrong: one row for each list that is too short and for each of low, high and the count of origins that does not follow. Right: a row
-- that holds together, with one voice twice.
insert into mart.source_disagreement
    (disagreement_id, origins, voices, values_by_origin, bounds_by_origin, bases_by_origin, low, high, figure_count, origin_count)
values
    ('right', ['a', 'b', 'a'], ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('origins', ['a', 'b'], ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('values', ['a', 'b', 'a'], ['a', 'b', 'a'], [4, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('bounds', ['a', 'b', 'a'], ['a', 'b', 'a'], [4, 5, 6], ['=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('bases', ['a', 'b', 'a'], ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c'], 4, 6, 3, 2),
    ('low', ['a', 'b', 'a'], ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 5, 6, 3, 2),
    ('high', ['a', 'b', 'a'], ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 5, 3, 2),
    ('voices', ['a', 'b', 'a'], ['a', 'b'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('origin_count', ['a', 'b', 'a'], ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 3);
-- expect disagreement_id: origins | voices | values | bounds | bases | low | high | origin_count
