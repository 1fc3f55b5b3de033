-- Conformity with OPEC+ production levels.

-- The first month for which conformity is judged: window_months back on the brief's date, later the months since that date.
create or replace temp macro judged_from(judged_claim) as (
    select case
        when about_on() > anchor_on() then date_trunc('month', anchor_on())
        else date_trunc('month', about_on()) - to_months(threshold(judged_claim, 'window_months')::integer)
    end::date
);

-- A span of months as one label: 2024-03, or 2024-03/2025-11.
create or replace temp macro month_span(first_month, last_month) as
    strftime(first_month, '%Y-%m') || case when first_month = last_month then '' else '/' || strftime(last_month, '%Y-%m') end;

-- The origin of a figure by an assessor.
create or replace temp macro assessor_origin(assessor) as
    case
        when assessor in ('opec_secondary_sources', 'opec_direct_communication') then 'opec_secretariat'
        when assessor = 'eia_steo' then 'eia'
        else regexp_replace(assessor, '_survey$', '')
    end;

-- The months for which a claim judges conformity. Months of a shut-in are left out: output that cannot be exported is not policy.
create or replace temp macro judged_months(judged_claim) as table
select *, excess_pct > threshold(judged_claim, 'excess_share_pct') as is_over
from mart.opec_conformity_monthly
where month >= judged_from(judged_claim)
    and 100 * production_kbd / required_kbd >= threshold(judged_claim, 'shut_in_share_pct');

-- The page by which each assessor's month was known first.
create or replace temp macro assessed_output_pages(wanted_country) as table
select assessor, period_start(month) as month, min_by(source_url, known_on) as citation, min(known_on) as known_on
from record.assessed_output
where country_iso3 = wanted_country
group by assessor, month;

-- Whether Iraq keeps its level, by the number of months known and the number of months above it.
create or replace temp macro conformity_outcome(months, months_over) as
    case
        when months < threshold('OPC-02', 'months_known') then 'silent'
        when 100 * months_over / months > threshold('OPC-02', 'months_over_pct') then 'contradicts'
        else 'supports'
    end;

-- Months for which one assessor gives both Iraq and Russia.
create or replace temp macro months_of_both() as table
with known as (
    select *, not is_over as is_kept
    from judged_months('OPC-03')
    where country_iso3 in ('IRQ', 'RUS')
)

select
    i.assessor,
    i.month,
    i.source_ids,
    i.is_comparable                            as is_comparable_for_iraq,
    r.is_comparable                            as is_comparable_for_russia,
    i.is_kept                                  as is_kept_by_iraq,
    r.is_kept                                  as is_kept_by_russia,
    i.is_kept and r.is_kept                    as is_kept_by_both,
    greatest(i.vintage_on, r.vintage_on)       as vintage_on,
    greatest(i.vintage_basis, r.vintage_basis) as vintage_basis,
    greatest(i.flag, r.flag)                   as flag
from known as i
join known as r on r.assessor = i.assessor and r.month = i.month and r.country_iso3 = 'RUS'
where i.country_iso3 = 'IRQ';
