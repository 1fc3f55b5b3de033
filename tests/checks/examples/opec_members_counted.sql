-- Right: twelve members of OPEC and 23 of the group, with Angola, which left before 2024, and with a member of later. Wrong: a thirteenth, or a group of 24.
insert into core.opec_membership (organisation, country_iso3, member_from_on, member_until_on)
select 'opec', 'O' || i, if(i = 1, date '2024-01-01', date '1960-09-14'), if(i = 12, date '2026-04-30', null) from range(1, 13) as t (i)
union all select 'opec_plus', 'O' || i, date '2016-12-10', null from range(1, 13) as t (i)
union all select 'opec_plus', 'N' || i, date '2016-12-10', if(i = 1, date '2022-12-31', null) from range(1, 11) as t (i);
insert into core.opec_membership (organisation, country_iso3, member_from_on, member_until_on)
values
    ('opec', 'AGO', date '2007-01-01', date '2023-12-31'), ('opec', 'QAT', date '1961-01-01', date '2018-12-31'),
    ('opec_plus', 'BRA', date '2023-01-01', null), ('opec', 'GUY', date '2024-01-02', null);
-- expect: none
insert into core.opec_membership (organisation, country_iso3, member_from_on, member_until_on)
values ('opec', 'N3', date '2023-06-01', date '2026-04-30');
-- expect opec_members || ' ' || group_members: 13 23
update core.opec_membership set member_until_on = date '2026-04-29' where organisation = 'opec' and country_iso3 = 'N3';
insert into core.opec_membership (organisation, country_iso3, member_from_on) values ('opec_plus', 'SUR', date '2022-12-31');
-- expect opec_members || ' ' || group_members: 12 24
-- A build for its own day is one made on that day or on the day after.
update meta.release set built_at = timestamptz '2026-11-25 10:00:00Z';
-- expect opec_members || ' ' || group_members: 12 24
update meta.release set built_at = timestamptz '2026-11-26 10:00:00Z';
-- expect: none
