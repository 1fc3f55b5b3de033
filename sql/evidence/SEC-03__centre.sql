-- Proposition: the claimed number of states, Russia and Iraq among them, set up a joint information centre in Baghdad.
-- Supports: a page on its founding gives that number of states. Contradicts: it gives another number, or a founder rejects it.
-- Silent: it reports the founding without a number. The founding is an act of the states that report it.
with page as (
    select *, voice(party, origin) as speaker
    from policy_pages()
    where subject = 'four_party_centre' and (milestone = 'established' or stance = 'opposes')
        and list_contains(partner_iso3s, 'RUS') and not is_planned and event_on <= about_on()
    qualify row_number() over (
        partition by speaker, period order by stance = 'opposes' desc, measure <> 'participants', known_on, event_id, citation
    ) = 1
)

select
    speaker as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    case
        when stance = 'opposes' then 'contradicts'
        when measure <> 'participants' or value is null then 'silent'
        when value between quantity_low('SEC-03', 'centre_parties') and quantity_high('SEC-03', 'centre_parties') then 'supports'
        else 'contradicts'
    end as outcome,
    case when measure = 'participants' then value end as observed_value,
    case when measure = 'participants' and value is not null then unit end as observed_unit,
    finding || if(measure = 'participants' and value is not null, format('; {} states took part', value::integer), '') as finding
from page
