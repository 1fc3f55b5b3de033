-- Every page that a curated row cites, once, with its publisher and date.
-- Records that cite one page sometimes spell its publisher or title differently: the fuller spelling is used,
-- and the more exact date.
with cited as (
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.assessed_output
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.compliance_statement
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.field_output
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.indicator_fact
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.investment_statement
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.opec_decision
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.opec_membership
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.policy_event
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.price_quote
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.project_event
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.sanction
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.trade_total
    union all
    select source_url, source_publisher, source_title, source_date, read_on, origin, source_id from record.trade_turnover
)

select
    source_url,
    first(source_publisher order by length(source_publisher) desc, source_publisher)              as publisher,
    first(source_title order by length(source_title) desc nulls last, source_title)               as title,
    first(source_date order by length(source_date) desc nulls last, source_date)                  as page_date,
    case when count(source_date) = 0 then min(read_on) end                                        as read_on,
    list_sort(list(distinct origin))                                                              as origins,
    list_sort(list(distinct source_id))                                                           as source_ids
from cited
group by source_url
