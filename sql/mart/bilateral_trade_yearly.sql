-- Trade between Russia and Iraq: every data source and every statement side by side, one row per report.
-- Reconciled value: both reports free on board, then their plain mean, since neither side is known to be the better one;
-- where one side is silent, the other side alone. Imports are brought to free on board by 1.06, the factor that the IMF
-- uses where freight is not known. Gaps between the sides are far wider than that: read mirror_gap_pct with each value.
-- A source that reconciles by a method of its own keeps its value: BACI brings imports to free on board by estimated freight
-- and weighs both sides by their reliability.
-- A statement is never reconciled: most do not say what they cover, and one leaves out arms and energy.
with assumption as (
    select cast(1.06 as decimal(6, 2)) as cif_to_fob
),

side as (
    select
        f.year,
        case f.exporter_iso3 when 'RUS' then 'rus_to_irq' else 'irq_to_rus' end as direction,
        f.product_group,
        f.source_id,
        max(f.value_musd) filter (where f.reported_by = 'exporter') as exporter_report_musd,
        max(f.value_musd) filter (where f.reported_by = 'importer') as importer_report_musd,
        max(f.value_musd) filter (where f.reported_by = 'reconciled') as by_source_musd,
        max(f.flag) as flag,
        max(f.vintage_basis) as vintage_basis
    from core.trade_flow as f
    where (f.exporter_iso3 = 'RUS' and f.importer_iso3 = 'IRQ') or (f.exporter_iso3 = 'IRQ' and f.importer_iso3 = 'RUS')
    group by f.year, f.exporter_iso3, f.product_group, f.source_id
),

reconciled as (
    select
        s.*,
        cast(
            case
                when s.by_source_musd is not null then s.by_source_musd
                when s.exporter_report_musd is null then s.importer_report_musd / a.cif_to_fob
                when s.importer_report_musd is null then s.exporter_report_musd
                else (s.exporter_report_musd + s.importer_report_musd / a.cif_to_fob) / 2
            end as decimal(24, 6)
        ) as reconciled_musd,
        case
            when s.by_source_musd is not null then 'by_source'
            when s.exporter_report_musd is null then 'importer_only'
            when s.importer_report_musd is null then 'exporter_only'
            else 'mean_of_both'
        end as reconciliation
    from side as s
    cross join assumption as a
),

-- Turnover only where the same source knows both directions: a direction without a figure is unknown, not nothing.
with_turnover as (
    select
        year, direction, product_group, source_id, exporter_report_musd, importer_report_musd,
        reconciled_musd, reconciliation, flag, vintage_basis
    from reconciled
    union all
    select
        year, 'turnover', product_group, source_id, null, null,
        sum(reconciled_musd), 'sum_of_directions', max(flag), max(vintage_basis)
    from reconciled
    group by year, product_group, source_id
    having count(*) = 2
),

report as (
    select
        t.year,
        t.direction,
        t.product_group,
        t.source_id as report_id,
        true as is_full_year,
        cast(t.year as varchar) as period_from,
        cast(t.year as varchar) as period_to,
        t.exporter_report_musd,
        t.importer_report_musd,
        cast(
            (t.importer_report_musd / nullif(t.exporter_report_musd, 0) - 1) * 100 as decimal(24, 6)
        ) as mirror_gap_pct,
        cast(null as decimal(24, 6)) as stated_musd,
        t.reconciled_musd,
        t.reconciliation,
        cast(null as decimal(24, 6)) as stated_growth_pct,
        -- Growth only of one side's own reports or of one source's own reconciliation, so that a change of the rule is never
        -- taken for a change of trade.
        cast(
            (coalesce(
                t.exporter_report_musd / nullif(p.exporter_report_musd, 0),
                t.importer_report_musd / nullif(p.importer_report_musd, 0),
                case
                    when t.reconciliation = 'by_source' and p.reconciliation = 'by_source'
                        then t.reconciled_musd / nullif(p.reconciled_musd, 0)
                end
            ) - 1) * 100 as decimal(24, 6)
        ) as computed_growth_pct,
        null as change,
        null as stated_by,
        null as party,
        null as definition,
        null as hedge,
        null as page_count,
        null as origin_count,
        [] as citations,
        case
            when t.reconciliation = 'exporter_only' then t.flag
            else greatest(t.flag, 'derived'::value_flag)
        end as flag,
        t.vintage_basis,
        [t.source_id] as source_ids
    from with_turnover as t
    left join with_turnover as p
        on p.year = t.year - 1
        and p.direction = t.direction
        and p.product_group = t.product_group
        and p.source_id = t.source_id
),

statement as (
    select
        statement_id,
        min(period_from) as period_from,
        min(period_to) as period_to,
        year(min(period_end)) as year,
        bool_and(is_full_year) as is_full_year,
        min(value_musd) as value_musd,
        min(growth_pct) as growth_pct,
        min(growth_since_statement_id) as growth_since_statement_id,
        min(change) as change,
        min(stated_by) as stated_by,
        min(party) as party,
        min(definition) as definition,
        max(hedge) as hedge,
        count(*) as page_count,
        count(distinct origin) as origin_count,
        list_sort(list(distinct source_url)) as citations,
        max(flag) as flag,
        min(source_id) as source_id
    from core.stated_turnover
    group by statement_id
)

select * from report
union all by name
select
    s.year,
    'turnover' as direction,
    'total' as product_group,
    s.statement_id as report_id,
    s.is_full_year,
    s.period_from,
    s.period_to,
    null as exporter_report_musd,
    null as importer_report_musd,
    null as mirror_gap_pct,
    s.value_musd as stated_musd,
    null as reconciled_musd,
    'not_comparable' as reconciliation,
    s.growth_pct as stated_growth_pct,
    cast((s.value_musd / nullif(b.value_musd, 0) - 1) * 100 as decimal(24, 6)) as computed_growth_pct,
    s.change,
    s.stated_by,
    s.party,
    s.definition,
    s.hedge,
    s.page_count,
    s.origin_count,
    s.citations,
    s.flag,
    'original'::vintage_basis as vintage_basis,
    [s.source_id] as source_ids
from statement as s
left join statement as b on b.statement_id = s.growth_since_statement_id
