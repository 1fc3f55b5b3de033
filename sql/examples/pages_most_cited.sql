-- Which publishers' pages do the curated records cite most?
--
-- Pages by publisher with the days that the newest and the oldest show; a page without a date counts from the day on which it was
-- read. Pages that repeat one origin count once: see the column origins.
select
    publisher,
    count(*) as pages,
    len(list_distinct(flatten(list(origins)))) as origins,
    min(coalesce(page_date, read_on::varchar)) as oldest,
    max(coalesce(page_date, read_on::varchar)) as newest
from mart.citation
group by publisher
order by pages desc, publisher
limit 25
