-- Proposition: Iraq overcomes its differences on energy, read as results: the Region's oil can flow through its export pipeline.
-- One row per origin that tells of the newest opening or closing by the day asked about.
-- Supports: it is open. Contradicts: it is closed by a quarrel. Silent: it is closed for another reason, such as war, or nothing
-- is known since long.
with told as (
    select *
    from policy_pages()
    where can_decide
        and subject = 'ceyhan_pipeline'
        and milestone in ('opened', 'resumed', 'closed', 'suspended')
        and not is_planned
        and event_on <= about_on()
    qualify dense_rank() over (order by event_on desc, event_id) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case
        when event_on < confirmed_from('ENG-01') then 'silent'
        when milestone in ('opened', 'resumed') then 'supports'
        when stance = 'opposes' then 'contradicts'
        else 'silent'
    end as outcome,
    date_diff('month', event_on, about_on()) as observed_value,
    'months' as observed_unit,
    format('{}. That was {} months before {}.', finding, date_diff('month', event_on, about_on()), about_on()) as finding
from told
qualify row_number() over (partition by origin order by known_on, citation) = 1
