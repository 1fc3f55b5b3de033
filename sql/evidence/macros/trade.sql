-- Trade of Russia and Iraq.

-- Iraq among Russia's partners by turnover and year up to the day asked about, in the columns of evidence.
create or replace temp macro iraq_in_russian_trade() as table
select
    r.*,
    split_part(v.source_id, '_', 1) as origin,
    r.year::varchar                 as period,
    v.source_id,
    v.citation,
    published_on(v.vintage_basis, v.vintage_on, make_date(r.year::integer, 12, 31), v.publication_lag_days) as known_on,
    v.vintage_on,
    is_estimated(r.flag)            as is_estimate
from mart.trade_partner_rank_yearly as r
join cited_vintage() as v on v.source_id = r.source_ids[1]
where
    r.country_iso3 = 'RUS' and r.partner_iso3 = 'IRQ' and r.direction = 'turnover'
    and make_date(r.year::integer, 12, 31) <= about_on();

-- What pages that can decide state of the turnover of Russia and Iraq up to the day asked about, in the columns of evidence. All
-- officials of one state are one origin, and speak of their own trade.
create or replace temp macro stated_turnovers() as table
select
    t.* exclude (origin, known_basis),
    voice(t.party, t.origin)                   as origin,
    t.source_url                               as citation,
    basis_of(t.known_basis)                    as vintage_basis,
    t.party in ('russian_state', 'iraqi_state') as is_interested_party,
    t.hedge <> 'stated'                        as is_estimate
from core.stated_turnover as t
semi join core.fact as f
    on f.fact_kind = 'trade_turnover' and f.fact_id = t.statement_id and f.source_url = t.source_url
    and f.can_decide
where t.period_end <= about_on();

-- Firm figures of the trade of Iraq with the four outside powers that TRD-02 names, each power's newest year by the day asked
-- about: turnover, or one direction as a lower bound.
create or replace temp macro iraqi_trade_of_powers() as table
select i.*, coalesce(c.country_name, i.subject_id) as power
from indicator_pages() as i
left join core.country as c on c.country_iso3 = i.subject_id
where
    indicator in ('trade_total', 'exports_to_partner', 'imports_from_partner')
    and subject_id in ('IRN', 'USA', 'SAU', 'TUR')
    and partner_iso3 = 'IRQ'
    and unit = 'USD_bn'
    and not is_forecast
    and hedge = 'stated'
    and date_diff('month', period_start, period_end) >= 8
    and period_end between years_ago(threshold('TRD-02', 'stale_years')) and about_on()
qualify row_number() over (partition by subject_id order by year(period_end) desc, value desc, known_on, citation) = 1;
