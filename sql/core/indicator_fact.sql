-- Single figures, each once, in the unit of their indicator. Pages of one fact agree on it (a test holds the records to
-- that). Facts dispute each other when they speak of the same thing and period and the intervals that they represent do not
-- meet; 'about' is read as plus or minus five per cent, as in core.policy_figure. A forecast never disputes an observation.
with stated as (
    select
        p.* exclude (value, value_low, value_high, unit, bound, hedge),
        p.bound::value_bound    as bound,
        p.hedge::hedge          as hedge,
        i.unit,
        p.unit is null or u.factor is not null as is_convertible,
        p.value * u.factor      as value,
        p.value_low * u.factor  as range_low,
        p.value_high * u.factor as range_high
    from record.indicator_fact as p
    join reference.indicator as i on i.indicator = p.indicator
    left join core.unit_conversion as u on u.from_unit = p.unit and u.to_unit = i.unit and u.applies_to = 'any'
),

facts as (
    select
        fact_id,
        any_value(indicator)           as indicator,
        any_value(subject_kind)        as subject_kind,
        any_value(subject_id)          as subject_id,
        any_value(partner_iso3)        as partner_iso3,
        any_value(detail)              as detail,
        any_value(period_from)         as period_from,
        any_value(period_to)           as period_to,
        any_value(is_forecast)         as is_forecast,
        any_value(stated_by)           as stated_by,
        any_value(party)               as party,
        any_value(is_interested_party) as is_interested_party,
        any_value(note)                as note,
        any_value(claim_ids)           as claim_ids,
        any_value(unit)                as unit,
        bool_and(is_convertible)       as is_convertible,
        any_value(bound)               as bound,
        any_value(value)               as stated_value,
        any_value(range_low)           as range_low,
        any_value(range_high)          as range_high,
        min(hedge)                     as hedge,
        count(distinct source_url)     as source_count,
        count(distinct origin)         as origin_count,
        list_sort(list(distinct origin))     as origins,
        pages_in_order(known_on, known_basis, source_url) as citations,
        min(known_on)                  as known_on,
        first_basis(known_on, known_basis) as known_basis,
        list_sort(list(distinct source_id))  as source_ids
    from stated
    group by fact_id
),

bounded as (
    select
        * exclude (stated_value, range_low, range_high),
        period_start(period_from) as period_start,
        period_end(period_to)     as period_end,
        case bound when 'between' then (range_low + range_high) / 2 else stated_value end::decimal(24, 6) as value,
        case bound
            when '=' then stated_value
            when '>' then stated_value
            when 'between' then range_low
            when '~' then least(stated_value * 0.95, stated_value * 1.05)
        end::decimal(24, 6) as value_low,
        case bound
            when '=' then stated_value
            when '<' then stated_value
            when 'between' then range_high
            when '~' then greatest(stated_value * 0.95, stated_value * 1.05)
        end::decimal(24, 6) as value_high
    from facts
)

select
    *,
    coalesce(period_from is not null and max(value_low) over same > min(value_high) over same, false) as is_disputed,
    case
        when is_forecast then 'forecast'
        when hedge > 'stated'::hedge then 'estimated'
        when bound = 'between' then 'derived'
        else 'reported'
    end::value_flag as flag
from bounded
window same as (
    partition by indicator, subject_kind, subject_id, partner_iso3, detail, period_from, period_to, is_forecast
)
