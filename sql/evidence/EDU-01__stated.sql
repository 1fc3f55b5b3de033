-- Proposition: in the claimed year more Iraqis than claimed were enrolled in Russia, by a stated figure.
-- Supports: every value that the statement allows for that year is above the figure. Contradicts: none of them is.
-- Silent: another year, no number, or a figure that allows both.
with page as (
    select *
    from indicator_pages()
    where indicator = 'students_abroad' and subject_id = 'IRQ' and partner_iso3 = 'RUS' and period_from is not null
        and not is_forecast
    qualify row_number() over (partition by origin, period_from, period_to order by known_on, citation) = 1
)

select
    p.origin, p.period, p.source_id, p.citation, p.known_on, p.vintage_basis, p.is_interested_party, p.is_estimate,
    case
        when p.value is null or not p.can_decide then 'silent'
        when period_start(p.period_from) > c.to_on then 'silent'
        when period_end(p.period_to) < c.from_on then 'silent'
        when f.value_low > c.stated or (p.bound = '>' and f.value_low >= c.stated) then 'supports'
        when f.value_high <= c.stated then 'contradicts'
        else 'silent'
    end as outcome,
    p.value as observed_value,
    case when p.value is not null then p.unit end as observed_unit,
    coalesce(p.stated_by, p.origin)
    || coalesce(
        format(' puts Iraqi students in Russia at {} in {}.', p.value::integer, p.period_from),
        format(' gives no number of Iraqi students in Russia for {}.', p.period_from)
    ) as finding
from page as p
join core.indicator_fact as f using (fact_id)
cross join claimed('EDU-01', 'students_in_russia') as c
