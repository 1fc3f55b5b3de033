-- Proposition: Russian arms were a major part of what Iraq's army received in the war on ISIS.
-- Supports: Russia's share of arms imports in a year of the war is at least russian_arms_share_pct. Contradicts: it is lower.
-- Silent: no figure for such a year.
with claimed_years as (
    select period_start(split_part(period, '/', 1)) as from_on, period_end(split_part(period, '/', 2)) as to_on
    from claims.quantity
    where claim_id = 'SEC-04' and measure = 'war_years'
)

select
    f.origin, f.period, f.source_id, f.citation, f.known_on, f.is_interested_party, f.is_estimate,
    case
        when f.value is null or period_start(f.period_from) > c.to_on or period_end(f.period_to) < c.from_on then 'silent'
        when f.value >= threshold('SEC-04', 'russian_arms_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    f.value as observed_value,
    f.unit as observed_unit,
    format('Russian share of arms imports in {}: {:.0f} %', f.period, f.value::double) as finding
from indicator_pages() as f
cross join claimed_years as c
where f.indicator = 'arms_import_share' and f.subject_id = 'IRQ' and f.partner_iso3 = 'RUS'
    and f.period_from is not null and not f.is_forecast
qualify row_number() over (partition by f.origin, f.period order by f.known_on, f.citation) = 1
