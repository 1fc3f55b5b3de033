-- Proposition: in the claimed year more Iraqis than claimed were enrolled in Russia, by a stated figure.
-- Supports: all that the voice can mean for that year lies above the figure. Contradicts: none of it does.
-- Silent: another year, no number, or a figure that can mean either.
with claimed as (
    select low as students, period as in_year
    from claims.quantity
    where claim_id = 'EDU-01' and measure = 'students_in_russia'
),

page as (
    select *
    from record.indicator_fact
    where indicator = 'students_abroad' and subject_id = 'IRQ' and partner_iso3 = 'RUS' and period_from is not null
        and not is_forecast
    qualify row_number() over (partition by origin, period_from, period_to order by known_on, source_url) = 1
),

ranged as (
    select p.*, f.value_low as least, f.value_high as most
    from page as p
    join core.indicator_fact as f using (fact_id)
)

select
    r.origin,
    case when r.period_from = r.period_to then r.period_from else r.period_from || '/' || r.period_to end as period,
    r.source_id,
    case
        when r.value is null then 'silent'
        when period_start(r.period_from) > period_end(c.in_year) then 'silent'
        when period_end(r.period_to) < period_start(c.in_year) then 'silent'
        when r.least > c.students or (r.bound = '>' and r.least >= c.students) then 'supports'
        when r.most <= c.students then 'contradicts'
        else 'silent'
    end as outcome,
    r.value as observed_value,
    case when r.value is not null then r.unit end as observed_unit,
    r.source_url as citation,
    r.known_on,
    'original' as vintage_basis,
    r.is_interested_party,
    r.hedge <> 'stated' as is_estimate,
    coalesce(r.stated_by || ': ', '')
    || coalesce(format('{} students in {}', r.value::integer, r.period_from), format('no number for {}', r.period_from)) as detail
from ranged as r
cross join claimed as c
