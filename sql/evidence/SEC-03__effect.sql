-- Proposition: the help had its effect: Iraq rebuilt its forces and won its land back with it.
-- Supports: Iraq's authorities, or an outside body, honour the help of Russia or Iran against ISIS afterwards.
-- Contradicts: they deny that it helped, or reject it. Silent: they say neither.
with page as (
    select *, voice(party, origin) as speaker
    from policy_pages()
    where subject = 'help_against_isis' and milestone in ('commemorated', 'settled', 'ended', 'disputed') and not is_planned
        and party in ('iraqi_state', 'kurdistan_region', 'international_body', 'independent')
        and list_has_any(partner_iso3s, ['RUS', 'IRN']) and event_on <= about_on()
    qualify row_number() over (partition by speaker, period order by known_on, event_id, citation) = 1
)

select
    speaker as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate, finding,
    case stance when 'supports' then 'supports' when 'opposes' then 'contradicts' else 'silent' end as outcome
from page
