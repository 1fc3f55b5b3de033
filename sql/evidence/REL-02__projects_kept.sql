-- Proposition: cooperation holds out against sanctions, risk and unrest; here, by what sanctions left of the projects.
-- For each Russian project the newest measure against its company whose 365 days have passed, or after which it was lost,
-- whichever is newer: is the project still the company's 365 days on? Projects weigh by the crude they gave before that measure.
-- A state counts as kept only if something was heard of the project after those days; under force majeure it is neither kept nor
-- lost. What followed a measure was not always caused by it. Licences and measures against no named company are left out.
-- Supports: at least kept_share_pct of that output was kept, even with all that is not known counted as lost.
-- Contradicts: less was kept, even with all that is not known counted as kept. Silent: it hangs on what is not known.
select
    'project_records'        as origin,
    heaviest_hit_on::varchar as period,
    'record.project_event'   as source_id,
    case
        when kept_pct >= threshold('REL-02', 'kept_share_pct') then 'supports'
        when not_lost_pct < threshold('REL-02', 'kept_share_pct') then 'contradicts'
        else 'silent'
    end                      as outcome,
    kept_pct                 as observed_value,
    'pct'                    as observed_unit,
    citation,
    known_on,
    vintage_basis,
    false                    as is_interested_party,
    false                    as is_estimate,
    format(
        'Of {} kb/d hit by measures up to {}, {} to {} per cent was still Russian 365 days on; lost: {}; held: {}.',
        shown(weight_kbd), newest_hit_on, shown(kept_pct), shown(not_lost_pct), lost_names, kept_names
    )                        as detail
from output_kept_after(365)
