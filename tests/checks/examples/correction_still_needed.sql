-- Wrong: a correction that applies although its wrong value is gone. Right: one that still finds it, and one that no longer applies.
insert into core.published_error (correction_id, is_applied, wrong_count)
values ('outlived', true, 0), ('needed', true, 1), ('over', false, 0);
-- expect correction_id: outlived
