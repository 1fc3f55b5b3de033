-- Proposition: Iraq may become a major partner for Russia, and Russia for Iraq; here, by what changed since the document was
-- written.
-- Indicators of cooperation with a trend since then are counted, without weights.
-- Supports: over indicators_up_share_pct of those that changed strengthen. Contradicts: not so many.
-- Silent: none has changed yet, as on the document's own date.
with counted as (
    select
        count(*) filter (where tendency = 'strengthening') as up,
        count(*) filter (where tendency = 'weakening')     as down,
        string_agg(replace(indicator, '_', ' '), ', ' order by indicator) filter (where tendency = 'strengthening') as up_names,
        string_agg(replace(indicator, '_', ' '), ', ' order by indicator) filter (where tendency = 'weakening')     as down_names,
        max(coalesce(vintage_basis, 'original'))           as vintage_basis,
        max(last_period_on)                                as last_period_on
    from mart.cooperation_scorecard
    where anchor_kind = 'brief' and side = 'after' and polarity <> 'neither' and tendency is not null
)

select
    'scorecard'                                     as origin,
    year(last_period_on)::varchar                   as period,
    'record.project_event'                          as source_id,
    case
        when up + down = 0 then 'silent'
        when 100 * up / (up + down) > threshold('DIP-09', 'indicators_up_share_pct') then 'supports'
        else 'contradicts'
    end                                             as outcome,
    if(up + down = 0, null, 100 * up / (up + down)) as observed_value,
    if(up + down = 0, null, 'pct')                  as observed_unit,
    null                                            as citation,
    null                                            as known_on,
    vintage_basis,
    false                                           as is_estimate,
    format('{} indicators up ({}), {} down ({}).', up, coalesce(up_names, 'none'), down, coalesce(down_names, 'none')) as detail
from counted
where last_period_on is not null
