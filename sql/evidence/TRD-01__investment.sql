-- Proposition: Iraq matters to the Russian economy by the money invested there; here, by each party's newest total.
-- All officials of one state are one origin. Press and commentators keep no ledger and repeat what officials said, so they are
-- left out.
-- Supports: the total is at least investment_busd. Contradicts: a total for all of Iraq is below.
-- Silent: a bound or a part that allows both; a total older than stale_years.
with total as (
    select *
    from investment_totals()
    where party <> 'press'
    qualify row_number() over (partition by origin order by statement_on desc, scope, statement_id) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate, finding,
    case
        when statement_on < years_ago(threshold('TRD-01', 'stale_years')) then 'silent'
        when bound <> 'up_to' and amount_busd >= threshold('TRD-01', 'investment_busd') then 'supports'
        when bound in ('about', 'up_to') and scope = 'iraq' and amount_busd < threshold('TRD-01', 'investment_busd')
            then 'contradicts'
        else 'silent'
    end as outcome,
    amount_busd as observed_value,
    threshold('TRD-01', 'investment_busd') as limit_value,
    'at_least' as limit_side,
    'USD_bn' as observed_unit
from total
