-- Trade of Russia and Iraq.

-- Iraq among Russia's partners by turnover and year, in the columns of evidence.
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
where r.country_iso3 = 'RUS' and r.partner_iso3 = 'IRQ' and r.direction = 'turnover';

-- The page by which each statement on turnover was known first.
create or replace temp macro turnover_pages() as table
select
    statement_id,
    min_by(source_url, coalesce(known_on, date '9999-12-31')) as citation,
    min(known_on)                                             as known_on
from record.trade_turnover
group by statement_id;

-- Whether someone who states a turnover speaks for one of the two governments.
create or replace temp macro is_official_of_either(stated_by) as
    regexp_matches(lower(stated_by), 'putin|minist|embassy|ambassador|federation council');
