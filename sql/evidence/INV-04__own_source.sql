-- Proposition: no other country has invested more in Iraq than Russia.
-- Those who speak for Russia and give it a rank among investors. The claim itself goes back to such a page, and the source of a
-- claim is not independent evidence for it, so the rule only corroborates.
-- Supports: they give the claimed rank. Contradicts: another rank. Silent: no rank given, which gives no row.
select
    e.origin, e.period, e.source_id, e.citation, e.known_on, e.is_interested_party, e.is_estimate,
    case
        when f.value between quantity_low('INV-04', 'investor_rank') and quantity_high('INV-04', 'investor_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    f.value as observed_value,
    f.unit as observed_unit,
    format('{} gave Russia rank {} among investors.', array_to_string(e.actors, ', '), shown(f.value)) as finding
from policy_events() as e
join core.policy_figure as f using (event_id)
where f.measure = 'investor_rank' and e.partner_iso3s = ['RUS'] and e.is_interested_party
