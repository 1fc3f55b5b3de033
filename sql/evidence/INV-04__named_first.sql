-- Proposition: no other country has put more into Iraq than Russia.
-- Iraqi officials and onlookers who name the leading foreign investors, within stale_years of the date. Whoever speaks for an
-- investor's country is left to another rule.
-- Supports: Russia alone is named. Contradicts: others are named and Russia is not.
-- Silent: Russia is named among others, or the naming is older.
select
    origins[1]             as origin,
    event_date             as period,
    'record.policy_event'  as source_id,
    case
        when event_on < as_of_on() - to_months((threshold('INV-04', 'stale_years') * 12)::integer) then 'silent'
        when partner_iso3s = ['RUS'] then 'supports'
        when not list_contains(partner_iso3s, 'RUS') then 'contradicts'
        else 'silent'
    end                    as outcome,
    null::decimal(24, 6)   as observed_value,
    null                   as observed_unit,
    citations[1]           as citation,
    known_on,
    'original'             as vintage_basis,
    false                  as is_interested_party,
    hedge <> 'stated'      as is_estimate,
    format('{} named as leading investors: {}.', array_to_string(actors, ', '), array_to_string(partner_iso3s, ', ')) as detail
from core.policy_event
where
    topic = 'investment' and event_type = 'statement' and not is_planned and not is_interested_party
    and list_contains(claim_ids, 'INV-04') and partner_iso3s <> []
qualify row_number() over (partition by origins[1], event_date order by known_on nulls last, event_id) = 1
