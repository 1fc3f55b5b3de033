-- Wrong: companies on a list under a measure that is not recorded or was recorded for a later day; recorded measures that were in force on the day of a whole list and are not in it. Right: recorded and
-- listed; companies that are not Russian; measures that ended, of other kinds or authorities, reliefs. Of each list the newest one of the release's day counts.
insert into staging.ofac_entry (list_id, vintage_on, is_whole_list)
values
    ('sdn', date '2024-01-01', false), ('sdn', date '2025-11-01', true), ('sdn', date '2025-11-01', true), ('sdn', date '2026-12-01', false),
    ('consolidated', date '2026-11-24', true);
insert into core.company (company_id, is_russian)
select company, company <> 'foreign'
from (select unnest(['right', 'new', 'late', 'second', 'no_directive', 'foreign', 'other_list', 'swapped', 'gone', 'gone_sector']) as company);
insert into core.sanction_listing (company_id, list_id, entry_name, directives)
values
    ('right', 'sdn', 'R', ['EO 14024 Directive 9']), ('right', 'consolidated', 'R', ['EO 13662 Directive 4', 'EO 13662 Directive 1A']),
    ('new', 'sdn', 'N', []), ('late', 'sdn', 'L', []), ('foreign', 'sdn', 'F', []),
    ('second', 'consolidated', 'S', ['EO 13662 Directive 2', 'EO 14024 Directive 3']), ('no_directive', 'consolidated', 'D', []),
    ('other_list', 'consolidated', 'O', []), ('swapped', 'consolidated', 'W', ['EO 14024 Directive 3']);
insert into core.sanction (company_id, authority, measure_kind, instrument, is_relief, imposed_on, ends_on)
values
    ('right', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-11-01', null), ('right', 'us_ofac', 'sectoral', 'EO 13662, Directive 4', false, date '2014-09-12', null),
    ('right', 'us_ofac', 'sectoral', 'EO 13662, Directive 1A', false, date '2014-09-12', null), ('late', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-11-02', null),
    ('second', 'us_ofac', 'sectoral', 'EO 13662, Directive 2', false, date '2014-09-12', null), ('other_list', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-01-10', null),
    ('gone', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-11-01', date '2025-11-01'), ('gone_sector', 'us_ofac', 'sectoral', 'EO 13662, Directive 2', false, date '2014-09-12', null),
    ('right', 'us_ofac', 'blocking', 'EO 14024', false, date '2026-01-01', null), ('gone', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-11-01', date '2025-06-01'),
    ('swapped', 'us_ofac', 'sectoral', 'EO 13662, Directive 2', false, date '2014-09-12', null), ('future', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-11-02', null),
    ('ended', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-01-10', date '2025-10-31'), ('british', 'uk_ofsi', 'blocking', 'Regulation', false, date '2025-01-10', null),
    ('relieved', 'us_ofac', 'blocking', 'GL 124', true, date '2025-01-10', null), ('frozen', 'us_ofac', 'asset_freeze', 'EO 14024', false, date '2025-01-10', null),
    (null, 'us_ofac', 'blocking', 'EO 14024', false, date '2025-01-10', null),
    -- An open-ended measure beside one that ended is in force; one that ended and began anew after the list is not.
    ('open_ended', 'us_ofac', 'blocking', 'EO 14024', false, date '2025-01-10', null), ('open_ended', 'us_ofac', 'blocking', 'EO 14024', false, date '2024-01-10', date '2025-06-01'),
    ('renewed', 'us_ofac', 'blocking', 'EO 14024', false, date '2026-01-01', null), ('renewed', 'us_ofac', 'blocking', 'EO 14024', false, date '2024-01-10', date '2025-10-31');
-- expect if(entry_name is null, 'recorded ', 'listed ') || company_id || ' ' || coalesce(directive, list_id) || ' ' || listed_on: listed new sdn 2025-11-01 | listed late sdn 2025-11-01 | listed second EO 14024 Directive 3 2026-11-24 | listed no_directive consolidated 2026-11-24 | listed other_list consolidated 2026-11-24 | listed swapped EO 14024 Directive 3 2026-11-24 | recorded other_list sdn 2025-11-01 | recorded swapped EO 13662 Directive 2 2026-11-24 | recorded gone sdn 2025-11-01 | recorded open_ended sdn 2025-11-01 | recorded gone_sector EO 13662 Directive 2 2026-11-24
-- An extract of a list proves no absence.
insert into staging.ofac_entry (list_id, vintage_on, is_whole_list) values ('consolidated', date '2026-11-24', false);
-- expect if(entry_name is null, 'recorded ', 'listed ') || company_id: listed new | listed late | listed second | listed no_directive | listed other_list | listed swapped | recorded other_list | recorded gone | recorded open_ended
