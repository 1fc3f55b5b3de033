-- Proposition: Russian companies have a weighty place in Iraq's oil industry; here, by the crude of the fields that they run.
-- Newest known output of each field that a Russian company runs on the date, against Iraq's output in the newest year known.
-- What a field gave before it was lost does not count, however new the figure.
-- Supports: those figures make at least russian_operated_share_pct of Iraq's output.
-- Contradicts: they would not make it even if each field gave all that its contract promises.
-- Silent: it hangs on that promise.
with run as (
    select
        project_id,
        project_name,
        asset_id,
        output_latest_kbd,
        output_latest_period,
        greatest(coalesce(output_latest_kbd, 0), coalesce(target_kbd, 0)) as promised_kbd
    from mart.russian_project
    where project_kind = 'project' and asset_kind = 'field' and project_role = 'operator' and is_held(status_latest)
),
lost as (
    select string_agg(format('{} ({} {})', project_name, replace(status_latest::varchar, '_', ' '), status_latest_on), ', ') as names
    from mart.russian_project
    where project_kind = 'project' and asset_kind = 'field' and is_lost(status_latest)
),
figure as (
    select r.project_id, o.flag, o.citations[1] as source_url, o.vintage_basis
    from run as r
    join core.field_output as o
        on o.asset_id = r.asset_id and o.output_kbd = r.output_latest_kbd and o.metric = 'crude'
        and r.output_latest_period = if(o.period_from = o.period_to, o.period_from, o.period_from || '/' || o.period_to)
    qualify row_number() over (partition by r.project_id order by o.origin_count desc, o.output_id) = 1
),
whole as (
    select year, iraq_output_kbd, vintage_basis
    from mart.iraq_output_by_operator_yearly
    order by year desc, operator_country
    limit 1
),
summed as (
    select
        coalesce(sum(r.output_latest_kbd), 0)           as output_kbd,
        coalesce(sum(r.promised_kbd), 0)                as promised_kbd,
        max(f.flag)                                     as flag,
        max(f.vintage_basis)                            as vintage_basis,
        arg_max(f.source_url, r.output_latest_kbd)      as source_url,
        string_agg(
            format('{} {} ({})', r.project_name, shown(r.output_latest_kbd), r.output_latest_period), ', '
            order by r.output_latest_kbd desc
        )                                               as parts
    from run as r
    left join figure as f using (project_id)
    where r.output_latest_kbd is not null
),
share as (
    select
        s.*,
        w.year,
        w.iraq_output_kbd,
        greatest(w.vintage_basis, coalesce(s.vintage_basis, 'original')) as worst_basis,
        s.output_kbd / w.iraq_output_kbd * 100                           as share_pct,
        s.promised_kbd / w.iraq_output_kbd * 100                         as promised_pct,
        threshold('PRJ-01', 'russian_operated_share_pct')                as limit_pct
    from whole as w
    cross join summed as s
)
select
    'field_reports_and_eia' as origin,
    s.year::varchar         as period,
    'record.field_output'   as source_id,
    case
        when s.share_pct >= s.limit_pct then 'supports'
        when s.promised_pct < s.limit_pct then 'contradicts'
        else 'silent'
    end                     as outcome,
    s.share_pct             as observed_value,
    'pct'                   as observed_unit,
    s.source_url            as citation,
    null::date              as known_on,
    s.worst_basis           as vintage_basis,
    false                   as is_interested_party,
    coalesce(s.flag >= 'estimated'::value_flag, false) as is_estimate,
    format(
        'Fields held: {} kb/d, {} per cent of Iraq''s {} kb/d ({}){}.',
        coalesce(s.parts, 'none'), shown(s.share_pct), round(s.iraq_output_kbd)::integer, s.year, coalesce('; lost: ' || l.names, '')
    )                       as detail
from share as s
cross join lost as l
