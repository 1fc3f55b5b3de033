-- What remained of each project a year after a blocking measure reached its company?
--
-- What followed is not what it caused. is_window_complete_365d is false where the year is not over or our pages end before it;
-- then silence says nothing. Output in thousand barrels a day, before and after.
select
    project_id,
    hit_on,
    authority,
    instrument,
    link,
    status_before,
    status_after_365d,
    is_window_complete_365d,
    output_before_kbd,
    output_after_kbd
from mart.sanctions_exposure
where is_blocking and not is_relief
order by hit_on desc, project_id
