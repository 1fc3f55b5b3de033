-- Wrong: output above the first plateau, above the higher of two, and a cut of more than the output. Right: at the first plateau, between a lower and a higher one, no plateau, a cut of all output.
insert into mart.russian_project (project_id, output_latest_kbd, plateau_first_kbd, plateau_revised_kbd, output_cut_kbd)
values
    ('above', 401, 400, null, null), ('above_both', 401, 300, 400, null), ('above_both_too', 401, 400, 300, null), ('cut', 100, null, null, -101),
    ('at', 400, 400, null, null), ('revised_down', 350, 400, 300, null), ('revised_up', 350, 300, 400, null), ('no_plateau', 900, null, 300, null),
    ('cut_all', 100, 400, null, -100);
-- expect project_id: above | above_both | above_both_too | cut
