-- Wrong: issues whose first forecast is of the month before or after, or that hold none; a vintage from the API with a value of its own month, or with none at all. Right: an issue and a vintage
-- from the API in order.
insert into meta.snapshot (snapshot_id, url)
values ('issue', 'https://example.org/steo/archives/may24_base.xlsx'), ('api', 'https://example.org/v2/steo/data/?frequency=monthly');
insert into staging.eia_steo (vintage_on, snapshot_id, period_start, flag)
select vintage, snapshot, month, flag::value_flag
from (values
    (date '2024-05-07', 'issue', date '2024-04-01', 'reported'), (date '2024-05-07', 'issue', date '2024-05-01', 'forecast'), (date '2024-05-07', 'issue', date '2024-06-01', 'forecast'),
    (date '2024-06-07', 'issue', date '2024-05-01', 'forecast'), (date '2024-06-07', 'issue', date '2024-06-01', 'forecast'),
    (date '2024-07-07', 'issue', date '2024-07-01', 'reported'), (date '2024-07-07', 'issue', date '2024-08-01', 'forecast'),
    (date '2024-08-07', 'issue', date '2024-07-01', 'reported'),
    (date '2024-09-20', 'api', date '2024-08-01', 'reported'), (date '2024-09-20', 'api', date '2024-10-01', 'forecast'),
    (date '2024-10-20', 'api', date '2024-09-01', 'reported'), (date '2024-10-20', 'api', date '2024-10-01', 'reported'),
    (date '2024-11-20', 'api', date '2024-11-01', 'forecast')
) as t (vintage, snapshot, month, flag);
-- expect vintage_on || ' ' || coalesce(first_forecast::varchar, 'none'): 2024-06-07 2024-05-01 | 2024-07-07 2024-08-01 | 2024-08-07 none | 2024-10-20 none | 2024-11-20 2024-11-01
