-- By how much crude with lease condensate lies above crude alone, both of EIA, so that the gap is one of definition and not of
-- assessors: its international data hold lease condensate, its outlook does not. Only months that both have count, each by its
-- days. Half a per cent is rounding, as in mart.source_disagreement; a gap below nil is an old issue, not condensate.
with pair as (
    select
        c.subject_id as country_iso3,
        year(c.period_start) as year,
        day(c.period_end) as days,
        c.value as crude_kbd,
        w.value as with_condensate_kbd,
        greatest(c.flag, w.flag) as flag,
        greatest(c.vintage_basis, w.vintage_basis) as vintage_basis
    from core.observation_latest as c
    join core.observation_latest as w
        on w.subject_id = c.subject_id and w.period_start = c.period_start and w.measure = c.measure
        and w.subject_kind = c.subject_kind and w.period_kind = c.period_kind
    where c.source_id = 'eia_steo' and c.basis = 'crude' and w.source_id = 'eia_international'
        and c.measure = 'crude_production' and c.subject_kind = 'country' and c.period_kind = 'month'
        and c.flag <> 'forecast'
),

mean as (
    select
        country_iso3,
        year,
        count(*) as months_known,
        sum(crude_kbd * days) / sum(days) as crude_kbd,
        sum(with_condensate_kbd * days) / sum(days) as with_condensate_kbd,
        max(flag) as flag,
        max(vintage_basis) as vintage_basis
    from pair
    group by country_iso3, year
    having sum(crude_kbd) > 0
)

select
    country_iso3,
    year,
    months_known,
    cast(crude_kbd as decimal(24, 6)) as crude_kbd,
    cast(with_condensate_kbd as decimal(24, 6)) as with_condensate_kbd,
    cast(with_condensate_kbd - crude_kbd as decimal(24, 6)) as gap_kbd,
    cast(100 * (with_condensate_kbd / crude_kbd - 1) as decimal(24, 6)) as gap_pct,
    100 * (with_condensate_kbd / crude_kbd - 1) > 0.5 as is_other_basis,
    greatest(flag, 'derived'::value_flag) as flag,
    vintage_basis,
    ['eia_international', 'eia_steo'] as source_ids
from mean
