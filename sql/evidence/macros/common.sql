-- A figure as a sentence shows it: one decimal at most, none where there is none.
create or replace temp macro shown(value) as rtrim(rtrim(round(value, 1)::decimal(24, 1)::varchar, '0'), '.');

-- A speaker's or publisher's name as the id of a voice.
create or replace temp macro as_origin(name) as trim(lower(regexp_replace(name, '[^A-Za-z0-9]+', '_', 'g')), '_');
