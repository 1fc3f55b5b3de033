-- Proposition: renewing downstream works comes to decide Iraq's place on the oil market. Only something weaker can be tested:
-- that its refineries take a growing share of its crude. Whole years of one source are compared, window_years apart.
-- Supports: the share rose by at least share_change_points. Contradicts: it did not. Silent: no source gives both years.
with yearly as (
    select
        source_id,
        year(period_start) as year,
        100 * avg(value) filter (measure = 'refinery_intake') / avg(value) filter (measure = 'crude_production') as share_pct,
        arg_max(snapshot_id, period_start) as citation,
        max(vintage_basis) as vintage_basis,
        max(flag) as flag,
        max(published_on(vintage_basis, vintage_on, period_end, publication_lag_days)) as known_on
    from core.observation_latest
    where subject_id = 'IRQ'
        and measure in ('refinery_intake', 'crude_production')
        and period_kind = 'month'
        and flag <> 'forecast'
        and period_end <= about_on()
    group by source_id, year
    having count_if(measure = 'refinery_intake') = 12 and count_if(measure = 'crude_production') = 12
)

select
    n.source_id as origin,
    n.year::varchar as period,
    n.source_id,
    if(
        make_date(n.year::integer, 12, 31) < confirmed_from('ENG-02'),
        'silent',
        compared(n.share_pct - b.share_pct, threshold('ENG-02', 'share_change_points'), 'at_least')
    ) as outcome,
    n.share_pct - b.share_pct as observed_value,
    threshold('ENG-02', 'share_change_points') as limit_value,
    'at_least' as limit_side,
    'pct' as observed_unit,
    n.citation,
    n.known_on,
    n.vintage_basis,
    is_estimated(n.flag) as is_estimate,
    format(
        'Refineries took {} per cent of Iraq''s crude in {} and {} per cent in {}, by {}.',
        shown(b.share_pct), b.year, shown(n.share_pct), n.year, n.source_id
    ) as finding
from yearly as n
join yearly as b on b.source_id = n.source_id and b.year = n.year - threshold('ENG-02', 'window_years')
qualify row_number() over (partition by n.source_id order by n.year desc) = 1
