-- Proposition: Iraq matters in Russia's trade; here, by its rank among Russia's partners in turnover.
-- Supports: the rank is partner_rank or better. Contradicts: it is worse. Silent: no year is known.
select
    origin, period, source_id, citation, known_on, vintage_basis, is_estimate,
    case when partner_rank <= threshold('TRD-01', 'partner_rank') then 'supports' else 'contradicts' end as outcome,
    partner_rank as observed_value,
    'rank' as observed_unit,
    format('Rank {} among {} partners of Russia in {}', partner_rank, partner_count, year) as finding
from iraq_in_russian_trade()
order by year desc
limit 1
