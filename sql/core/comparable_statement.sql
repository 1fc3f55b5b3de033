-- Figures that pages state, with the names that let them meet other sources: imports of A from B are exports of B to A, a crude
-- rate is crude production. Forecasts stay out: they would widen the spread without being a source.
with fact as (
    select
        'indicator_fact.' || fact_id as figure_id,
        coalesce(stated_by, array_to_string(origins, ' and ')) as origin,
        case indicator
            when 'imports_from_partner' then 'exports_to_partner'
            when 'crude_output_rate' then 'crude_production'
            else indicator
        end as measure,
        subject_kind::varchar as subject_kind,
        case when indicator = 'imports_from_partner' and partner_iso3 is not null then partner_iso3 else subject_id end
            as subject_id,
        case when indicator = 'imports_from_partner' and partner_iso3 is not null then subject_id else partner_iso3 end
            as partner_iso3,
        detail,
        -- A stock is compared by the year in which it was stated.
        case when indicator = 'investment_stock' then make_date(year(period_end), 1, 1) else period_start end as period_start,
        case when indicator = 'investment_stock' then make_date(year(period_end), 12, 31) else period_end end as period_end,
        unit, bound::varchar as bound, value, value_low, value_high,
        null as basis,
        'original'::vintage_basis as vintage_basis,
        flag,
        unnest(source_ids) as source_id
    from core.indicator_fact
    where not is_forecast and value is not null and period_start is not null
),

event_figure as (
    select
        'policy_figure.' || f.event_id || '.' || f.measure || '.' || f.figure_rank as figure_id,
        array_to_string(f.origins, ' and ') as origin, f.measure, 'event' as subject_kind, f.event_id as subject_id,
        null as partner_iso3, null as detail, period_start(e.event_date) as period_start, e.event_on as period_end,
        f.unit, f.bound::varchar as bound, f.value, f.value_low, f.value_high, null as basis,
        'original'::vintage_basis as vintage_basis, f.flag, unnest(f.source_ids) as source_id
    from core.policy_figure as f
    join core.policy_event as e using (event_id)
),

turnover as (
    select
        'stated_turnover.' || statement_id || '@' || source_url as figure_id,
        stated_by as origin, 'trade_total' as measure, 'country' as subject_kind, 'RUS' as subject_id, 'IRQ' as partner_iso3,
        null as detail, period_start, period_end, 'USD_mn' as unit, '=' as bound, value_musd as value,
        value_musd as value_low, value_musd as value_high, definition as basis,
        'original'::vintage_basis as vintage_basis, flag, source_id
    from core.stated_turnover
    where value_musd is not null
),

investment as (
    select
        'investment_statement.' || statement_id as figure_id,
        speaker as origin, 'investment_stock' as measure, 'country' as subject_kind, 'RUS' as subject_id,
        'IRQ' as partner_iso3, null as detail,
        make_date(year(statement_on), 1, 1) as period_start, make_date(year(statement_on), 12, 31) as period_end,
        'USD_bn' as unit,
        case bound::varchar when 'about' then '~' when 'up_to' then '<' else '>' end as bound,
        amount_busd as value,
        case bound::varchar when 'about' then amount_busd * 0.95 when 'up_to' then null else amount_busd end as value_low,
        case bound::varchar when 'about' then amount_busd * 1.05 when 'up_to' then amount_busd end as value_high,
        scope::varchar as basis, 'original'::vintage_basis as vintage_basis, flag, unnest(source_ids) as source_id
    from core.investment_statement
    where amount_kind = 'cumulative' and not is_yardstick and scope in ('iraq', 'iraq_energy')
)

select * from fact
union all by name
select * from event_figure
union all by name
select * from turnover
union all by name
select * from investment
