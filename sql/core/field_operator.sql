-- Who runs a field since when. Each page that names an operator with an output figure is a sighting on the first day of its
-- period; each release of the tracker is one on its own day. A change is a sighting that names another company than the one
-- before. Where a page and a release have the same day, the page is used. A release gives no start, so the first one counts
-- for all time before it as well; a page's operator is not carried back.
with sighting as (
    select
        asset_id,
        period_start(period_from) as seen_on,
        operator_company_id,
        'stated' as operator_basis,
        source_id
    from record.field_output
    where asset_id is not null and operator_company_id is not null
    union all by name
    select
        u.asset_id, u.vintage_on as seen_on, u.operator_company_id, 'tracker' as operator_basis, 'gem_goget' as source_id
    from staging.gem_unit as u
    join build.vintage_in_force as v on v.source_id = 'gem_goget'
    where u.asset_id is not null
        and u.operator_company_id is not null
        and (u.vintage_on <= as_of_on() or u.vintage_on = v.vintage_on)
),

per_day as (
    select *
    from sighting
    qualify row_number() over (partition by asset_id, seen_on order by operator_basis, operator_company_id) = 1
),

change as (
    select *
    from per_day
    qualify operator_company_id is distinct from lag(operator_company_id) over (partition by asset_id order by seen_on)
)

select
    asset_id,
    case
        when operator_basis = 'tracker' and lag(seen_on) over (partition by asset_id order by seen_on) is null
            then date '1900-01-01'
        else seen_on
    end as from_on,
    lead(seen_on) over (partition by asset_id order by seen_on) - 1 as to_on,
    operator_company_id,
    operator_basis,
    [source_id] as source_ids
from change
