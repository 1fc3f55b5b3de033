-- Detects: a company of ours that OFAC's lists in force show under a measure that no recorded page reports, or a recorded
-- measure that was in force on the day of the list and is not in it.
-- Matters because recorded measures come from pages that we happened to read: the list is the authority's own word on who is
-- listed, and a difference is a missing record, a delisting, or a name that we do not match. An extract proves no absence.
-- severity: warning
with list as (
    select
        e.list_id,
        max(e.vintage_on) as listed_on,
        bool_and(e.is_whole_list) as is_whole_list
    from staging.ofac_entry as e
    where e.vintage_on = (
        select max(n.vintage_on) from staging.ofac_entry as n
        where n.list_id = e.list_id and n.vintage_on <= (select as_of_on from meta.release)
    )
    group by e.list_id
),

-- Blocking is a place on the SDN list; a directive is a place on the consolidated list, where the record names it.
recorded as (
    select distinct
        company_id,
        case measure_kind when 'blocking' then 'sdn' else 'consolidated' end as list_id,
        case when measure_kind = 'sectoral'
            then 'EO ' || regexp_extract(instrument, 'EO (\d+)', 1) || ' ' || regexp_extract(instrument, 'Directive \d\w?')
        end as directive,
        imposed_on,
        ends_on
    from core.sanction
    where authority = 'us_ofac' and not is_relief and company_id is not null and measure_kind in ('blocking', 'sectoral')
),

-- Records are kept of the companies of Russian projects; a place on the consolidated list is one row for each directive.
shown as (
    select
        s.company_id,
        s.list_id::varchar as list_id,
        s.entry_name,
        unnest(if(s.list_id = 'sdn' or len(s.directives) = 0, [null::varchar], s.directives)) as directive
    from core.sanction_listing as s
    inner join core.company as c on c.company_id = s.company_id and c.is_russian
)

select 'listed, not recorded' as difference, s.company_id, s.list_id, s.directive, s.entry_name, l.listed_on
from shown as s
inner join list as l on l.list_id = s.list_id
left join recorded as r
    on r.company_id = s.company_id and r.list_id = s.list_id and r.directive is not distinct from s.directive
    and r.imposed_on <= l.listed_on
where r.company_id is null
union all
select distinct 'recorded, not listed', r.company_id, r.list_id, r.directive, null, l.listed_on
from recorded as r
inner join list as l
    on
        l.list_id = r.list_id
        and l.is_whole_list
        and r.imposed_on <= l.listed_on
        and coalesce(r.ends_on, l.listed_on) >= l.listed_on
left join shown as s
    on s.company_id = r.company_id and s.list_id = r.list_id and s.directive is not distinct from r.directive
where s.company_id is null
