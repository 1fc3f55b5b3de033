-- Which publishers' pages do the curated records cite most?
--
-- Pages by publisher with the days that the newest and the oldest show; pages without a date count, but have no day. Pages that
-- repeat one origin count once: see the column origins.
select
    publisher,
    count(*) as pages,
    len(list_distinct(flatten(list(origins)))) as origins,
    min(page_date) as oldest,
    max(page_date) as newest
from mart.citation
group by publisher
order by pages desc, publisher
limit 25
