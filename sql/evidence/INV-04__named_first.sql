-- Proposition: no other country has invested more in Iraq than Russia.
-- Iraqi officials and onlookers who name the leading foreign investors, within stale_years before the day asked about. Those who
-- speak for an investor's country belong to another rule.
-- Supports: Russia alone is named. Contradicts: others are named and Russia is not.
-- Silent: Russia is named among others, the statement is older, or no page that can decide has it.
with page as (
    select *
    from policy_pages()
    where
        subject = 'investor_ranking' and event_type = 'statement' and not is_planned and event_on <= about_on()
        and party in ('iraqi_state', 'independent') and partner_iso3s <> []
    qualify row_number() over (
        partition by voice(party, origin), event_date
        order by can_decide desc, known_on, citation
    ) = 1
)

select
    voice(party, origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when event_on < years_ago(threshold('INV-04', 'stale_years')) or not can_decide then 'silent'
        when partner_iso3s = ['RUS'] then 'supports'
        when not list_contains(partner_iso3s, 'RUS') then 'contradicts'
        else 'silent'
    end as outcome,
    format(
        '{} named as leading foreign investors in Iraq in {}: {}.', array_to_string(actors, ', '), period,
        array_to_string(partner_iso3s, ', ')
    ) as finding
from page
