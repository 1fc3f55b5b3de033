-- Proposition: Iraq is a partner of great weight to Russia; here, by the part of Lukoil's output that comes from there.
-- Lukoil's crude with West Qurna-2 and without it, for the newest period that has both. The claim needs the part in its output
-- abroad, of which no figure is known; the part in its whole output is smaller, so a large one would do.
-- Supports: even of the whole it is at least foreign_output_share_pct. Contradicts: never. Silent: less of the whole.
with pair as (
    select
        w.period_from,
        w.period_to,
        w.value   as with_mt,
        o.value   as without_mt,
        100 * (w.value - o.value) / w.value as share_pct,
        w.origins[1] as voice,
        w.citations[1] as citation,
        w.known_on,
        w.is_interested_party,
        w.hedge
    from core.indicator_fact as w
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
    voice                   as origin,
    period_from || '/' || period_to as period,
    'record.indicator_fact' as source_id,
    if(share_pct >= threshold('SIG-01', 'foreign_output_share_pct'), 'supports', 'silent') as outcome,
    share_pct               as observed_value,
    'pct'                   as observed_unit,
    citation,
    known_on,
    'original'              as vintage_basis,
    is_interested_party,
    hedge <> 'stated'       as is_estimate,
    format(
        'West Qurna-2 was {} of Lukoil''s {} Mt, {} per cent of its whole output.',
        shown(with_mt - without_mt), shown(with_mt), shown(share_pct)
    )                       as detail
from pair
