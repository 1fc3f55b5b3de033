-- Proposition: the good will was followed by steps of Russia's towards the Development Road after the document.
-- Supports: an agreement or a meeting on corridors with Russia took place. Contradicts: Russia was left out or withdrew.
-- Silent: a step that is only planned, or a word without a step.
with page as (
    select *
    from record.policy_event
    where topic = 'transport_corridor' and list_contains(partner_iso3s, 'RUS') and period_start(event_date) > brief_as_of_on()
    qualify row_number() over (partition by origin, event_date order by is_planned, known_on, event_id, source_url) = 1
)

select
    origin,
    event_date as period,
    source_id,
    case
        when is_planned or event_type = 'statement' then 'silent'
        when direction = 'cooperative' then 'supports'
        when direction = 'conflictual' then 'contradicts'
        else 'silent'
    end as outcome,
    null as observed_value,
    null as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    description || ' (' || event_date || case when is_planned then ', planned)' else ')' end as detail
from page
