-- A figure as a sentence shows it: one decimal at most, none where there is none.
create or replace temp macro shown(value) as rtrim(rtrim(round(value, 1)::decimal(24, 1)::varchar, '0'), '.');

-- A speaker's or publisher's name as the id of a voice.
create or replace temp macro as_origin(name) as trim(lower(regexp_replace(name, '[^A-Za-z0-9]+', '_', 'g')), '_');

-- Whether the company no longer has the project: operations in other hands, left, given back or ended by the other side.
create or replace temp macro is_lost(status) as status in ('transferred', 'exited', 'relinquished', 'cancelled');

-- Whether the company has it under contract, at work or not; a project that is only sought or offered is neither held nor lost.
create or replace temp macro is_held(status) as status in (
    'awarded', 'contracted', 'exploration', 'discovery_approved', 'development', 'producing', 'suspended', 'force_majeure'
);
