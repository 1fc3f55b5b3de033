-- Proposition: coordination in OPEC+ succeeds: neither Iraq nor Russia is named for excess. One row per origin and period for
-- which it states the excess of both. Sums over months are divided by the number of months.
-- Supports: the excess of each is no larger than assessors differ. Contradicts: that of one of them is.
-- Silent: no origin states it for both.
with stated as (
    select
        assessor_origin(s.stated_by) as origin, s.country_iso3, s.month_from, s.month_to, s.stated_value, s.unit,
        s.stated_value / case when s.metric = 'overproduction_cumulative' then s.spoken_months else 1 end as excess_kbd,
        coalesce(
            s.stated_required_kbd,
            (
                select avg(r.required_kbd)
                from mart.opec_required_monthly as r
                where r.country_iso3 = s.country_iso3
                    and r.required_view = 'judged'
                    and r.month between s.month_from and s.month_to
            )
        ) as level_kbd
    from mart.opec_conformity_stated as s
    where s.country_iso3 in ('IRQ', 'RUS')
        and s.metric in ('overproduction_cumulative', 'overproduction_average')
        and s.stated_value is not null
        and s.month_to >= judged_from('OPC-03')
),

page as (
    select
        assessor_origin(stated_by) as origin,
        period_start(period_from) as month_from,
        period_start(period_to) as month_to,
        min_by(source_url, known_on) as citation,
        min(known_on) as known_on
    from record.compliance_statement
    where country_iso3 = 'RUS' and metric in ('overproduction_cumulative', 'overproduction_average')
    group by all
),

both_stated as (
    select
        origin, month_from, month_to,
        max(100 * excess_kbd / level_kbd) as worst_excess_pct,
        bool_or(level_kbd is null) as has_unknown_level,
        max(stated_value) filter (where country_iso3 = 'IRQ') as iraq,
        max(stated_value) filter (where country_iso3 = 'RUS') as russia,
        max(unit) as unit
    from stated
    group by origin, month_from, month_to
    having count(distinct country_iso3) = 2
)

select
    b.origin,
    month_span(b.month_from, b.month_to) as period,
    'record.compliance_statement' as source_id,
    case
        when b.has_unknown_level then 'silent'
        when b.worst_excess_pct > threshold('OPC-03', 'excess_share_pct') then 'contradicts'
        else 'supports'
    end as outcome,
    b.worst_excess_pct as observed_value,
    case when b.worst_excess_pct is not null then 'pct' end as observed_unit,
    p.citation,
    p.known_on,
    false as is_estimate,
    format(
        'Excess over {}: Iraq {} and Russia {} {}',
        month_span(b.month_from, b.month_to), b.iraq::integer, b.russia::integer, b.unit
    ) as finding
from both_stated as b
join page as p using (origin, month_from, month_to)
