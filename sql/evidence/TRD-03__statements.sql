-- Proposition: American sanctions harm trade, as the two governments say themselves. Words about an effect are not the effect,
-- so the rule only corroborates.
-- Supports: a statement within window_years that payments or deals are hampered or suspended. Contradicts: that they go on.
-- Silent: anything else.
select
    voice(party, origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when milestone in ('hampered', 'suspended') then 'supports'
        when milestone = 'continued' then 'contradicts'
        else 'silent'
    end as outcome,
    finding || '.' as finding
from policy_pages()
where
    subject = 'business_under_sanctions' and event_type = 'statement' and not is_planned
    and event_on between years_ago(threshold('TRD-03', 'window_years')) and about_on()
qualify row_number() over (partition by voice(party, origin), event_date order by known_on, citation, measure) = 1
