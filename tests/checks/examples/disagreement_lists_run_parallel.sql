-- Wrong: one row for each list that is too short and for each of low, high and the count of voices that does not follow. Right: a row
-- that holds together, with one voice twice.
insert into mart.source_disagreement
    (disagreement_id, voices, values_by_voice, bounds_by_voice, bases_by_voice, low, high, figure_count, voice_count)
values
    ('right', ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('voices', ['a', 'b'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('values', ['a', 'b', 'a'], [4, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('bounds', ['a', 'b', 'a'], [4, 5, 6], ['=', '='], ['c', 'c', 'c'], 4, 6, 3, 2),
    ('bases', ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c'], 4, 6, 3, 2),
    ('low', ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 5, 6, 3, 2),
    ('high', ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 5, 3, 2),
    ('voice_count', ['a', 'b', 'a'], [4, 5, 6], ['=', '=', '='], ['c', 'c', 'c'], 4, 6, 3, 3);
-- expect disagreement_id: voices | values | bounds | bases | low | high | voice_count
