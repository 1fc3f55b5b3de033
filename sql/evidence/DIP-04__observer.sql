-- Proposition: Iraq is an observer in the Astana process.
-- Supports: an origin reports that Iraq sat in a round as observer, or was named one. Contradicts: that its seat ended.
-- Silent: an invitation, which Iraq need not have accepted; or a seat last heard of too long ago to speak of today.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when not can_decide or not list_contains(sides, 'iraqi_state') or has_faded(event_on, 'DIP-04') then 'silent'
        when milestone in ('ended', 'abandoned', 'closed') then 'contradicts'
        when milestone = 'joined' then 'supports'
        else 'silent'
    end as outcome
from acts_on(['astana_process'])
where milestone in ('joined', 'invited', 'ended', 'abandoned', 'closed')
qualify row_number() over (partition by origin, period order by milestone = 'invited', known_on, event_id, citation) = 1
