-- Since when is Russia no longer among Iraq's first suppliers?
--
-- Ranks, and shares in per cent of Iraq's imports, by what each report says of a year: all partners by value, or the partners
-- that an edition of The World Factbook names. Where Russia is not named, share_at_most_pct is the share of the last one that
-- is: by the Factbook's count Russia has no more, which is not nothing. Reports of one year differ: in 2015 the trade matrix
-- has Russia fifteenth, the Factbook fifth.
select year, report_id, rank_basis, partner_rank, partner_count, share_pct, share_at_most_pct, known_on
from mart.trade_partner_rank_yearly
where country_iso3 = 'IRQ' and partner_iso3 = 'RUS' and direction = 'import' and year >= 1998
order by year, report_id
