-- The figures behind mart.cooperation_scorecard. Figures with one `compared_by` share a definition and may be compared;
-- `stated_change` is used instead of a value where pages state only that.
with past_year as (
    select unnest(generate_series(2009, year(as_of_on()) - 1)) as year
),

-- The history of each Russian project was searched completely, so a year without an award is a zero. Contracts with others
-- were not: a year without one is unknown.
contract_count as (
    select 'project_contracts' as indicator, y.year, count(e.event_id) as value, ['record.project_event'] as source_ids
    from past_year as y
    left join (
        select e.event_id, year(e.event_on) as year
        from core.project_event as e
        join reference.project as p using (project_id)
        where e.event_type in ('award', 'contract_signed') and p.project_kind = 'project'
    ) as e on e.year = y.year
    group by y.year
    union all by name
    select
        'contracts_all_partners' as indicator, year(event_on) as year, count(*) as value,
        ['record.policy_event'] as source_ids
    from core.policy_event
    where event_type = 'contract_signed' and topic in ('energy_contract', 'licensing') and not is_planned
        and year(event_on) < year(as_of_on())
    group by year(event_on)
),

iraq_output as (
    select
        *,
        array_to_string(fields_known, ', ') as compared_by,
        year::varchar as figure_id,
        make_date(year, 1, 1) as period_start,
        make_date(year, 12, 31) as period_end
    from mart.iraq_output_by_operator_yearly
    where operator_country = 'RUS'
),

project_count as (
    select
        counted_on::varchar as figure_id, counted_on as period_start, counted_on as period_end, held_count, producing_count,
        source_ids
    from core.project_count
),

turnover as (
    select *, make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end
    from mart.bilateral_trade_yearly
    where direction = 'turnover' and product_group = 'total'
),

-- Worked out here from complete records: nothing is estimated and nothing restated.
counted as (
    select
        'projects_held' as indicator,
        'project states' as compared_by,
        held_count as value,
        * exclude (held_count, producing_count)
    from project_count
    union all by name
    select 'fields_producing' as indicator, 'project states' as compared_by, producing_count as value,
        * exclude (held_count, producing_count)
    from project_count
    union all by name
    select
        indicator, 'recorded events' as compared_by, year::varchar as figure_id, make_date(year, 1, 1) as period_start,
        make_date(year, 12, 31) as period_end, value, source_ids
    from contract_count
),

point as (
    select
        'russian_operated_output' as indicator, compared_by, figure_id, period_start, period_end, output_kbd as value,
        flag, vintage_basis, source_ids
    from iraq_output
    where output_kbd is not null and share_kind <> 'unknown'
    union all by name
    select
        'russian_operated_share' as indicator, compared_by, figure_id, period_start, period_end, share_pct as value,
        flag, vintage_basis, source_ids
    from iraq_output
    where share_pct is not null
    union all by name
    -- Once a company of another country runs the field, its output counts as nil for Russia.
    select
        'west_qurna_2_under_lukoil' as indicator,
        -- A month's rate and a year's mean do not compare.
        case when f.period_days > 31 then 'yearly figures' else 'monthly figures' end as compared_by,
        f.output_id as figure_id,
        f.period_start,
        f.period_end,
        case when c.is_russian then f.output_kbd else 0 end as value,
        case when c.is_russian then f.flag else greatest(f.flag, 'derived'::value_flag) end as flag,
        f.vintage_basis,
        f.source_ids
    from core.field_output as f
    join reference.company as c on c.company_id = f.operator_company_id
    where f.asset_id = 'west_qurna_2' and f.metric = 'crude' and not f.is_planned and f.page_fault is null
        -- The rate of a day, such as that of an outage, is none of a month.
        and f.output_kbd is not null and f.period_days >= 28
    union all by name
    select *, 'derived'::value_flag as flag, 'original'::vintage_basis as vintage_basis
    from counted
    union all by name
    select
        'stated_investment' as indicator, 'Russian officials' as compared_by, statement_id as figure_id,
        period_start(statement_date) as period_start, statement_on as period_end, amount_busd as value, flag,
        'original'::vintage_basis as vintage_basis, source_ids
    from core.investment_statement
    where amount_kind = 'cumulative' and party = 'russia' and not is_yardstick and scope in ('iraq', 'iraq_energy')
    union all by name
    select
        'trade_reported' as indicator, report_id as compared_by, year::varchar as figure_id, period_start, period_end,
        reconciled_musd as value, flag, vintage_basis, source_ids
    from turnover
    where reconciled_musd is not null
    union all by name
    -- Statements differ in what they cover, so levels of two speakers are not compared; the sense of each stated change is.
    select
        'trade_stated_change' as indicator, 'change on the year before' as compared_by, year::varchar as figure_id,
        period_start, period_end,
        case when count(distinct change) = 1 then any_value(change)::varchar end as stated_change,
        max(flag) as flag, max(vintage_basis) as vintage_basis, list_distinct(flatten(list(source_ids))) as source_ids
    from turnover
    where change is not null and is_full_year
    group by year, period_start, period_end
    union all by name
    -- One assessor throughout, since assessors must not be mixed; a mean of fewer than four months does not represent a year.
    select
        case country_iso3 when 'IRQ' then 'iraq_opec_excess' else 'russia_opec_excess' end as indicator,
        assessor::varchar as compared_by, year(month)::varchar as figure_id, make_date(year(month), 1, 1) as period_start,
        make_date(year(month), 12, 31) as period_end, avg(excess_pct)::decimal(24, 6) as value,
        greatest(max(flag), 'derived'::value_flag) as flag, max(vintage_basis) as vintage_basis,
        list_distinct(flatten(list(source_ids))) as source_ids
    from mart.opec_conformity_monthly
    join reference.assessor using (assessor)
    where country_iso3 in ('IRQ', 'RUS') and is_opec_yardstick and is_comparable and excess_pct is not null
    group by country_iso3, assessor, year(month)
    having count(*) >= 4
    union all by name
    select
        'students_in_russia' as indicator, source_id as compared_by, series_id || '@' || period_start as figure_id,
        period_start, period_end, value, flag, vintage_basis, [source_id] as source_ids
    from core.observation_latest
    where measure = 'students_abroad' and subject_id = 'IRQ' and series_id like '%.IRQ.RUS'
)

select p.*, i.unit
from point as p
join reference.scorecard_indicator as i using (indicator)
