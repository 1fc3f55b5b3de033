-- Proposition: Iraq keeps its production level; here, by the excess that OPEC and its observers state.
-- A total that OPEC states is a sum over months (kb/d-months), so it is divided by their number before the comparison.
-- Supports: the excess is no larger than assessors differ. Contradicts: it is larger. Silent: no level is known for its months.
with stated as (
    select s.*, s.metric = 'overproduction_cumulative' as is_sum, avg(r.required_kbd) as level_kbd
    from mart.opec_conformity_stated as s
    left join mart.opec_required_monthly as r
        on r.country_iso3 = s.country_iso3 and r.required_view = 'judged' and r.month between s.month_from and s.month_to
    where s.country_iso3 = 'IRQ'
        and s.metric in ('overproduction_cumulative', 'overproduction_average')
        and s.stated_value is not null
        and s.month_to >= judged_from('OPC-02')
    group by all
),

measured as (
    select
        *,
        assessor_origin(stated_by) as origin,
        100 * (case when is_sum then stated_value / spoken_months else stated_value end)
        / coalesce(stated_required_kbd, level_kbd) as excess_pct
    from stated
    qualify row_number() over (partition by origin, month_from, month_to order by is_sum desc, statement_id) = 1
)

select
    m.origin,
    month_span(m.month_from, m.month_to) as period,
    'record.compliance_statement' as source_id,
    case
        when coalesce(m.stated_required_kbd, m.level_kbd) is null then 'silent'
        when m.excess_pct > threshold('OPC-02', 'excess_share_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    m.stated_value as observed_value,
    m.unit as observed_unit,
    min_by(p.source_url, p.known_on) as citation,
    min(p.known_on) as known_on,
    m.stated_by like 'iraq%' as is_interested_party,
    false as is_estimate,
    format(
        'Excess of {} stated by {} at {} {}{}', month_span(m.month_from, m.month_to), m.origin,
        m.stated_value::integer, m.unit, coalesce(format(', {:+.1f} % of the level', m.excess_pct::double), '')
    ) as finding
from measured as m
join record.compliance_statement as p
    on m.country_iso3 = p.country_iso3
    and p.metric = m.metric::varchar
    and m.stated_by = p.stated_by
    and m.stated_value = p.value
    and m.month_from = period_start(p.period_from)
    and m.month_to = period_start(p.period_to)
group by all
