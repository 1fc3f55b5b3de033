-- Proposition: Rosneft has ventures in the Kurdistan Region; here, a stake in its oil export pipeline.
-- Owner of the pipeline in the newest release of the pipeline tracker. That tracker follows owners loosely, so the rule only
-- corroborates. A later release does not show what an earlier one said, so it is left out.
-- Supports: Rosneft is among the owners. Contradicts: it is not. Silent: no owner is given; a pipeline that is not found gives no
-- row.
select
    'global_energy_monitor' as origin,
    l.vintage_on::varchar as period,
    l.source_ids[1] as source_id,
    case
        when l.parent is null or l.parent ilike 'unknown%' then 'silent'
        when l.parent ilike '%rosneft%' then 'supports'
        else 'contradicts'
    end as outcome,
    snapshot_id(l.source_ids[1], l.vintage_on) as citation,
    l.vintage_on as known_on,
    l.vintage_basis,
    false as is_estimate,
    format(
        'Release {} of the tracker has as owner of {}: {}.', l.vintage_on, l.pipeline_name, coalesce(l.parent, 'nobody')
    ) as finding
from mart.russian_project as p
join core.pipeline as l using (asset_id)
where
    p.key_project = 'rosneft_kurdistan' and p.asset_kind = 'pipeline' and p.project_kind = 'project'
    and l.vintage_basis = 'original'
order by l.pipeline_id
limit 1
