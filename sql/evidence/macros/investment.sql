-- Russian investment in Iraq: totals as stated, and what records of projects show.

-- The page by which each statement was known first. Faulty reprints are left out.
create or replace temp macro investment_pages() as table
select
    statement_id,
    min_by(source_url, coalesce(known_on, date '9999-12-31')) as citation,
    min(known_on)                                             as known_on
from record.investment_statement
where reprint_fault is null
group by statement_id;

-- Running totals for Iraq or for its energy sector, in the columns of evidence. All officials of one state are one origin, since
-- they draw on one ledger.
create or replace temp macro investment_totals() as table
select
    s.*,
    if(s.party = 'russia', 'russian_state', as_origin(s.speaker)) as origin,
    s.statement_date                                              as period,
    'record.investment_statement'                                 as source_id,
    p.citation,
    p.known_on,
    s.hedge <> 'stated'                                           as is_estimate,
    format(
        '{} ({}) put Russian investment{} at {} {} bn dollars.',
        s.speaker, s.speaker_role, if(s.scope = 'iraq_energy', ' in energy', ''),
        replace(s.bound::varchar, '_', ' '), shown(s.amount_busd)
    )                                                             as finding
from core.investment_statement as s
join investment_pages() as p using (statement_id)
where s.amount_kind = 'cumulative' and s.scope in ('iraq', 'iraq_energy') and not s.is_yardstick;

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

-- Totals against the figure that INV-02 says is exceeded, by the press or by parties to the investment.
create or replace temp macro investment_above_figure(is_by_press) as table
with total as (
    select t.*, c.stated as figure_busd, threshold('INV-02', 'rounding') as rounding
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
        row_number() over (partition by origin order by statement_on desc) = 1
            and statement_on >= years_ago(threshold('INV-02', 'stale_years')) as is_current
    from total
)

select
    origin, period, source_id, citation, known_on, is_estimate, finding,
    not is_by_press as is_interested_party,
    case
        when reading = 'above' then 'supports'
        when reading = 'not above' and scope = 'iraq' and is_current then 'contradicts'
        else 'silent'
    end             as outcome,
    amount_busd     as observed_value,
    'USD_bn'        as observed_unit
from judged;

-- What records of single projects show as spent or lent by each day, in the columns of evidence. Each project counts once, by its
-- largest known amount. Projects and years without a record are unknown, not zero, so the sum is a lower bound.
create or replace temp macro investment_on_record() as table
select
    *,
    'project_records'                                as origin,
    on_date                                          as period,
    'record.project_event'                           as source_id,
    null                                             as citation,
    stated_on                                        as known_on,
    is_estimated(flag)                               as is_estimate,
    amount_busd + coalesce(bottom_up_lent_busd, 0)   as recorded_busd,
    format(
        '{} bn dollars spent and {} bn lent against crude', shown(amount_busd), shown(coalesce(bottom_up_lent_busd, 0))
    )                                                as amounts_shown
from mart.russian_investment
where row_kind = 'bottom_up_sum' and amount_busd is not null;
