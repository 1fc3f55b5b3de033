-- Detects: one of the three projects that the brief names without any row of a project that was really held.
-- Matters because the claims on them read this mart by key_project, and an empty answer would look like silence of the sources.
-- severity: error
select k.key_project
from (select distinct key_project from core.project where key_project is not null) as k
where not exists (
    select 1 from mart.russian_project as r where r.key_project = k.key_project and r.project_kind = 'project'
)
