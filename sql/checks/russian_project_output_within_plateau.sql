-- Detects: a field whose newest output exceeds the highest plateau ever promised for it, or whose cut exceeds its output.
-- Matters because promises of 2009 were far above what came (1,800 against under 500): output beyond them is a unit error, most
-- likely a year's barrels or barrels a day read as thousands.
-- severity: error
select project_id, output_latest_kbd, output_cut_kbd, plateau_first_kbd, plateau_revised_kbd
from mart.russian_project
where
    (
        plateau_first_kbd is not null
        and output_latest_kbd > greatest(plateau_first_kbd, coalesce(plateau_revised_kbd, plateau_first_kbd))
    )
    or -output_cut_kbd > output_latest_kbd
