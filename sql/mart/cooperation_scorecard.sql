-- Where each indicator of Russian-Iraqi cooperation was heading before and after the brief and each day of sanctions.
-- No index is made of them: they differ in unit, weight and reliability, and a reader may disagree on which one counts.
-- A side spans three years, long enough for two yearly figures and short enough to be called before or after.
-- A course is noise within 5 per cent of the figure, about what sources differ by (mart.source_disagreement), and within
-- one point for shares and excesses. Stated totals are round, each loose by five per cent, so two of them by ten.
-- Cooperative and conflictual events are not counted here: they were gathered for claims, so their number by year tells what
-- was looked for.
with catalogue as (
    select * from (values
        ('russian_operated_output', 'Crude from fields run by Russian companies', 'kb/d', 'rising', 5.0, 0.0),
        ('russian_operated_share', 'Share of those fields in the crude output of Iraq', 'pct', 'rising', 0.0, 1.0),
        ('west_qurna_2_under_lukoil', 'Crude of West Qurna-2 while a Russian company runs it', 'kb/d', 'rising', 5.0, 0.0),
        ('fields_producing', 'Fields run by Russian companies that produce', 'count', 'rising', 5.0, 0.0),
        ('projects_held', 'Russian projects neither given up nor merely proposed', 'count', 'rising', 5.0, 0.0),
        ('project_contracts', 'Awards and contracts of Russian projects found for the year', 'count', 'rising', 5.0, 0.0),
        ('stated_investment', 'Russian investment in Iraq as Russian officials put it', 'USD_bn', 'rising', 10.0, 0.0),
        ('trade_reported', 'Turnover by customs reports of both sides', 'USD_mn', 'rising', 5.0, 0.0),
        ('trade_stated_change', 'Change of turnover on the year as officials state it', 'pct', 'rising', 0.0, 0.0),
        ('iraq_opec_excess', 'Iraqi crude above the level that counts, mean of known months', 'pct', 'falling', 0.0, 1.0),
        ('russia_opec_excess', 'Russian crude above the level that counts, mean of known months', 'pct', 'falling', 0.0, 1.0),
        ('students_in_russia', 'Iraqi students at Russian universities', 'persons', 'rising', 5.0, 0.0),
        ('contracts_all_partners', 'Oil and gas contracts of Iraq with anybody found for the year', 'count', 'neither', 5.0, 0.0)
    ) as c(indicator, description, unit, polarity, steady_pct, steady_points)
),

imposed as (
    select distinct imposed_on as anchor_on from core.sanction where not is_relief
),

anchor as (
    select 'brief' as anchor_id, 'brief' as anchor_kind, brief_as_of_on() as anchor_on, 'claims.registry' as anchor_source_id
    union all
    select 'sanctions-' || anchor_on, 'sanctions', anchor_on, 'record.sanction' from imposed
),

past_year as (
    select unnest(generate_series(2009, year(as_of_on()) - 1)) as year
),

project_state as (
    select
        s.project_id, ps.is_held, ps.is_operating, s.from_on, coalesce(s.to_on, as_of_on()) as to_on,
        a.asset_kind::varchar = 'field' as is_field, e.source_ids
    from core.project_status_period as s
    join reference.project_status as ps using (project_status)
    join reference.project as p using (project_id)
    join core.project_event as e using (event_id)
    left join reference.asset as a on a.asset_id = p.asset_id
    where p.project_kind = 'project'
),

state_day as (
    select make_date(year, 12, 31) as day from past_year
    union
    select as_of_on()
),

held as (
    select
        d.day,
        count(*) filter (where s.is_held) as held,
        count(*) filter (where s.is_operating and s.is_field) as producing,
        list_distinct(flatten(list(s.source_ids))) as source_ids
    from state_day as d
    join project_state as s on d.day between s.from_on and s.to_on
    group by d.day
),

-- Each project's history was searched whole, so a year without an award is a year of none. Contracts with others were not:
-- a year without one is unknown.
year_count as (
    select
        'project_contracts' as indicator, y.year, count(e.event_id) as figure, ['record.project_event'] as source_ids
    from past_year as y
    left join (
        select e.event_id, year(e.event_on) as year
        from core.project_event as e
        join reference.project as p using (project_id)
        where e.event_type in ('award', 'contract_signed') and p.project_kind = 'project'
    ) as e on e.year = y.year
    group by y.year
    union all
    select 'contracts_all_partners', year(event_on), count(*), ['record.policy_event']
    from core.policy_event
    where event_type = 'contract_signed' and topic in ('energy_contract', 'licensing') and not is_planned
        and year(event_on) < year(as_of_on())
    group by year(event_on)
),

-- Once another company runs the field, what it produces is none of Russia's.
west_qurna_2 as (
    select
        f.period_start, f.period_end,
        -- A month's rate and a year's mean are two things.
        case when f.period_days > 31 then 'yearly figures' else 'monthly figures' end as compared_by,
        case when c.is_russian then f.output_kbd else 0 end as value,
        case when c.is_russian then f.flag else greatest(f.flag, 'derived'::value_flag) end as flag,
        f.vintage_basis, f.source_ids
    from core.field_output as f
    join reference.company as c on c.company_id = f.operator_company_id
    where f.asset_id = 'west_qurna_2' and f.metric = 'crude' and not f.is_planned and f.page_fault is null
        and f.output_kbd is not null
),

-- `compared_by` is what two figures must share to be compared. `change` stands in for a value where only that is stated.
point as (
    select
        'russian_operated_output' as indicator, array_to_string(fields_known, ', ') as compared_by,
        make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end,
        output_kbd as value, null as change, flag, vintage_basis, source_ids
    from mart.iraq_output_by_operator_yearly
    -- A year told by a few months is no year.
    where operator_country = 'RUS' and output_kbd is not null and share_kind <> 'unknown' and months_known >= 6
    union all by name
    select
        'russian_operated_share' as indicator, array_to_string(fields_known, ', ') as compared_by,
        make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end,
        share_pct as value, flag, vintage_basis, source_ids
    from mart.iraq_output_by_operator_yearly
    where operator_country = 'RUS' and share_pct is not null and months_known >= 6
    union all by name
    select
        'west_qurna_2_under_lukoil' as indicator, compared_by, period_start, period_end, value, flag,
        vintage_basis, source_ids
    from west_qurna_2
    union all by name
    select
        'projects_held' as indicator, 'project states' as compared_by, day as period_start, day as period_end,
        held as value, 'derived'::value_flag as flag, 'original'::vintage_basis as vintage_basis, source_ids
    from held
    union all by name
    select
        'fields_producing' as indicator, 'project states' as compared_by, day as period_start, day as period_end,
        producing as value, 'derived'::value_flag as flag, 'original'::vintage_basis as vintage_basis, source_ids
    from held
    union all by name
    select
        indicator, 'recorded events' as compared_by, make_date(year, 1, 1) as period_start,
        make_date(year, 12, 31) as period_end, figure as value, 'derived'::value_flag as flag,
        'original'::vintage_basis as vintage_basis, source_ids
    from year_count
    union all by name
    select
        'stated_investment' as indicator, 'Russian officials' as compared_by, period_start(statement_date) as period_start,
        statement_on as period_end, amount_busd as value, flag, 'original'::vintage_basis as vintage_basis, source_ids
    from core.investment_statement
    where amount_kind = 'cumulative' and party = 'russia' and not is_yardstick and scope in ('iraq', 'iraq_energy')
    union all by name
    select
        'trade_reported' as indicator, report_id as compared_by, make_date(year, 1, 1) as period_start,
        make_date(year, 12, 31) as period_end, reconciled_musd as value, flag, vintage_basis, source_ids
    from mart.bilateral_trade_yearly
    where direction = 'turnover' and product_group = 'total' and reconciled_musd is not null
    union all by name
    -- Statements differ in what they cover, so levels of two voices are not compared; the sense of each stated change is.
    select
        'trade_stated_change' as indicator, 'change on the year before' as compared_by,
        make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end, null as value,
        case when count(distinct change) = 1 then any_value(change)::varchar end as change,
        max(flag) as flag, max(vintage_basis) as vintage_basis, list_distinct(flatten(list(source_ids))) as source_ids
    from mart.bilateral_trade_yearly
    where direction = 'turnover' and product_group = 'total' and change is not null and is_full_year
    group by year
    union all by name
    -- The same assessor throughout, since assessors must not be mixed; a mean of fewer than four months is no year.
    select
        case country_iso3 when 'IRQ' then 'iraq_opec_excess' else 'russia_opec_excess' end as indicator,
        assessor::varchar as compared_by, make_date(year(month), 1, 1) as period_start,
        make_date(year(month), 12, 31) as period_end, avg(excess_pct)::decimal(24, 6) as value,
        greatest(max(flag), 'derived'::value_flag) as flag, max(vintage_basis) as vintage_basis,
        list_distinct(flatten(list(source_ids))) as source_ids
    from mart.opec_conformity_monthly
    where country_iso3 in ('IRQ', 'RUS') and assessor = 'opec_secondary_sources' and is_comparable and excess_pct is not null
    group by country_iso3, assessor, year(month)
    having count(*) >= 4
    union all by name
    select
        'students_in_russia' as indicator, source_id as compared_by, period_start, period_end, value, flag, vintage_basis,
        [source_id] as source_ids
    from core.observation_latest
    where measure = 'students_abroad' and subject_id = 'IRQ' and series_id like '%.IRQ.RUS'
),

placed as (
    select
        a.anchor_id, a.anchor_on, p.*,
        p.period_start + ((p.period_end - p.period_start) // 2)::integer < a.anchor_on as is_before
    from point as p
    join anchor as a
        on p.period_start + ((p.period_end - p.period_start) // 2)::integer >= a.anchor_on - interval 3 year
        and p.period_start + ((p.period_end - p.period_start) // 2)::integer < a.anchor_on + interval 3 year
),

-- The last figure before the anchor is also the first of the way after it. A stated change needs no such start.
sided as (
    select *, 'before' as side, false as is_start from placed where is_before
    union all
    select *, 'after', false from placed where not is_before
    union all
    select *, 'after', true
    from placed
    where is_before and change is null and indicator <> 'trade_stated_change'
    qualify row_number() over (
        partition by anchor_id, indicator, compared_by order by period_end desc, value desc
    ) = 1
),

stepped as (
    select
        s.*,
        c.steady_pct,
        c.steady_points,
        coalesce(
            s.value - lag(s.value) over way,
            case s.change when 'rise' then 1 when 'fall' then -1 end
        ) as step,
        greatest(c.steady_pct / 100 * abs(lag(s.value) over way), c.steady_points) as noise
    from sided as s
    join catalogue as c using (indicator)
    window way as (
        partition by s.anchor_id, s.indicator, s.side, s.compared_by order by s.period_end, s.value
    )
),

way as (
    select
        anchor_id, indicator, side, compared_by,
        count(*)                                                as figure_count,
        count(*) filter (where not is_start)                    as own_count,
        min(period_end)                                         as first_period_on,
        max(period_end)                                         as last_period_on,
        arg_min(value, (period_end, value))                     as first_value,
        arg_max(value, (period_end, value))                     as last_value,
        min(value)                                              as low,
        max(value)                                              as high,
        count(*) filter (where step > coalesce(noise, 0))       as steps_up,
        count(*) filter (where step < -coalesce(noise, 0))      as steps_down,
        coalesce(sum(step), 0)                                  as net,
        coalesce(sum(abs(step)), 0)                             as length,
        count(step)                                             as step_count,
        any_value(steady_pct)                                   as steady_pct,
        any_value(steady_points)                                as steady_points,
        max(vintage_basis)                                      as vintage_basis,
        max(flag)                                               as flag,
        list_distinct(flatten(list(source_ids)))                as source_ids
    from stepped
    group by anchor_id, indicator, side, compared_by
    having count(*) filter (where not is_start) > 0
),

-- Of several ways to compare, the one with most figures of that side, then the newest.
chosen as (
    select
        *,
        case
            when step_count = 0 then null
            when abs(net) <= greatest(steady_pct / 100 * abs(coalesce(first_value, 0)), steady_points)
                and steps_up + steps_down = 0 then 'steady'
            when abs(net) * 2 < length then 'mixed'
            when abs(net) <= greatest(steady_pct / 100 * abs(coalesce(first_value, 0)), steady_points) then 'steady'
            when net > 0 then 'rising'
            else 'falling'
        end as direction,
        count(*) over (partition by anchor_id, indicator, side) as way_count
    from way
    qualify row_number() over (
        partition by anchor_id, indicator, side
        order by step_count > 0 desc, own_count desc, last_period_on desc, compared_by
    ) = 1
),

indicator_source as (
    select indicator, list_distinct(flatten(list(source_ids))) as source_ids from point group by indicator
)

select
    c.indicator,
    a.anchor_id,
    s.side,
    c.description,
    a.anchor_kind,
    a.anchor_on,
    case s.side when 'before' then a.anchor_on - interval 3 year else a.anchor_on end::date as window_from_on,
    case s.side
        when 'before' then a.anchor_on - 1 else greatest(least(a.anchor_on + interval 3 year, as_of_on()), a.anchor_on)
    end::date as window_to_on,
    c.polarity,
    w.direction,
    case
        when c.polarity = 'neither' or w.direction is null then null
        when w.direction in ('steady', 'mixed') then w.direction
        when w.direction = c.polarity then 'strengthening'
        else 'weakening'
    end as tendency,
    case
        when w.direction is not null then null
        when w.indicator is null then 'no_figure'
        when w.way_count > 1 then 'not_comparable'
        else 'one_figure'
    end as gap_reason,
    w.first_period_on,
    w.last_period_on,
    w.first_value,
    w.last_value,
    w.low,
    w.high,
    c.unit,
    coalesce(w.figure_count, 0) as figure_count,
    coalesce(w.steps_up, 0) as steps_up,
    coalesce(w.steps_down, 0) as steps_down,
    w.compared_by,
    w.vintage_basis,
    w.flag,
    list_sort(list_distinct(list_append(coalesce(w.source_ids, i.source_ids, []), a.anchor_source_id))) as source_ids
from catalogue as c
cross join anchor as a
cross join (values ('before'), ('after')) as s(side)
left join chosen as w on w.indicator = c.indicator and w.anchor_id = a.anchor_id and w.side = s.side
left join indicator_source as i on i.indicator = c.indicator
