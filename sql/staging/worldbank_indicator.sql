-- Single indicators as series; aid in million dollars. Oil rents are worked out by the Bank from prices and costs of
-- extraction, and so are estimates. Aid is net of repayments and can be negative.
with named (indicator_id_worldbank, measure, basis, flag) as (
    values
        ('BX.KLT.DINV.WD.GD.ZS', 'fdi_net_inflow_share', 'share_of_gdp', 'reported'),
        ('DT.ODA.ODAT.CD', 'aid_received', null, 'reported'),
        ('DT.ODA.ODAT.GN.ZS', 'aid_received_share', 'share_of_gni', 'reported'),
        ('NY.GDP.PETR.RT.ZS', 'oil_rents_share', 'share_of_gdp', 'estimated')
)

select
    s.source_id || '.' || n.measure || '.' || s.country_iso3 as series_id,
    make_date(s.year, 1, 1) as period_start,
    s.vintage_on,
    s.source_id,
    'country' as subject_kind,
    s.country_iso3 as subject_id,
    n.measure,
    n.basis,
    case s.unit when 'USD' then 'USD_mn' else s.unit end as unit,
    'year' as period_kind,
    cast(case s.unit when 'USD' then s.value * cast(c.factor as decimal(12, 6)) else s.value end as decimal(24, 6)) as value,
    n.flag,
    s.snapshot_id,
    r.publication_lag_days
from snapshot.worldbank_indicator as s
join named as n using (indicator_id_worldbank)
join build.source as r using (source_id)
join build.unit_conversion as c on c.from_unit = 'USD' and c.to_unit = 'USD_mn'
