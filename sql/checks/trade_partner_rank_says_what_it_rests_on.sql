-- Detects: a row of mart.trade_partner_rank_yearly that has more, or less, than what its rank rests on: a value where partners
-- were only named, a rank for one that is not named, an upper bound for one that is, a turnover that is not computed from values.
-- Matters because rules read turnover as a ranking of all partners: a place on a list of five is none.
-- severity: error
select country_iso3, partner_iso3, year, direction, report_id, rank_basis
from mart.trade_partner_rank_yearly
where
    (rank_basis = 'by_value') <> (value_musd is not null)
    or (direction = 'turnover' and rank_basis <> 'by_value')
    or (rank_basis = 'not_named') <> (not is_named)
    or is_named <> (partner_rank is not null)
    or (rank_basis in ('by_value', 'by_share') and share_pct is null)
    or (rank_basis = 'not_named' and share_pct is not null)
    or (is_named and share_at_most_pct is not null)
    or (partner_rank > partner_count)
