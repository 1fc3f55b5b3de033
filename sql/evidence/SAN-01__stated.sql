-- Proposition: Moscow and Baghdad both hold that their business must be protected from sanctions; here, by their statements.
-- Statements of officials of either side within window_months. Each side is one origin, and what Russia says does not represent
-- Iraq, so evidence of both is required (min_origins in the registry).
-- Supports: a call to protect business, or that it continues in spite of sanctions. Contradicts: that sanctions come first.
-- Silent: neither.
with statement as (
    select
        * exclude (origin),
        case
            when actors[1] in ('Fuad Hussein', 'Mohammed al-Sudani', 'Iraq', 'SOMO') then 'iraq'
            when actors[1] in ('Sergey Lavrov', 'Elbrus Kutrashev', 'Ilya Lobov', 'Vladimir Putin', 'Russia') then 'russia'
        end as origin
    from policy_events()
    where
        topic = 'sanctions' and event_type = 'statement' and not is_planned and list_contains(partner_iso3s, 'RUS')
        and list_has_any(claim_ids, ['SAN-01', 'RSL-01'])
        and is_in_window(event_on, 'SAN-01')
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when direction = 'cooperative' then 'supports'
        when direction = 'conflictual' and origin = 'iraq' then 'contradicts'
        else 'silent'
    end as outcome
from statement
where origin is not null
qualify row_number() over (
    partition by origin, period order by direction = 'conflictual' desc, known_on nulls last, event_id
) = 1
