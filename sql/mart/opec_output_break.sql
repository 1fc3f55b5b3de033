-- Months in which output broke down: it lay below three quarters of the level. No agreed cut was ever near as deep, so such a
-- month says nothing on whether a country kept a promise. Comparable assessments only.
select
    country_iso3,
    month,
    assessor,
    production_kbd,
    required_kbd,
    excess_kbd,
    cast(100 * cast(production_kbd as double) / cast(required_kbd as double) as decimal(24, 6)) as production_share_pct,
    vintage_basis,
    flag,
    source_ids
from mart.opec_conformity_monthly
where is_comparable and production_kbd < 0.75 * required_kbd
