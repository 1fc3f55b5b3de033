-- Wrong: an earlier stage after a later one, also with a pause between; life after each kind of end; a pause after an end; a period that ends before it begins. Right: each stage in
-- turn, with pauses; a new offer, award or contract after an end.
insert into core.project_status (project_status, status_order, is_ended)
values
    ('proposed', 1, false),
    ('awarded', 2, false),
    ('contracted', 3, false),
    ('exploration', 4, false),
    ('discovery_approved', 5, false),
    ('development', 6, false),
    ('producing', 7, false),
    ('suspended', null, false),
    ('force_majeure', null, false),
    ('transferred', null, false),
    ('exited', 8, true),
    ('relinquished', 8, true),
    ('cancelled', 8, true);
insert into core.project_status_period (project_id, event_id, project_status, from_on, to_on)
select project, project || ' ' || i, status::project_status, make_date(2000 + i, 1, 1), make_date(2000 + i, 12, 31)
from (
    select project, unnest(states) as status, generate_subscripts(states, 1) as i
    from (values
        ('right', ['proposed', 'awarded', 'contracted', 'exploration', 'discovery_approved', 'suspended', 'development', 'force_majeure', 'producing', 'transferred', 'exited']),
        ('again_offered', ['producing', 'exited', 'proposed']), ('again_awarded', ['producing', 'relinquished', 'awarded']),
        ('again_contracted', ['awarded', 'cancelled', 'contracted']), ('same', ['producing', 'producing']),
        ('back_1', ['awarded', 'proposed']), ('back_2', ['contracted', 'awarded']), ('back_3', ['exploration', 'contracted']),
        ('back_4', ['discovery_approved', 'exploration']), ('back_5', ['development', 'discovery_approved']), ('back_6', ['producing', 'suspended', 'development']),
        ('exited', ['exited', 'exploration']), ('relinquished', ['relinquished', 'producing']), ('cancelled', ['cancelled', 'development']),
        ('paused', ['exited', 'suspended'])
    ) as s (project, states)
);
insert into core.project_status_period (project_id, event_id, project_status, from_on, to_on)
values
    ('backwards', 'backwards 1', 'producing', date '2010-01-01', date '2009-12-30'),
    -- two states of one day: the first lasts until the day before
    ('one_day', 'one_day 1', 'awarded', date '2010-01-01', date '2009-12-31'), ('one_day', 'one_day 2', 'contracted', date '2010-01-01', null);
-- expect event_id: back_1 2 | back_2 2 | back_3 2 | back_4 2 | back_5 2 | back_6 3 | exited 2 | relinquished 2 | cancelled 2 | paused 2 | backwards 1
