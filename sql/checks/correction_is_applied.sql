-- Detects: a wrong value that went on into staging or core although a correction is on file for it.
-- Matters because corrections are applied where an input is staged, and a model that forgets the join fails silently: the
-- list of corrections would promise what the marts do not hold.
-- severity: error
select 'parents of North Oil Company (Iraq)' as what, unit_id_gem as subject, vintage_on, parent as found
from staging.gem_unit
where owner like '%North Oil Company%' and parent like '%Qatar Petroleum%'
union all
select 'tracked output of Badra in 2023', asset_id, vintage_on, cast(value as varchar)
from staging.gem_quantity
where asset_id = 'badra' and quantity_kind = 'production' and fluid = 'oil' and data_year = 2023 and value > 30
union all
select 'oil volume of 2013 by EITI', series_id, vintage_on, cast(value as varchar)
from core.observation
where series_id = 'eiti_country.crude_production.IRQ' and period_start = date '2013-01-01' and flag <> 'corrected'
union all
select 'electricity carried forward', series_id, vintage_on, cast(flag as varchar)
from core.observation
where series_id in (
        'owid_electricity_2022.electricity_generation.IRQ.gas',
        'owid_electricity_2022.electricity_generation.IRQ.oil'
    )
    and period_start = date '2020-01-01'
    and flag <> 'imputed'
