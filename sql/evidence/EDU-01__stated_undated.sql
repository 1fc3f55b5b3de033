-- Proposition: more Iraqis than claimed are enrolled in Russia, by a figure whose page gives no year.
-- Supports: every value that the statement allows is above the figure. Contradicts: none of them is.
-- Silent: a figure that allows both. Its year may not be the claimed one, so this rule only corroborates.
with page as (
    select p.*, f.value_low as least, f.value_high as most
    from indicator_pages() as p
    join core.indicator_fact as f using (fact_id)
    where p.indicator = 'students_abroad' and p.subject_id = 'IRQ' and p.partner_iso3 = 'RUS' and p.period_from is null
        and p.value is not null and not p.is_forecast and p.can_decide
    qualify row_number() over (partition by p.origin order by p.known_on, p.citation) = 1
)

select
    origin,
    'undated' as period,
    source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when least > quantity_low('EDU-01', 'students_in_russia') then 'supports'
        when most <= quantity_low('EDU-01', 'students_in_russia') then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    format('{}: about {} students, on a page that names no year.', coalesce(stated_by, origin), value::integer) as finding
from page
