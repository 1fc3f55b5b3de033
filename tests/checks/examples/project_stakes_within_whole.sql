-- Wrong: Lukoil's 75 and Equinor's 26, stated in 2012. Right: 75 and 25; a stake that took another's place, was given up or ended with the project; stakes that are only
-- estimated; shares of a group.
insert into core.project_status (project_status, is_ended)
values
    ('proposed', false),
    ('awarded', false),
    ('contracted', false),
    ('exploration', false),
    ('discovery_approved', false),
    ('development', false),
    ('producing', false),
    ('suspended', false),
    ('force_majeure', false),
    ('transferred', false),
    ('exited', true),
    ('relinquished', true),
    ('cancelled', true);
insert into core.project_fact (project_id, holder_company_id, event_on, event_end_on, measure, value, hedge)
values
    ('over', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 75, 'stated'), ('over', 'equinor', date '2012-01-01', date '2012-01-01', 'stake', 26, 'stated'),
    ('over', null, date '2013-01-01', date '2013-01-01', 'output', 120, 'stated'),
    ('whole', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 75, 'stated'), ('whole', 'equinor', date '2010-01-01', date '2010-01-01', 'stake', 25, 'stated'),
    ('whole', 'nioc', date '2010-01-01', date '2010-01-01', 'stake', 10, 'estimated'), ('whole', 'group', date '2010-01-01', date '2010-01-01', 'group_share', 85, 'stated'),
    ('sold', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 60, 'stated'), ('sold', 'lukoil', date '2011-01-01', date '2011-01-01', 'stake', 40, 'stated'),
    ('sold', 'inpex', date '2011-01-01', date '2011-01-01', 'stake', 60, 'stated'),
    ('given_up', 'equinor', date '2010-01-01', date '2010-01-01', 'stake', 100, 'stated'), ('given_up', 'equinor', date '2012-01-01', date '2012-01-01', 'stake_given_up', 100, 'stated'),
    ('given_up', 'lukoil', date '2012-01-01', date '2012-01-01', 'stake', 100, 'stated'),
    ('exited', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 100, 'stated'), ('exited', 'bp', date '2015-01-01', date '2015-01-01', 'stake', 100, 'stated'),
    ('relinquished', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 100, 'stated'), ('relinquished', 'bp', date '2014-01-01', date '2014-01-01', 'stake', 100, 'stated'),
    ('cancelled', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 100, 'stated'), ('cancelled', 'bp', date '2015-01-01', date '2015-01-01', 'stake', 100, 'stated'),
    ('paused', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 100, 'stated'), ('paused', 'bp', date '2015-01-01', date '2015-01-01', 'stake', 1, 'stated'),
    ('ended_before', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 100, 'stated'), ('ended_before', 'bp', date '2015-01-01', date '2015-01-01', 'stake', 1, 'stated'),
    ('ended_later', 'lukoil', date '2010-01-01', date '2010-01-01', 'stake', 100, 'stated'), ('ended_later', 'bp', date '2015-01-01', date '2015-01-01', 'stake', 1, 'stated');
insert into core.project_status_period (project_id, project_status, from_on)
values
    ('exited', 'exited', date '2014-01-01'), ('relinquished', 'relinquished', date '2014-01-01'), ('cancelled', 'cancelled', date '2010-01-01'),
    ('paused', 'suspended', date '2014-01-01'), ('ended_before', 'exited', date '2009-12-31'), ('ended_later', 'exited', date '2015-01-02');
-- expect project_id || ' ' || event_end_on: over 2012-01-01 | paused 2015-01-01 | ended_before 2015-01-01 | ended_later 2015-01-01
