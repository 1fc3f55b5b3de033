-- Proposition: Iraq keeps its production level, by the excess that OPEC and those who watch it state.
-- A total that OPEC states is a sum of months (kb/d-months): it is divided by them before it is held against the level.
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
        case when is_sum then stated_value / spoken_months else stated_value end as excess_kbd,
        coalesce(stated_required_kbd, level_kbd) as held_against_kbd
    from stated
    qualify row_number() over (
        partition by assessor_voice(stated_by), month_from, month_to order by is_sum desc, statement_id
    ) = 1
)

select
    assessor_voice(m.stated_by) as origin,
    month_span(m.month_from, m.month_to) as period,
    'record.compliance_statement' as source_id,
    case
        when m.held_against_kbd is null then 'silent'
        when 100 * m.excess_kbd / m.held_against_kbd > threshold('OPC-02', 'excess_share_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    m.stated_value as observed_value,
    m.unit as observed_unit,
    min_by(p.source_url, p.known_on) as citation,
    min(p.known_on) as known_on,
    'original' as vintage_basis,
    m.stated_by like 'iraq%' as is_interested_party,
    false as is_estimate,
    format(
        'Excess of {} stated by {} at {} {}{}', month_span(m.month_from, m.month_to), assessor_voice(m.stated_by),
        m.stated_value::integer, m.unit,
        coalesce(format(', {:+.1f} % of the level', (100 * m.excess_kbd / m.held_against_kbd)::double), '')
    ) as detail
from measured as m
join record.compliance_statement as p
    on p.country_iso3 = m.country_iso3
    and p.metric = m.metric::varchar
    and p.stated_by = m.stated_by
    and p.value = m.stated_value
    and period_start(p.period_from) = m.month_from
    and period_start(p.period_to) = m.month_to
group by all
