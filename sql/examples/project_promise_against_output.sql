-- Which projects produce what was promised?
--
-- Thousand barrels a day: the plateau first agreed, the revised one, and the latest output known with its period. A share below
-- one hundred may come from cuts under OPEC+ as well as from the field.
select
    project_name,
    plateau_first_kbd,
    plateau_revised_kbd,
    output_latest_kbd,
    output_latest_period,
    round(100 * output_latest_kbd::double / coalesce(plateau_revised_kbd, plateau_first_kbd)::double, 1) as share_of_plateau_pct,
    flag
from mart.russian_project
where output_latest_kbd is not null and coalesce(plateau_revised_kbd, plateau_first_kbd) is not null
order by share_of_plateau_pct desc
