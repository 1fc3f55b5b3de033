-- Proposition: military and technical cooperation gives Iraq weight for Russia; here, by Iraq's share in Russia's arms exports.
-- Each origin's newest figure by the day asked about, not older than stale_years.
-- Supports: at least arms_share_pct. Contradicts: less. Silent: the figure is older. No figure gives no row.
select
    voice(party, origin) as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate,
    case
        when period_end < years_ago(threshold('SIG-01', 'stale_years')) then 'silent'
        when value >= threshold('SIG-01', 'arms_share_pct') then 'supports'
        else 'contradicts'
    end as outcome,
    value as observed_value,
    threshold('SIG-01', 'arms_share_pct') as limit_value,
    'at_least' as limit_side,
    unit as observed_unit,
    format('{} puts Iraq''s share in Russia''s arms exports at {} per cent in {}.', stated_by, shown(value), period) as finding
from indicator_pages()
where
    can_decide and indicator = 'arms_export_share' and subject_id = 'RUS' and partner_iso3 = 'IRQ' and not is_forecast
    and period_end <= about_on()
qualify row_number() over (partition by voice(party, origin) order by period_end desc, known_on, citation) = 1
