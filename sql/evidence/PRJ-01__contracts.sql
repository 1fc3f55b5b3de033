-- Proposition: Russian companies hold large contracts in Iraq's oil industry.
-- Contracts held on the day asked about whose plateau, as valid then, reaches major_contract_kbd. A plateau that both sides have
-- since given up does not measure size. Each row is a page behind one of the plateaus, or behind the loss of its contract; the
-- number is that of large contracts held.
-- Supports: at least major_contracts of them. Contradicts: fewer. Silent: no project with a plateau is known, which gives no row.
with contract as (
    select
        p.project_id, p.project_name, p.status, p.status_shown, p.status_on, t.event_id, t.plateau_kbd, t.event_date,
        t.plateau_kbd >= threshold('PRJ-01', 'major_contract_kbd') as is_major
    from project_on_day() as p
    join project_plateau_on_day() as t using (project_id)
),

counted as (
    select
        count(*) filter (where is_major and is_held(status)) as held,
        string_agg(format('{} ({} kb/d)', project_name, shown(plateau_kbd)), ', ' order by plateau_kbd desc)
            filter (where is_major and is_held(status)) as held_names,
        string_agg(format('{} ({} {})', project_name, status_shown, status_on), ', ' order by project_name)
            filter (where is_major and is_lost(status)) as lost_names
    from contract
    having count(*) > 0
),

-- A loss is attested by the page that reports it, a contract held by the page that states its plateau.
proof as (
    select if(is_lost(c.status), p.status_event_id, c.event_id) as event_id, max(c.plateau_kbd) as plateau_kbd
    from contract as c
    join project_on_day() as p using (project_id)
    where c.is_major
    group by all
    union all by name
    select event_id, plateau_kbd
    from contract
    where not exists (select 1 from contract as m where m.is_major)
)

select
    g.origin,
    e.event_date as period,
    g.source_id,
    compared(c.held, threshold('PRJ-01', 'major_contracts'), 'at_least') as outcome,
    c.held as observed_value,
    threshold('PRJ-01', 'major_contracts') as limit_value,
    'at_least' as limit_side,
    'count' as observed_unit,
    g.source_url as citation,
    g.known_on,
    basis_of(g.known_basis) as vintage_basis,
    coalesce(g.party = 'russian_company', false) as is_interested_party,
    false as is_estimate,
    format(
        'Contracts of at least {} kb/d that Russian companies held on {}: {}{}.',
        shown(threshold('PRJ-01', 'major_contract_kbd')), about_on(), coalesce(c.held_names, 'none'),
        coalesce('; lost: ' || c.lost_names, '')
    ) as finding
from counted as c
cross join proof as p
join core.project_event as e using (event_id)
join page_of_event() as g using (event_id)
qualify row_number() over (partition by g.origin, e.event_date order by p.plateau_kbd desc, p.event_id) = 1
