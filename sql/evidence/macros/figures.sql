-- Stated figures in the columns of evidence. Figures are in the unit of their indicator.

-- Who says so, as a sentence names them: the speaker, or else the origin of the page.
create or replace temp macro said_by(speaker, page_origin) as coalesce(speaker, replace(page_origin, '_', ' '));

-- One row per page of a fact. A rule keeps one row per origin and period.
create or replace temp macro indicator_pages() as table
select
    i.* exclude (known_on, known_basis, hedge, origins, citations, source_ids),
    p.origin,
    p.source_id,
    p.source_url                             as citation,
    p.known_on,
    basis_of(p.known_basis)                  as vintage_basis,
    period_label(i.period_from, i.period_to) as period,
    p.hedge,
    p.hedge <> 'stated'                      as is_estimate,
    p.known_basis,
    p.publisher_kind,
    p.can_decide
from core.indicator_fact as i
join core.fact as p on p.fact_kind = 'indicator' and p.fact_id = i.fact_id;

-- One row per fact, under the origin of the page that was known first.
create or replace temp macro indicator_facts() as table
select *
from indicator_pages()
qualify row_number() over (partition by fact_id order by known_on, citation) = 1;
