-- Wrong: a key project of which the mart has only a prospect, and one of which it has nothing. Right: one that it has; projects that are no key projects.
insert into core.project (project_id, key_project)
values ('wq2', 'west_qurna_2'), ('wq2_prospect', 'west_qurna_2'), ('badra', 'badra'), ('rosneft', 'rosneft_kurdistan'), ('zubair', null);
insert into mart.russian_project (project_id, key_project, project_kind)
values ('wq2', 'west_qurna_2', 'project'), ('badra', 'badra', 'prospect'), ('zubair', null, 'project');
-- expect key_project: badra | rosneft_kurdistan
