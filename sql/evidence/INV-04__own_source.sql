-- Proposition: no other country has invested more in Iraq than Russia.
-- Those who speak for Russia and give it a rank among investors, within stale_years before the day asked about. The claim itself
-- goes back to such a page. They speak of their own country's money, so alone they make the claim no more than asserted.
-- Supports: they give the claimed rank. Contradicts: a lower rank. Silent: the statement is older.
with page as (
    select *
    from policy_pages()
    where
        measure = 'investor_rank' and value is not null and party in ('russian_state', 'russian_company') and not is_planned
        and event_on <= about_on() and can_decide
    qualify row_number() over (partition by voice(party, origin), event_date order by known_on, citation) = 1
)

select
    voice(party, origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_estimate,
    true as is_interested_party,
    case
        when event_on < years_ago(threshold('INV-04', 'stale_years')) then 'silent'
        when value <= quantity_high('INV-04', 'investor_rank') then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    quantity_high('INV-04', 'investor_rank') as limit_value,
    'at_most' as limit_side,
    unit as observed_unit,
    format(
        '{} gave Russia rank {} among foreign investors in Iraq in {}.', array_to_string(actors, ', '), shown(value), period
    ) as finding
from page
