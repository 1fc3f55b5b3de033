-- Detects: a level less voluntary cuts, May 2023 to June 2024, that is not the ministerial level less the cuts announced, by
-- over 1 kb/d (Iraq in the first half of 2024: 4,431 less 211 and 223 or 220).
-- Matters because levels and cuts come from different pages, and the excess of 2024 depends on their agreement.
-- Russia in 2023 is left out: its cut counts from the output of February 2023, not from its level.
-- severity: error
with cut as (
    select
        country_iso3,
        cast(unnest(generate_series(effective_from_on, effective_to_on, interval 1 month)) as date) as month,
        case when decision like 'Voluntary cuts of April 2023%' then 'first' else 'second' end as layer,
        value_kbd
    from core.opec_decision
    where
        measure = 'voluntary_cut'
        and country_iso3 is not null
        and (decision like 'Voluntary cuts of April 2023%' or decision like 'Voluntary cuts of November 2023%')
),

layer as (
    select country_iso3, month, layer, min(value_kbd) as lowest_kbd, max(value_kbd) as highest_kbd
    from cut
    group by country_iso3, month, layer
),

expected as (
    select
        n.country_iso3,
        n.month,
        l.includes_voluntary,
        l.required_kbd,
        n.required_kbd + sum(c.lowest_kbd) as lowest_kbd,
        n.required_kbd + sum(c.highest_kbd) as highest_kbd
    from core.opec_required_level as n
    join core.opec_required_level as l
        on
            l.country_iso3 = n.country_iso3
            and l.month = n.month
            and l.preference = 1
            and l.includes_voluntary in ('first', 'both')
    join layer as c
        on c.country_iso3 = n.country_iso3 and c.month = n.month and (l.includes_voluntary = 'both' or c.layer = 'first')
    where n.includes_voluntary = 'no' and n.preference = 1 and n.month between date '2023-05-01' and date '2024-06-01'
    group by n.country_iso3, n.month, l.includes_voluntary, l.required_kbd, n.required_kbd
)

select *
from expected
where
    required_kbd not between lowest_kbd - 1 and highest_kbd + 1
    and not (country_iso3 = 'RUS' and month < date '2024-01-01')
