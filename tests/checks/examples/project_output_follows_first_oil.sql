-- Wrong: output, a cumulative output and a cargo before first oil; the state of producing before it; output and production of a field without first oil. Right: from
-- first oil on, or in the period in which it lies; other facts and states; prospects; pipelines and blocks.
insert into core.asset (asset_id, asset_kind)
values ('badra', 'field'), ('zubair', 'field'), ('block_10', 'block'), ('itp', 'pipeline'), ('mansuriya', 'field');
insert into core.project (project_id, asset_id, project_kind)
values ('badra', 'badra', 'project'), ('dry', 'zubair', 'project'), ('line', 'itp', 'project'), ('eridu', 'block_10', 'project'),
    ('hope', 'mansuriya', 'prospect'), ('nowhere', null, 'project');
insert into core.project_event (project_id, event_type, event_on)
values ('badra', 'first_oil', date '2014-05-20'), ('badra', 'first_oil', date '2014-05-30'), ('badra', 'award', date '2009-12-12'),
    ('dry', 'award', date '2009-12-12');
insert into core.project_fact (event_id, project_id, measure, event_on, event_end_on)
values
    ('output', 'badra', 'output', date '2014-05-19', date '2014-05-19'), ('sum', 'badra', 'output_cumulative', date '2014-05-19', date '2014-05-19'),
    ('cargo', 'badra', 'cargo', date '2014-05-19', date '2014-05-19'), ('dry', 'dry', 'output', date '2020-01-01', date '2020-01-01'),
    ('same_day', 'badra', 'output', date '2014-05-20', date '2014-05-20'), ('same_year', 'badra', 'output', date '2014-01-01', date '2014-12-31'),
    ('goal', 'badra', 'output_goal', date '2012-01-01', date '2012-01-01'), ('line', 'line', 'output', date '2012-01-01', date '2012-01-01'),
    ('block', 'eridu', 'output', date '2012-01-01', date '2012-01-01'), ('hope', 'hope', 'output', date '2012-01-01', date '2012-01-01'),
    ('nowhere', 'nowhere', 'output', date '2012-01-01', date '2012-01-01');
insert into core.project_status_period (event_id, project_id, project_status, from_on)
values
    ('producing', 'badra', 'producing', date '2014-05-19'), ('producing_dry', 'dry', 'producing', date '2020-01-01'),
    ('producing_same_day', 'badra', 'producing', date '2014-05-20'), ('developed', 'badra', 'development', date '2010-01-01'),
    ('producing_line', 'line', 'producing', date '2012-01-01');
-- expect event_id: output | sum | cargo | dry | producing | producing_dry
