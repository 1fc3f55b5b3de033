-- What happened at West Qurna-2, and how well is each event attested?
--
-- Newest first. origin_count is the number of independent origins, not of pages; an inferred date is a guess from the page's own
-- date. The citations are addresses of the pages.
select event_date, event_type, status_after, description, origin_count, source_count, is_date_inferred, citations
from mart.project_timeline
where key_project = 'west_qurna_2'
order by event_on desc, event_id
