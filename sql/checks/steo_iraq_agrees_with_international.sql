-- Detects: a month since 2018 in which EIA's two series of Iraq's output lie further apart than condensate explains.
-- Matters because the outlook counts crude and the international data add lease condensate: the second can only be the
-- larger, and Iraq makes less than 200 kb/d of condensate (25 to 131 kb/d apart from 2018 to 2026). A unit error,
-- country or month breaks that. Earlier months come from yearly issues whose estimates were restated since.
-- severity: error
select s.period_start, s.value as steo_kbd, i.value as international_kbd, i.value - s.value as difference_kbd
from core.observation_latest as s
join core.observation_latest as i using (period_start)
where s.series_id = 'eia_steo.crude_production.IRQ'
    and i.series_id = 'eia_international.crude_production.IRQ'
    and s.period_start >= date '2018-01-01'
    -- two vintages years apart differ by revision, which is no slip
    and s.vintage_basis = i.vintage_basis
    and i.value - s.value not between 0 and 200
