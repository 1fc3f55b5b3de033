-- Do the assessors agree on Iraq's output of one month?
--
-- Thousand barrels a day. Each column is one assessor and is empty where no page gives its figure; EIA's outlook counts on
-- another basis and so is not compared with a level.
select
    month,
    max(production_kbd) filter (where assessor = 'opec_secondary_sources') as opec_secondary_sources_kbd,
    max(production_kbd) filter (where assessor = 'reuters_survey') as reuters_kbd,
    max(production_kbd) filter (where assessor = 'platts_survey') as platts_kbd,
    max(production_kbd) filter (where assessor = 'eia_steo') as eia_kbd
from mart.opec_conformity_monthly
where country_iso3 = 'IRQ'
group by month
having count(*) filter (where assessor <> 'eia_steo') >= 2
order by month
