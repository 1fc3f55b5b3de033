-- Proposition: cooperation is on the rise; here, the crude of Russian-run fields over one year.
-- Newest known output of the fields that a Russian company runs on the date, against what Russian-run fields gave in the newest
-- year known that lies short_window_years or more back, at most one year further. That year's sum is often a lower bound.
-- Supports: higher by at least change_pct than a complete sum. Contradicts: lower likewise, even if each field still held gave
-- all that its contract promises. Silent: neither; no such year gives no row.
with run as (
    select
        sum(p.output_latest_kbd)                                              as output_kbd,
        sum(greatest(p.output_latest_kbd, coalesce(p.target_kbd, 0)))         as promised_kbd,
        string_agg(p.project_name || ' ' || shown(p.output_latest_kbd) || ' (' || p.output_latest_period || ')', ', '
            order by p.output_latest_kbd desc)                                as parts,
        arg_max(
            (
                select min(o.citations[1]) from core.field_output as o
                where o.asset_id = p.asset_id and o.metric = 'crude' and o.output_kbd = p.output_latest_kbd
            ),
            p.output_latest_kbd
        )                                                                     as source_url
    from mart.russian_project as p
    where
        p.project_kind = 'project' and p.asset_kind = 'field' and p.project_role = 'operator' and is_held(p.status_latest)
        and p.output_latest_kbd is not null
),
base as (
    select *
    from mart.iraq_output_by_operator_yearly
    where
        operator_country = 'RUS' and output_kbd is not null and share_kind <> 'unknown'
        and year(as_of_on()) - year between threshold('REL-02', 'short_window_years') and threshold('REL-02', 'short_window_years') + 1
    order by year desc
    limit 1
)
select
    'field_reports'         as origin,
    year(as_of_on())::varchar as period,
    'record.field_output'   as source_id,
    case
        when coalesce(r.promised_kbd, 0) <= b.output_kbd * (1 - threshold('REL-02', 'change_pct') / 100) then 'contradicts'
        when b.share_kind = 'complete' and r.output_kbd >= b.output_kbd * (1 + threshold('REL-02', 'change_pct') / 100)
            then 'supports'
        else 'silent'
    end                     as outcome,
    100 * (coalesce(r.output_kbd, 0) / b.output_kbd - 1) as observed_value,
    'pct'                   as observed_unit,
    r.source_url            as citation,
    null::date              as known_on,
    b.vintage_basis,
    false                   as is_interested_party,
    b.flag >= 'estimated'::value_flag as is_estimate,
    format(
        'Fields held: {} kb/d, against {}{} kb/d under Russian operators in {}.',
        coalesce(r.parts, '0'), if(b.share_kind = 'lower_bound', 'at least ', ''), shown(b.output_kbd), b.year
    )                       as detail
from base as b
cross join run as r
