-- The first month by which conformity is judged: a year back when the brief was written, afterwards the months since.
create or replace temp macro judged_from(claim) as (
    select case
        when as_of_on() > brief_as_of_on() then date_trunc('month', brief_as_of_on())
        else date_trunc('month', as_of_on()) - to_months(threshold(claim, 'window_months')::integer)
    end::date
);

-- A span of months as evidence shows it: 2024-03, or 2024-03/2025-11.
create or replace temp macro month_span(first_month, last_month) as
    strftime(first_month, '%Y-%m') || case when first_month = last_month then '' else '/' || strftime(last_month, '%Y-%m') end;

-- Whose voice a figure by an assessor is.
create or replace temp macro assessor_voice(assessor) as
    case
        when assessor in ('opec_secondary_sources', 'opec_direct_communication') then 'opec_secretariat'
        when assessor = 'eia_steo' then 'eia'
        else regexp_replace(assessor, '_survey$', '')
    end;
