-- Proposition: Iran and the United States have more influence in Iraq than Saudi Arabia and Turkey.
-- Influence has no unit, so only a published ranking of outside influence in Iraq can decide, as a survey or an index gives it:
-- each origin's newest, not older than stale_years.
-- Supports: Iran and the United States both rank before the other two. Contradicts: one of the other two ranks before them.
-- Silent: no ranking names all four. What is known of their trade is shown then; trade is not influence.
with ranking as (
    select *, voice(party, origin) as ranked_by
    from indicator_pages()
    where
        can_decide and indicator = 'influence_rank' and partner_iso3 = 'IRQ' and not is_forecast
        and subject_id in ('IRN', 'USA', 'SAU', 'TUR')
        and period_end between years_ago(threshold('TRD-02', 'stale_years')) and about_on()
),

compared as (
    select
        ranked_by as origin, period,
        max(value) filter (where subject_id in ('IRN', 'USA')) as last_of_first,
        min(value) filter (where subject_id in ('SAU', 'TUR')) as first_of_next,
        count(distinct subject_id) as known,
        arg_min(source_id, citation) as source_id,
        min(citation) as citation,
        arg_min(known_on, citation) as known_on,
        arg_min(vintage_basis, citation) as vintage_basis,
        arg_min(is_interested_party, citation) as is_interested_party,
        bool_or(is_estimate) as is_estimate,
        string_agg(format('{} {}', subject_id, shown(value)), ', ' order by value) as ranks_shown
    from ranking
    group by ranked_by, period, period_end
    qualify row_number() over (partition by ranked_by order by period_end desc) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when known < 4 then 'silent'
        when last_of_first < first_of_next then 'supports'
        else 'contradicts'
    end as outcome,
    last_of_first as observed_value,
    first_of_next as limit_value,
    'less_than' as limit_side,
    if(last_of_first is not null, 'rank', null) as observed_unit,
    format('{} ranks outside influence in Iraq in {}: {}.', origin, period, ranks_shown) as finding
from compared
union all by name
select
    voice(party, origin) || ' on ' || subject_id as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    'silent' as outcome,
    value as observed_value,
    null as limit_value,
    null as limit_side,
    unit as observed_unit,
    format('{} puts trade of {} with Iraq at {} bn dollars in {}.', stated_by, power, shown(value), period) as finding
from iraqi_trade_of_powers()
