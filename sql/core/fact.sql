-- Every page that states a curated fact, with its citation. A figure stays as the page prints it, in the unit of the page; the
-- words of different records for one bound become one. What belongs to the fact, not to the page, is in the core table of its
-- kind. A page can decide a verdict alone if its publisher answers for it, or if it is an aggregator's copy of a named publisher
-- that answers for it. A copy that names nobody is nobody's report; a forum decides nothing, whomever it names.
with page as (
    select
        'policy_event' as fact_kind, event_id as fact_id, measure,
        'matter' as subject_kind, subject::varchar as subject_id, partner_iso3s, milestone, stance, party, is_own_act,
        value, value_low, value_high, bound, unit, event_date as period_from, event_date as period_to,
        is_planned as is_forecast, hedge, is_interested_party, description, remark,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.policy_event
    union all by name
    select
        'project_event' as fact_kind, event_id as fact_id, fact_id as measure,
        'project' as subject_kind, project_id as subject_id,
        value, coalesce(bound, if(value is null, null, '=')) as bound, unit, event_date as period_from, event_date as period_to,
        hedge, description, party,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.project_event
    union all by name
    select
        'indicator' as fact_kind, fact_id, indicator as measure,
        subject_kind, subject_id, if(partner_iso3 is null, [], [partner_iso3]) as partner_iso3s,
        value, value_low, value_high, bound, unit, period_from, period_to,
        is_forecast, stated_by, hedge, is_interested_party, party, note as remark,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.indicator_fact
    union all by name
    select
        'investment_statement' as fact_kind, statement_id as fact_id, amount_kind as measure,
        if(project_id is null, 'country', 'project') as subject_kind, coalesce(project_id, 'IRQ') as subject_id,
        if(is_yardstick, [], ['RUS']) as partner_iso3s,
        amount_busd as value, bound, 'USD_bn' as unit, statement_date as period_from, statement_date as period_to,
        amount_kind = 'planned' as is_forecast, speaker as stated_by, hedge, party <> 'press' as is_interested_party,
        reprint_fault as page_fault, note as remark,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.investment_statement
    union all by name
    select
        'trade_turnover' as fact_kind, statement_id as fact_id, 'turnover' as measure,
        'country' as subject_kind, 'RUS' as subject_id, ['IRQ'] as partner_iso3s,
        value_musd as value, if(value_musd is null, null, '=') as bound, 'USD_mn' as unit, period_from, period_to,
        stated_by, hedge, party, note as remark,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.trade_turnover
    union all by name
    select
        'trade_total' as fact_kind, concat_ws('.', reporter_iso3, partner_iso3, year, flow, product_group) as fact_id,
        flow || '_' || product_group as measure,
        'country' as subject_kind, reporter_iso3 as subject_id, [partner_iso3] as partner_iso3s,
        value_musd as value, '=' as bound, 'USD_mn' as unit, year::varchar as period_from, year::varchar as period_to,
        reporter_iso3 as stated_by,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.trade_total
    union all by name
    select
        'compliance_statement' as fact_kind, compliance_statement_id as fact_id, metric as measure,
        if(country_iso3 is null, 'group', 'country') as subject_kind, coalesce(country_iso3, group_name) as subject_id,
        value, if(value is null, null, '=') as bound, unit, period_from, period_to,
        stated_by, party, note as remark,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.compliance_statement
    union all by name
    select
        'assessed_output' as fact_kind, concat_ws('.', country_iso3, month, assessor, vintage) as fact_id,
        'crude_production' as measure, 'country' as subject_kind, country_iso3 as subject_id,
        production_kbd as value, if(is_rounded, '~', '=') as bound, 'kb/d' as unit, month as period_from, month as period_to,
        assessor as stated_by,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.assessed_output
    union all by name
    select
        'opec_decision' as fact_kind, opec_decision_id as fact_id, measure,
        if(country_iso3 is null, 'group', 'country') as subject_kind, coalesce(country_iso3, group_name) as subject_id,
        value_kbd as value, if(value_kbd is null, null, '=') as bound, 'kb/d' as unit,
        effective_from as period_from, effective_to as period_to, evidence = 'projection' as is_forecast,
        decision as description, note as remark,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.opec_decision
    union all by name
    select
        'opec_membership' as fact_kind, concat_ws('.', organisation, country_iso3, membership_change, effective_date) as fact_id,
        membership_change as measure, 'country' as subject_kind, country_iso3 as subject_id,
        effective_date as period_from, effective_date as period_to, organisation as description,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.opec_membership
    union all by name
    select
        'field_output' as fact_kind, output_id as fact_id, metric as measure,
        case when asset_id is not null then 'asset' when area_id = 'iraq' then 'country' else 'region' end as subject_kind,
        coalesce(asset_id, if(area_id = 'iraq', 'IRQ', area_id)) as subject_id,
        if(destination_iso3 is null, [], [destination_iso3]) as partner_iso3s,
        value, '=' as bound, unit, period_from, period_to, is_planned as is_forecast, hedge, page_fault, note as remark,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.field_output
    union all by name
    select
        'sanction' as fact_kind, measure_id as fact_id, measure_kind as measure,
        if(company_id is null, 'sector', 'company') as subject_kind, coalesce(company_id, authority) as subject_id,
        imposed_date as period_from, ends_date as period_to, authority as stated_by, scope as description,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.sanction
    union all by name
    select
        'price_quote' as fact_kind, concat_ws('.', benchmark_id, month) as fact_id, 'crude_price' as measure,
        'benchmark' as subject_kind, benchmark_id as subject_id,
        price_usd_bbl as value, '=' as bound, 'USD_per_bbl' as unit, month as period_from, month as period_to,
        origin, source_url, source_title, source_publisher, source_date, read_on, known_on, known_basis, source_id
    from record.price_quote
)

select
    p.* replace (
        case p.bound
            when 'about' then '~' when 'up_to' then '<' when 'at_least' then '>' when 'more_than' then '>' else p.bound
        end as bound,
        coalesce(p.partner_iso3s, []) as partner_iso3s,
        coalesce(p.is_forecast, false) as is_forecast
    ),
    k.publisher_kind,
    k.publisher_kind not in ('aggregator', 'forum')
    or k.publisher_kind = 'aggregator' and coalesce(author.publisher_kind not in ('aggregator', 'forum'), false) as can_decide
from page as p
left join reference.publisher as k on k.publisher = p.source_publisher
left join reference.publisher as author on author.publisher = k.passes_on
