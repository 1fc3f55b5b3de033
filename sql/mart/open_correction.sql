-- Published errors that we correct and that the newest vintage still holds. One that the publisher has corrected is closed and
-- not here, though it still applies to the older vintages.
with newest as (
    select *
    from core.published_error
    qualify row_number() over (partition by correction_id order by vintage_on desc) = 1
),

affected as (
    select
        correction_id,
        count(*) as vintages_affected,
        max(vintage_on) as newest_vintage_on,
        arg_max(wrong_count, vintage_on) as rows_affected
    from core.published_error
    where is_applied and wrong_count > 0
    group by correction_id
)

select
    n.correction_id,
    n.source_id,
    n.column_name,
    n.match_text,
    n.action,
    n.expected_value as published_value,
    n.new_value,
    n.reason,
    n.evidence_url,
    n.entered_on,
    n.reported_on is not null as is_reported,
    n.reported_to,
    n.reported_on,
    a.newest_vintage_on,
    a.vintages_affected,
    a.rows_affected,
    [n.source_id] as source_ids
from newest as n
join affected as a using (correction_id)
where n.is_applied
