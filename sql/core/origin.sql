-- The origins behind curated pages. One that is known only from pages that cannot decide never decides a verdict alone.
select
    origin,
    count(distinct source_url)                             as page_count,
    list_sort(list(distinct publisher_kind::varchar))      as publisher_kinds,
    not bool_or(can_decide)                                as is_weak,
    list_sort(list(distinct source_id))                    as source_ids
from core.fact
group by origin
