-- Proposition: more Iraqis than claimed are enrolled in Russia, by a figure whose page names no year.
-- Supports: all that the voice can mean lies above the figure. Contradicts: none of it does.
-- Silent: a figure that can mean either. Its year may be another than the claimed one, so this only corroborates.
with page as (
    select p.*, f.value_low as least, f.value_high as most
    from record.indicator_fact as p
    join core.indicator_fact as f using (fact_id)
    where p.indicator = 'students_abroad' and p.subject_id = 'IRQ' and p.partner_iso3 = 'RUS' and p.period_from is null
        and p.value is not null and not p.is_forecast
    qualify row_number() over (partition by p.origin order by p.known_on, p.source_url) = 1
)

select
    origin,
    'undated' as period,
    source_id,
    case
        when least > quantity_low('EDU-01', 'students_in_russia') then 'supports'
        when most <= quantity_low('EDU-01', 'students_in_russia') then 'contradicts'
        else 'silent'
    end as outcome,
    value as observed_value,
    unit as observed_unit,
    source_url as citation,
    known_on,
    'original' as vintage_basis,
    is_interested_party,
    hedge <> 'stated' as is_estimate,
    format('{}: about {} students, on a page that names no year', coalesce(stated_by, origin), value::integer) as detail
from page
