-- What Moscow and Baghdad do and say about their business under sanctions.

-- Pages on it within the claim's window. A deed is an act of the party itself that changes how business goes; asking, meeting and
-- settling do not. Everything else is word: there a government speaks with one voice, as a party. To wish well while payments are
-- suspended or hampered says neither.
create or replace temp macro business_under_sanctions(judged_claim) as table
with page as (
    select
        p.* exclude (origin),
        p.origin as page_origin,
        p.is_own_act and p.milestone is not null as is_act,
        p.is_own_act and p.milestone in (
            'resumed', 'continued', 'delivered', 'suspended', 'transferred', 'approved', 'invited', 'disputed'
        ) as is_deed
    from policy_pages() as p
    where
        p.subject = 'business_under_sanctions' and not p.is_planned and p.party in ('russian_state', 'iraqi_state')
        and is_in_window(p.event_on, judged_claim)
)

select
    *,
    if(is_act, page_origin, voice(party, page_origin)) as origin,
    not is_act as is_word,
    format('{}, reported by {}.', finding, replace(page_origin, '_', ' ')) as told,
    case
        when not can_decide or (is_act and not is_deed) then 'silent'
        when stance = 'supports' and coalesce(milestone in ('resumed', 'continued', 'delivered'), not is_act) then 'supports'
        when stance = 'opposes' and (
            not is_act or milestone in ('suspended', 'transferred', 'approved', 'invited', 'disputed')
        ) then 'contradicts'
        else 'silent'
    end as outcome
from page;
