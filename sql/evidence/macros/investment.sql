-- Russian investment in Iraq: totals as stated, and what records of projects show.

-- The page by which each statement was known first, of one day a dated page. Faulty reprints and pages that cannot decide are
-- left out.
create or replace temp macro investment_pages() as table
select
    fact_id                as statement_id,
    origin                 as page_origin,
    source_url             as citation,
    source_id,
    known_on,
    basis_of(known_basis)  as vintage_basis
from core.fact
where fact_kind = 'investment_statement' and page_fault is null and can_decide
qualify row_number() over (partition by fact_id order by known_on nulls last, known_basis, source_url) = 1;

-- Running totals for Iraq or for its energy sector up to the day asked about, in the columns of evidence. All officials of one
-- state are one origin, since they draw on one ledger; what they say of that money is their own account of it.
create or replace temp macro investment_totals() as table
select
    s.* exclude (known_on, known_basis, citations, origins, source_ids),
    case s.party
        when 'russia' then 'russian_state'
        when 'iraq' then 'iraqi_state'
        when 'krg' then 'kurdistan_region'
        when 'company' then s.company_ids[1]
        else p.page_origin
    end                                                           as origin,
    s.statement_date                                              as period,
    p.source_id,
    p.citation,
    p.known_on,
    p.vintage_basis,
    s.party <> 'press'                                            as is_interested_party,
    s.hedge <> 'stated'                                           as is_estimate,
    format(
        '{} ({}) put the Russian money invested in {} to date at {} {} bn dollars in {}.',
        s.speaker, s.speaker_role, if(s.scope = 'iraq_energy', 'Iraq''s energy', 'Iraq'),
        replace(s.bound::varchar, '_', ' '), shown(s.amount_busd), s.statement_date
    )                                                             as finding
from core.investment_statement as s
join investment_pages() as p using (statement_id)
where
    s.amount_kind = 'cumulative' and s.scope in ('iraq', 'iraq_energy') and not s.is_yardstick and s.statement_on <= about_on();

-- What a total says of a claimed range. A total for energy alone is a part, so it contradicts only where it is above the range.
create or replace temp macro investment_total_outcome(bound, amount_busd, scope, low, high) as
    case
        when bound in ('more_than', 'at_least') then
            case when amount_busd > high then 'contradicts' when amount_busd >= low then 'supports' else 'silent' end
        when bound = 'up_to' then
            case
                when amount_busd > high then 'silent'
                when amount_busd >= low then 'supports'
                when scope = 'iraq' then 'contradicts'
                else 'silent'
            end
        when amount_busd between low and high then 'supports'
        when amount_busd > high or scope = 'iraq' then 'contradicts'
        else 'silent'
    end;

-- The end of a range that a value is compared with, and the side of that end on which it supports.
create or replace temp macro near_end(value, low, high) as if(value >= (low + high) / 2, high, low);
create or replace temp macro side_of_near_end(value, low, high) as if(value >= (low + high) / 2, 'at_most', 'at_least');

-- Totals against the figure that INV-02 says is exceeded, by the press or by parties to the investment.
create or replace temp macro investment_above_figure(is_by_press) as table
with total as (
    select
        t.*,
        c.stated as figure_busd,
        threshold('INV-02', 'rounding') as rounding,
        t.statement_on >= years_ago(threshold('INV-02', 'stale_years')) as is_fresh
    from investment_totals() as t
    cross join claimed('INV-02', 'investment_cumulative') as c
    where (t.party = 'press') = is_by_press
    qualify row_number() over (partition by t.origin, t.period order by t.scope, t.source_count desc, t.statement_id) = 1
),

judged as (
    select
        *,
        case
            when bound = 'more_than' and amount_busd >= figure_busd then 'above'
            when bound = 'at_least' and amount_busd > figure_busd then 'above'
            when bound in ('more_than', 'at_least') then 'open'
            when bound = 'up_to' then if(amount_busd <= figure_busd, 'not above', 'open')
            when amount_busd - rounding >= figure_busd then 'above'
            when amount_busd + rounding <= figure_busd then 'not above'
            else 'open'
        end as reading,
        is_fresh and row_number() over (partition by origin order by statement_on desc) = 1 as is_current
    from total
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_interested_party, is_estimate, finding,
    case
        when reading = 'above' and is_fresh then 'supports'
        when reading = 'not above' and scope = 'iraq' and is_current then 'contradicts'
        else 'silent'
    end             as outcome,
    amount_busd     as observed_value,
    figure_busd     as limit_value,
    -- "More than 19" is above 19 by its words.
    if(bound = 'more_than', 'at_least', 'more_than') as limit_side,
    'USD_bn'        as observed_unit
from judged;

-- What records of single projects show as spent or lent by each day up to the day asked about, in the columns of evidence. Each
-- project counts once, by its largest known amount. Projects and years without a record are unknown, not zero, so the sum is a
-- lower bound. The sum is ours: its origin and page are those of its largest amount, as it stands where pages differ.
create or replace temp macro investment_on_record() as table
with largest as (
    select i.row_id, f.origin, f.source_url as citation, f.source_id, f.known_on, basis_of(f.known_basis) as vintage_basis
    from mart.russian_investment as i
    join core.project_event as e on e.event_end_on <= i.stated_on and list_contains(i.projects_counted, e.project_id)
    join core.project_fact as s on s.event_id = e.event_id and s.measure = 'investment_spent' and s.unit = 'USD_mn'
    join core.fact as f
        on f.fact_kind = 'project_event' and f.fact_id = e.event_id and f.measure = s.fact_id and f.value = s.value
    where i.row_kind = 'bottom_up_sum'
    qualify row_number() over (partition by i.row_id order by f.value desc, f.known_on, f.source_url) = 1
)

select
    i.row_id,
    i.stated_on,
    i.amount_busd,
    l.* exclude (row_id),
    i.on_date                                                as period,
    is_estimated(i.flag)                                     as is_estimate,
    i.amount_busd + coalesce(i.bottom_up_lent_busd, 0)       as recorded_busd,
    format(
        '{} bn dollars spent and {} bn lent against crude by {}',
        shown(i.amount_busd), shown(coalesce(i.bottom_up_lent_busd, 0)), i.on_date
    )                                                        as amounts_shown
from mart.russian_investment as i
join largest as l using (row_id)
where i.row_kind = 'bottom_up_sum' and i.amount_busd is not null and i.stated_on <= about_on();

-- What one group of investors was last seen to do in Iraq within window_years before the day asked about: the newest signed
-- contract, or else the newest withdrawal. Whoever gives up one project may put money into others, so a withdrawal speaks only
-- where no contract is known. A contract is a promise of money, told by those who signed it.
create or replace temp macro investment_by_group(country_iso3s) as table
with act as (
    select
        p.* exclude (period),
        p.event_date as period,
        if(p.stance = 'opposes', 'withdrawal', 'contract') as act_kind
    from policy_pages() as p
    where
        list_has_any(p.partner_iso3s, country_iso3s) and not p.is_planned
        and p.event_on between years_ago(threshold('INV-05', 'window_years')) and about_on()
        and p.can_decide
        and p.topic in ('energy_contract', 'licensing', 'investment', 'trade', 'export_pipeline', 'transport_corridor')
        and (
            (p.event_type = 'contract_signed' and p.stance = 'supports' and p.milestone = 'signed')
            or (p.stance = 'opposes' and p.milestone in ('transferred', 'abandoned', 'ended'))
        )
),

newest as (
    select *
    from act
    qualify row_number() over (order by act_kind, event_on desc, known_on, citation) = 1
)

select
    origin, period, source_id, citation, known_on, vintage_basis, is_own_act, is_estimate,
    false                                                             as is_interested_party,
    if(act_kind = 'contract', 'supports', 'contradicts')              as outcome,
    finding || '.'                                                    as finding
from newest;
