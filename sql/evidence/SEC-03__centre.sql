-- Proposition: the claimed number of states, Russia and Iraq among them, set up a joint information centre in Baghdad.
-- Supports: an origin gives that number of states. Contradicts: it gives another number.
-- Silent: it reports the centre without a number.
with page as (
    select *
    from policy_pages()
    where topic = 'security' and list_contains(partner_iso3s, 'RUS') and not is_planned
        and regexp_matches(description, '\b(centre|intelligence)\b', 'i')
    qualify row_number() over (
        partition by origin, event_date order by measure <> 'participants', known_on, event_id, citation
    ) = 1
)

select
    origin, period, source_id, citation, known_on, is_interested_party, is_estimate, finding,
    case
        when measure <> 'participants' or value is null then 'silent'
        when value between quantity_low('SEC-03', 'centre_parties') and quantity_high('SEC-03', 'centre_parties') then 'supports'
        else 'contradicts'
    end as outcome,
    case when measure = 'participants' then value end as observed_value,
    case when measure = 'participants' and value is not null then unit end as observed_unit
from page
