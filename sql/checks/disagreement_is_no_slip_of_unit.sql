-- Detects: figures of output, prices or electricity that lie more than twentyfold apart.
-- Matters because thousands taken for millions is the commonest slip between publishers, and a spread of that size is one.
-- Trade is left out: a country that does not report its exports can truly be a million times below its partner's report.
-- severity: error
select disagreement_id, origins, values_by_origin
from mart.source_disagreement
where
    (measure in ('crude_production', 'crude_price', 'gas_flared', 'exports') or measure like 'electricity_generation_%')
    and low >= 1
    and high > 20 * low
