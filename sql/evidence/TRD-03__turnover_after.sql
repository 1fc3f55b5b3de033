-- Proposition: American sanctions harm trade in the region; here, turnover of Russia and Iraq falls in the year of a wave.
-- A wave is a year with measures on the companies of the projects, within window_years before the day asked about. Each origin's
-- growth against the year before counts, its longest period first. One pair of countries is not the region, and a change in the
-- same year does not prove an effect: the rule is indirect.
-- Supports: it fell at least as far as change_after_pct says. Contradicts: it rose. Silent: a smaller fall.
with wave as (
    select distinct year(imposed_on) as wave_year
    from core.sanction
    where
        authority = 'us_ofac' and not is_relief
        and imposed_on between years_ago(threshold('TRD-03', 'window_years')) and about_on()
),

stated as (
    select t.*, w.wave_year
    from wave as w
    join stated_turnovers() as t on w.wave_year = year(t.period_start) and w.wave_year = year(t.period_end)
    where t.growth_pct is not null
    qualify row_number() over (
        partition by t.origin, w.wave_year order by t.period_end desc, t.known_on, t.source_url
    ) = 1
)

select
    origin, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    period_label(period_from, period_to) as period,
    case
        when growth_pct <= threshold('TRD-03', 'change_after_pct') then 'supports'
        when growth_pct > 0 then 'contradicts'
        else 'silent'
    end as outcome,
    growth_pct as observed_value,
    threshold('TRD-03', 'change_after_pct') as limit_value,
    'at_most' as limit_side,
    'pct' as observed_unit,
    format(
        '{} put the change of trade of Russia and Iraq at {:+.0f} per cent in {}, a year of new American measures.',
        stated_by, growth_pct::double, period
    ) as finding
from stated
