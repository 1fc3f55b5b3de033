-- Proposition: Iraq keeps its promises over the year; here, by the excess that OPEC and observers state, the newest of each. OPEC
-- sums up all months and has the sum made good, which no count of the months that we know replaces.
-- A total that OPEC states is a sum over months (kb/d-months), so it is divided by their number before the comparison.
-- Supports: Iraq is not above its level. Contradicts: it is above by more than assessors differ. Silent: between the two, no
-- level is known for its months, the statement is old, it spans fewer months than months_known, or only copies are known.
with page as (
    select *, 100 * excess_kbd / level_kbd as excess_pct
    from stated_excess_pages()
    where country_iso3 = 'IRQ' and party <> 'iraqi_state'
    qualify row_number() over (
        partition by origin order by month_to desc, spoken_months desc, can_decide desc, known_on, source_url
    ) = 1
)

select
    p.origin,
    month_span(month_from, month_to) as period,
    'record.compliance_statement' as source_id,
    case
        when month_to < judged_from('OPC-02') or level_kbd is null then 'silent'
        when not can_decide or spoken_months < threshold('OPC-02', 'months_known') then 'silent'
        when excess_pct > threshold('OPC-02', 'excess_share_pct') then 'contradicts'
        when excess_pct <= 0 then 'supports'
        else 'silent'
    end as outcome,
    excess_pct as observed_value,
    if(excess_pct is not null, threshold('OPC-02', 'excess_share_pct'), null) as limit_value,
    if(excess_pct is not null, 'at_most', null) as limit_side,
    if(excess_pct is not null, 'pct', null) as observed_unit,
    source_url as citation,
    known_on,
    vintage_basis,
    false as is_estimate,
    format(
        '{} {} Iraq {} its level{} {}{}.',
        if(party = 'opec', 'OPEC''s own sources', coalesce(a.assessor_name, p.origin)), if(party = 'opec', 'put', 'puts'),
        above_or_below(excess_kbd),
        if(spoken_months > 1, ' on average', ''), months_said(month_from, month_to),
        coalesce(format(', {} per cent of it', shown(abs(excess_pct))), '')
        || if(
            metric = 'overproduction_cumulative', format(' ({:,} kb/d-months in all)', round(stated_value)::integer), ''
        )
    ) as finding
from page as p
left join core.assessor as a on a.assessor = p.stated_by
