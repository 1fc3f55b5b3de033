-- Proposition: Iraq keeps its promises; here, by the excess that OPEC and observers state, the newest of each.
-- A total that OPEC states is a sum over months (kb/d-months), so it is divided by their number before the comparison. The rule
-- only corroborates: a statement covers the months that its speaker chose.
-- Supports: Iraq is not above its level. Contradicts: it is above by more than assessors differ. Silent: between the two, no
-- level is known for its months, or the statement is old.
with stated as (
    select
        s.*,
        coalesce(any_value(s.stated_required_kbd), avg(r.required_kbd)) as level_kbd,
        s.stated_value / if(s.metric = 'overproduction_cumulative', s.spoken_months, 1) as excess_kbd
    from mart.opec_conformity_stated as s
    left join mart.opec_required_monthly as r
        on r.country_iso3 = s.country_iso3 and r.required_view = 'judged' and r.month between s.month_from and s.month_to
    where s.country_iso3 = 'IRQ'
        and s.metric in ('overproduction_cumulative', 'overproduction_average')
        and s.stated_value is not null
        and s.party <> 'iraqi_state'
        and s.month_to < date_trunc('month', about_on())
    group by all
),

page as (
    select
        s.* exclude (vintage_basis),
        f.origin,
        f.source_url,
        f.known_on,
        basis_of(f.known_basis) as vintage_basis,
        100 * s.excess_kbd / s.level_kbd as excess_pct,
        can_decide(f.publisher_kind, f.source_publisher) as is_first_hand
    from stated as s
    join core.fact as f
        on f.fact_kind = 'compliance_statement'
        and f.subject_id = s.country_iso3
        and f.measure = s.metric::varchar
        and f.stated_by = s.stated_by
        and f.value = s.stated_value
        and period_start(f.period_from) = s.month_from
        and period_start(f.period_to) = s.month_to
    qualify row_number() over (
        partition by f.origin order by s.month_to desc, s.spoken_months desc, is_first_hand desc, f.known_on, f.source_url
    ) = 1
)

select
    p.origin,
    month_span(month_from, month_to) as period,
    'record.compliance_statement' as source_id,
    case
        when month_to < judged_from('OPC-02') or level_kbd is null then 'silent'
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
