-- Proposition: Iraq is an important partner of Russia; here, by Iraq's part of Lukoil's output.
-- Lukoil's crude output with West Qurna-2 and without it, for the newest period that has both. The claim needs the part in its
-- output abroad, of which no figure is known; the part in its total output is smaller, so a large one would be enough.
-- Supports: even of the total it is at least foreign_output_share_pct. Contradicts: never. Silent: less of the total.
with pair as (
    select
        w.origin, w.source_id, w.citation, w.known_on, w.is_interested_party, w.is_estimate,
        w.period_from || '/' || w.period_to as period,
        w.value as with_mt,
        o.value as without_mt,
        100 * (w.value - o.value) / w.value as share_pct
    from indicator_facts() as w
    join core.indicator_fact as o
        on o.indicator = w.indicator and o.subject_id = w.subject_id
        and o.period_from = w.period_from and o.period_to = w.period_to
    where
        w.indicator = 'crude_output' and w.subject_id = 'lukoil'
        and w.detail = 'with_west_qurna_2' and o.detail = 'without_west_qurna_2'
    order by w.period_to desc
    limit 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate,
    if(share_pct >= threshold('SIG-01', 'foreign_output_share_pct'), 'supports', 'silent') as outcome,
    share_pct as observed_value,
    'pct' as observed_unit,
    format(
        'West Qurna-2 was {} of Lukoil''s {} Mt, {} per cent of its total output.',
        shown(with_mt - without_mt), shown(with_mt), shown(share_pct)
    ) as finding
from pair
