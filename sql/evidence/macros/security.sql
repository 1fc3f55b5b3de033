-- Deaths from violence and from terrorism in Iraq, and help and arms in the war on ISIS.

-- Deaths from violence by year until the day asked about, in the columns of evidence.
create or replace temp macro violence_yearly() as table
select
    y.*,
    v.source_id          as origin,
    y.year::varchar      as period,
    v.source_id,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(y.year, 12, 31), v.publication_lag_days) as known_on,
    is_estimated(y.flag) as is_estimate
from mart.security_yearly as y
join cited_vintage() as v on v.source_id = y.source_ids[1]
where make_date(y.year, 12, 31) <= about_on();

-- Deaths from terrorism of single years until the day asked about, by each origin.
create or replace temp macro terrorism_deaths_yearly() as table
select *, year(period_start(period_from)) as fact_year
from indicator_pages()
where indicator = 'terrorism_deaths' and subject_id = 'IRQ' and period_from = period_to and not is_forecast
    and period_end <= about_on()
qualify row_number() over (partition by origin, period_from order by known_on, citation) = 1;

-- What is left of an earlier number of deaths, in per cent of it.
create or replace temp macro left_pct(deaths, deaths_before) as 100 * deaths / deaths_before;

-- What the newest year says when it is compared with an earlier one.
create or replace temp macro left_outcome(deaths, deaths_before) as
    compared(left_pct(deaths, deaths_before), threshold('SEC-02', 'left_pct'), 'at_most');

-- Help of one state in the war on ISIS as each voice tells it, and whether it came in time: its first dated act, or a refusal.
-- Only help that was given, begun or set up counts; a pledge or an offer is none.
create or replace temp macro help_of(helper) as table
with page as (
    select
        *,
        voice(party, origin) as speaker,
        period_start(event_date) as began_on,
        last_day(
            make_date(quantity_low('SEC-03', 'assistance_years')::integer, 6, 1)
            + to_months(threshold('SEC-03', 'promptness_months')::integer)
        ) as prompt_until_on
    from policy_pages()
    where subject in ('help_against_isis', 'four_party_centre') and not is_planned
        and (party = helper or list_contains(other_parties, helper))
        and (stance = 'opposes' or milestone in ('delivered', 'works_begun', 'opened', 'established', 'continued', 'extended'))
        and event_on <= about_on()
        and year(period_start(event_date)) between
        quantity_low('SEC-03', 'assistance_years') and quantity_high('SEC-03', 'assistance_years')
),

said as (
    select
        *,
        period_end(event_date) <= prompt_until_on as is_prompt,
        stance = 'opposes' as is_refused
    from page
    qualify row_number() over (
        partition by speaker, is_refused order by began_on, known_on, event_id, citation
    ) = 1
)

select
    speaker as origin,
    period, source_id, citation, known_on, vintage_basis, is_interested_party, is_own_act, is_estimate,
    case
        when is_refused and is_prompt then 'contradicts'
        when not is_refused and is_prompt then 'supports'
        else 'silent'
    end as outcome,
    case when is_refused then 'Refused or hindered: ' else 'First help that this voice dates: ' end || finding as finding
from said
qualify row_number() over (partition by speaker, period order by is_refused desc) = 1;

-- Each origin's figures of one indicator for years of the war, compared with a limit of the claim.
create or replace temp macro arms_figure(wanted_indicator, supplier, limit_name, label) as table
select
    f.origin, f.period, f.source_id, f.citation, f.known_on, f.vintage_basis, f.is_interested_party, f.is_estimate,
    case
        when f.period_start > w.to_on or f.period_end < w.from_on then 'silent'
        else compared(f.value, threshold('SEC-04', limit_name), 'at_least')
    end       as outcome,
    f.value   as observed_value,
    threshold('SEC-04', limit_name) as limit_value,
    'at_least' as limit_side,
    f.unit    as observed_unit,
    format('{}: {} in {} {} per cent', said_by(f.stated_by, f.origin), label, f.period, shown(f.value)) as finding
from indicator_pages() as f
cross join (
    select period_start(split_part(q.period, '/', 1)) as from_on, period_end(split_part(q.period, '/', 2)) as to_on
    from claims.quantity as q
    where q.claim_id = 'SEC-04' and q.measure = 'war_years'
) as w
where f.indicator = wanted_indicator and f.subject_id = 'IRQ' and f.partner_iso3 is not distinct from supplier
    and f.value is not null and f.period_from is not null and not f.is_forecast and f.can_decide and f.period_end <= about_on()
qualify row_number() over (partition by f.origin, f.period order by f.known_on, f.citation) = 1;
