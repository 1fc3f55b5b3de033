-- Proposition: Russia is a guarantor of the Astana process.
-- Supports: an origin reports Russia among those who decide whom the process invites, which only its guarantors do.
-- Contradicts: Russia leaves or ends it. Silent: a page that only copies others, or a role last heard of too long ago.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    format('{} reports on {}: {}.', origin, period, description) as finding,
    case
        when not can_decide or has_faded(event_on, 'DIP-04') then 'silent'
        when milestone in ('ended', 'abandoned', 'closed') then 'contradicts'
        else 'supports'
    end as outcome
from acts_on(['astana_process'])
where list_contains(sides, 'russian_state') and milestone in ('invited', 'established', 'ended', 'abandoned', 'closed')
qualify row_number() over (
    partition by origin, period order by milestone in ('ended', 'abandoned', 'closed') desc, known_on, event_id
) = 1
