-- Detects: a debt that is not what was written off and what remained together, or a share that does not follow from them.
-- Matters because the four figures come from different pages; a wrong scale in one would pass unseen.
-- severity: error
with debt as (
    select
        event_id,
        max(value) filter (where measure = 'debt_total' and figure_rank = 1) as total,
        max(value) filter (where measure = 'debt_written_off' and figure_rank = 1) as written_off,
        max(value) filter (where measure = 'debt_remaining' and figure_rank = 1) as remaining,
        max(value) filter (where measure = 'debt_written_off_share' and figure_rank = 1) as share_pct
    from core.policy_figure
    group by event_id
)

select *
from debt
where abs(total - written_off - remaining) > 0.05 or abs(100 * written_off / total - share_pct) > 1
