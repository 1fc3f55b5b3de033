-- What became of each Russian project in Iraq between the brief's date and today?
--
-- Status as the last attested event gives it; status_latest_on says how old that is. Output in thousand barrels a day, stake in
-- per cent; empty where no page gives a figure, which is not zero.
select
    project_name,
    company_name,
    status_at_brief,
    status_latest,
    status_latest_on,
    stake_latest_pct,
    output_latest_kbd,
    output_latest_period
from mart.russian_project
where project_kind = 'project'
order by is_key_project desc, project_name
