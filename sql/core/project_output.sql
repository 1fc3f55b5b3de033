-- Output of the asset of each project, by every figure found, newest first. Only what a project was signed for counts: the output
-- of a field that was merely sought is not Russian output.
-- The newest figure is that of the period which starts last: a month says more about now than the year around it.
select
    p.project_id,
    o.output_id,
    o.output_kbd,
    period_label(o.period_from, o.period_to) as period,
    o.period_start,
    o.period_end,
    o.known_on,
    row_number() over (
        partition by p.project_id order by o.period_start desc, o.period_end, o.origin_count desc, o.output_kbd, o.output_id
    ) as newest_rank,
    o.vintage_basis,
    o.flag,
    o.source_ids
from reference.project as p
join core.field_output as o using (asset_id)
where
    p.project_kind = 'project' and o.metric = 'crude' and o.output_kbd is not null and not o.is_planned
    and o.page_fault is null
