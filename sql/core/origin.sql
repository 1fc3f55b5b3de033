-- The origins behind curated pages. One that is known only from forums and aggregators which name nobody whose text they pass on
-- never decides a verdict alone.
select
    f.origin,
    count(distinct f.source_url)                                                              as page_count,
    list_sort(list(distinct f.publisher_kind::varchar))                                       as publisher_kinds,
    bool_and(f.publisher_kind in ('forum', 'aggregator') and coalesce(p.passes_on, '') = '') as is_weak,
    list_sort(list(distinct f.source_id))                                                     as source_ids
from core.fact as f
join reference.publisher as p on p.publisher = f.source_publisher
group by f.origin
