-- Who put Russian investment in Iraq at which total, and how much of it do project records document?
--
-- Billion US dollars, not adjusted for prices. bottom_up_busd is the sum of what records say was spent by then, a lower bound;
-- statements that count plans, or Kurdistan apart, are marked by amount_kind and scope.
select stated_on, speaker, party, scope, amount_kind, bound, amount_busd, bottom_up_busd, gap_busd, documented_pct
from mart.russian_investment
where row_kind = 'statement' and scope in ('iraq', 'iraq_energy')
order by stated_on, row_id
