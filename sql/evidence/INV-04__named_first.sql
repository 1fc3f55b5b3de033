-- Proposition: no other country has invested more in Iraq than Russia.
-- Iraqi officials and commentators who name the leading foreign investors, within stale_years of the date. Those who speak for an
-- investor's country belong to another rule.
-- Supports: Russia alone is named. Contradicts: others are named and Russia is not.
-- Silent: Russia is named among others, or the statement is older.
select
    origin, period, source_id, citation, known_on, is_estimate,
    case
        when event_on < years_ago(threshold('INV-04', 'stale_years')) then 'silent'
        when partner_iso3s = ['RUS'] then 'supports'
        when not list_contains(partner_iso3s, 'RUS') then 'contradicts'
        else 'silent'
    end as outcome,
    format('{} named as leading investors: {}.', array_to_string(actors, ', '), array_to_string(partner_iso3s, ', ')) as finding
from policy_events()
where
    topic = 'investment' and event_type = 'statement' and not is_planned and not is_interested_party
    and list_contains(claim_ids, 'INV-04') and partner_iso3s <> []
qualify row_number() over (partition by origin, period order by known_on nulls last, event_id) = 1
