-- Every list of partners that was printed by the as-of date. Editions and days that print the same list are one list, known
-- since the first of them. Lists that differ for one year are kept side by side.
with printed as (
    select
        p.*,
        string_agg(p.partner_name || coalesce(' ' || p.share_pct, ''), ', ' order by p.list_position) over (
            partition by p.source_id, p.printed_on, p.country_iso3, p.direction
            rows between unbounded preceding and unbounded following
        ) as list_text
    from staging.factbook_partner as p
    inner join build.vintage_in_force as v on v.source_id = p.source_id and v.vintage_on = p.vintage_on
),

dated as (
    select
        *,
        min(printed_on) over same_list as known_on,
        min(edition) over same_list as first_edition
    from printed
    window same_list as (partition by country_iso3, direction, year, list_text)
)

select
    'cia_factbook_' || coalesce(first_edition::varchar, strftime(known_on, '%Y_%m_%d')) as report_id,
    country_iso3,
    direction,
    list_position,
    year,
    partner_name,
    partner_iso3,
    share_pct,
    case when bool_or(is_estimate) then 'estimated' else 'reported' end::value_flag as flag,
    -- The first edition names the list even where an archive held it before that edition was closed.
    coalesce(
        list(edition::varchar order by edition) filter (
            where edition = first_edition or (edition is not null and printed_on <= as_of_on())
        ),
        []
    ) as editions,
    known_on,
    known_on = max(known_on) over (partition by country_iso3, direction, year) as is_newest,
    'original'::vintage_basis as vintage_basis,
    list_sort(list(distinct source_id)) as source_ids
from dated
where known_on <= as_of_on()
group by country_iso3, direction, list_text, list_position, year, partner_name, partner_iso3, share_pct, known_on, first_edition
