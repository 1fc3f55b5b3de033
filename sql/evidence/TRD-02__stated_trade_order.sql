-- Proposition: Iran and the United States come before Saudi Arabia and Turkey in Iraq; here, by trade as stated for recent
-- years. For each country the largest figure of any kind in its newest year counts: turnover, or one direction as a lower bound.
-- Influence is not trade, so the rule only corroborates. One row for each of the two that the claim puts second.
-- Supports: its trade with Iraq is not above those of Iran and of the US. Contradicts: it exceeds one of them.
-- Silent: no firm figure is known for Iran or for the US.
with first_two as (
    select
        count(*) as known,
        min(value) as lesser,
        string_agg(format('{} {} bn ({})', power, shown(value), period_to), ', ' order by power) as shown_values
    from iraqi_trade_of_powers()
    where subject_id in ('IRN', 'USA')
)

select
    voice(s.party, s.origin) as origin,
    s.period, s.source_id, s.citation, s.known_on, s.vintage_basis, s.is_interested_party,
    case when f.known < 2 then 'silent' when s.value > f.lesser then 'contradicts' else 'supports' end as outcome,
    s.value as observed_value,
    f.lesser as limit_value,
    'at_most' as limit_side,
    'USD_bn' as observed_unit,
    false as is_estimate,
    format(
        '{} puts trade of {} with Iraq at {} bn dollars in {}, against {}.', s.stated_by, s.power, shown(s.value), s.period_to,
        coalesce(f.shown_values, 'no firm figure for Iran and the US')
    ) as finding
from iraqi_trade_of_powers() as s
cross join first_two as f
where s.subject_id in ('SAU', 'TUR')
qualify row_number() over (partition by voice(s.party, s.origin), s.period order by s.subject_id) = 1
