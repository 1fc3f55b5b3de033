-- Proposition: many Iraqi officials want gas and renewables to get the weight of oil; here, by public bodies that have set
-- themselves targets. A body's plan counts as the view of its officials, and all of them speak for one state, so that the rule
-- gives one row. A target counts on the day of a dated page that repeats it.
-- Supports: official_bodies or more have a target for gas or renewables, and more than have a target for more oil than Iraq
-- produced last. Contradicts: official_bodies or more plan more oil, and at least as many as plan gas or renewables.
-- Silent: too few bodies on either side.
with output as (
    select production_kbd
    from iraq_output_by_secondary_sources()
    where month <= about_on()
    order by month desc
    limit 1
),

target as (
    select *, indicator = 'production_capacity_target' as is_oil
    from indicator_pages()
    where party = 'iraqi_state' and can_decide and known_basis <> 'undated'
        and known_on between confirmed_from('GAS-04') and about_on()
        and (
            indicator in (
                'renewable_capacity_target', 'renewable_share_target', 'solar_capacity_target', 'solar_capacity_awarded',
                'gas_captured_share_target'
            )
            or indicator = 'production_capacity_target' and period_start > about_on()
            and coalesce(value_low, value) > (select production_kbd from output)
        )
),

body as (
    select *
    from target
    qualify row_number() over (partition by origin, is_oil order by known_on desc, fact_id, citation) = 1
),

counted as (
    select
        count(*) filter (where not is_oil) as shifting,
        count(*) filter (where is_oil) as oil,
        string_agg(said_by(stated_by, origin), ', ' order by stated_by, origin) filter (where not is_oil) as shifting_bodies
    from body
),

newest as (
    select * from body
    order by is_oil, known_on desc, fact_id
    limit 1
)

select
    voice(n.party, n.origin) as origin,
    strftime(n.known_on, '%Y-%m') as period,
    n.source_id, n.citation, n.known_on, n.vintage_basis, n.is_interested_party, n.is_estimate,
    case
        when c.shifting >= greatest(threshold('GAS-04', 'official_bodies'), c.oil + 1) then 'supports'
        when c.oil >= threshold('GAS-04', 'official_bodies') then 'contradicts'
        else 'silent'
    end as outcome,
    c.shifting as observed_value,
    greatest(threshold('GAS-04', 'official_bodies'), c.oil + 1) as limit_value,
    'at_least' as limit_side,
    'count' as observed_unit,
    format(
        'Iraqi public bodies in the {} months to {} with a target for gas or renewables: {} ({}); with one for more oil: {}',
        date_diff('month', confirmed_from('GAS-04'), about_on()), strftime(about_on(), '%Y-%m'),
        c.shifting, coalesce(c.shifting_bodies, 'none'), c.oil
    ) as finding
from newest as n
cross join counted as c
