-- Statements, each once. The facts are equal on all pages of a statement (a check sees to it); a page that prints another
-- currency or makes a flow of the total counts as a page that reports it, not as a witness, and stands behind the others.
select
    statement_id,
    any_value(statement_date) as statement_date,
    period_end(any_value(statement_date)) as statement_on,
    bool_and(is_date_inferred) as is_date_inferred,
    any_value(speaker) as speaker,
    any_value(speaker_role) as speaker_role,
    any_value(party) as party,
    any_value(scope) as scope,
    any_value(project_id) as project_id,
    any_value(company_ids) as company_ids,
    any_value(amount_busd) as amount_busd,
    any_value(bound) as bound,
    any_value(amount_kind) as amount_kind,
    any_value(part_of_statement_id) as part_of_statement_id,
    any_value(is_yardstick) as is_yardstick,
    min(hedge::hedge)::varchar as hedge,
    count(*) as source_count,
    count(distinct origin) filter (where reprint_fault is null) as origin_count,
    count(*) filter (where reprint_fault is not null) as faulty_page_count,
    coalesce(list_sort(list(distinct origin) filter (where reprint_fault is null)), []) as origins,
    pages_in_order(if(reprint_fault is null, known_on, null), known_basis, source_url) as citations,
    min(known_on) filter (where reprint_fault is null) as known_on,
    first_basis(if(reprint_fault is null, known_on, null), known_basis) as known_basis,
    case
        when any_value(amount_kind) = 'planned' then 'forecast'
        when bool_or(hedge = 'stated') then 'reported'
        else 'estimated'
    end as flag,
    list(distinct source_id) as source_ids
from record.investment_statement
group by statement_id
having count(*) filter (where reprint_fault is null) > 0
