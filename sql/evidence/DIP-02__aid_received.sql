-- Proposition: Iraq depends less on aid than it did.
-- Supports: official aid of the newest year is at least aid_change_pct below that of window_years earlier, by one origin.
-- Contradicts: it has not fallen that far. Silent: the origin does not give two single years that far apart, or is a copy.
with page as (
    select * replace (to_unit(value, unit, 'USD_bn', null) as value)
    from indicator_pages()
    where
        indicator = 'oda_received' and subject_id = 'IRQ' and not is_forecast and period_from is not null
        and period_end(period_to) <= about_on()
    qualify row_number() over (partition by origin, period_from, period_to order by known_on, citation) = 1
),

newest as (
    select *, year(period_start(period_from)) - threshold('DIP-02', 'window_years') as year_before
    from page
    qualify row_number() over (partition by origin order by period_from = period_to desc, period_to desc) = 1
),

compared_years as (
    select
        n.*,
        o.value as value_before,
        o.period_from as period_before,
        if(n.can_decide, (n.value / o.value - 1) * 100, null) as change_pct
    from newest as n
    left join page as o
        on n.origin = o.origin
        and o.period_from = o.period_to
        and n.period_from = n.period_to
        and n.year_before = year(period_start(o.period_from))
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when change_pct is null or has_faded(period_end(period_to), 'DIP-02') then 'silent'
        else compared(change_pct, threshold('DIP-02', 'aid_change_pct'), 'at_most')
    end as outcome,
    change_pct as observed_value,
    case when change_pct is not null then 'pct' end as observed_unit,
    case when change_pct is not null then threshold('DIP-02', 'aid_change_pct') end as limit_value,
    case when change_pct is not null then 'at_most' end as limit_side,
    format('{} puts aid to Iraq at {} bn dollars in {}', origin, shown(value), period)
    || case
        when value_before is null
            then format('; it has no figure of {} years earlier to compare.', threshold('DIP-02', 'window_years')::integer)
        else format(', against {} bn in {}.', shown(value_before), period_before)
    end as finding
from compared_years
