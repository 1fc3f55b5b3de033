-- Every value of every time series in every vintage: the union of all staging models that have the shape of observations.
-- Nothing is chosen here. Sources that disagree are kept side by side, forecasts have their flag.
with united as (
    select * from staging.eia_international
    union all by name
    select * from staging.eia_steo
    union all by name
    select * from staging.jodi_oil
    union all by name
    select * from staging.jodi_gas
    union all by name
    select * from staging.eia_spot_price
    union all by name
    select * from staging.worldbank_pink_sheet
    union all by name
    select * from staging.price_quote
    union all by name
    select * from staging.worldbank_flaring
    union all by name
    select * from staging.owid_electricity
    union all by name
    select * from staging.assessed_output
    union all by name
    select * from staging.ucdp_violence
    union all by name
    select * from staging.worldbank_fdi_inflow
    union all by name
    select * from staging.worldbank_indicator
    union all by name
    select * from staging.uis_student
    union all by name
    select * from core.tracked_output_yearly
    union all by name
    select * from staging.eiti_volume_yearly
)

select
    *,
    case period_kind
        when 'day' then period_start
        when 'month' then last_day(period_start)
        when 'year' then make_date(year(period_start), 12, 31)
    end as period_end
from united
