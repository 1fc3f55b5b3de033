-- Proposition: money from Russia comes into Iraq.
-- Signed contracts and withdrawals as for the other groups; and a total that Russian officials stated, higher than one they
-- stated earlier within window_years. That is their own account of their money.
-- Supports: a Russian investor signed a contract within window_years, or the stated total rose. Contradicts: only withdrawals
-- are known, as where a contract is taken over, given up or ended. Silent: nothing of this is known, which gives no row.
with rise as (
    select
        n.* exclude (finding),
        format(
            '{} ({}) put all Russian money invested in Iraq at {} bn dollars in {}, after {} bn in {}.',
            n.speaker, n.speaker_role, shown(n.amount_busd), n.period, shown(b.amount_busd), b.period
        ) as finding
    from investment_totals() as n
    join investment_totals() as b
        on b.origin = n.origin and b.statement_on < n.statement_on and b.amount_busd < n.amount_busd
        and b.statement_on >= n.statement_on - span_of_years(threshold('INV-05', 'window_years'))
    where
        n.scope = 'iraq' and b.scope = 'iraq' and n.party = 'russia' and b.bound in ('about', 'up_to')
        and n.bound in ('about', 'more_than', 'at_least')
        and n.statement_on >= years_ago(threshold('INV-05', 'window_years'))
    order by n.statement_on desc, b.statement_on desc, n.statement_id
    limit 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_interested_party, is_estimate, outcome, finding
from investment_by_group(['RUS'])
where outcome = 'supports' or not exists (from rise)
union all by name
select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate, finding,
    false      as is_own_act,
    'supports' as outcome
from rise
