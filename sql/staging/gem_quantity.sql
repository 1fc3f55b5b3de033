-- Figures of every release in our units. The tracker's own conversion is taken, since the map file has no other; its common
-- units are million barrels and million cubic metres. Figures in oil equivalent mix fluids and are left out.
-- Where a correction says drop, the figure is not here; where it says override or scale, it is changed and flagged.
with corrected as (
    select q.*, c.correction_id, c.action, c.value as new_value, c.factor
    from snapshot.gem_goget_quantity as q
    left join build.correction as c
        on c.source_id = q.source_id
        and c.column_name = 'quantity_converted'
        and q.quantity_converted = try_cast(c.expected_value as decimal(24, 6))
        and correction_applies(q.vintage_on, c.applies_from_on, c.mended_on)
        and correction_matches(
            c.match,
            map(
                ['unit_id_gem', 'quantity_kind', 'fuel', 'data_year'],
                [q.unit_id_gem, q.quantity_kind, q.fuel, q.data_year]
            )
        )
)

select
    q.unit_id_gem,
    q.item,
    q.vintage_on,
    a.entity_id as asset_id,
    q.quantity_kind,
    case
        when q.fuel in ('oil', 'crude oil and condensate') then 'oil'
        when q.fuel in ('gas', 'associated gas') then 'gas'
    end as fluid,
    q.classification,
    try_cast(q.data_year as bigint) as data_year,
    case q.action
        when 'override' then cast(q.new_value as decimal(24, 6))
        when 'scale' then q.quantity_converted * q.factor
        else q.quantity_converted
    end as value,
    case when q.unit_converted like 'million bbl%' then 'Mb' else 'mcm' end as unit,
    case when q.correction_id is null then 'reported' else 'corrected' end as flag,
    q.snapshot_id
from corrected as q
left join ids_by_name('asset', 'gem_goget') as a on a.alias = q.unit_name
where coalesce(q.action, '') <> 'drop'
    and q.unit_converted in ('million bbl', 'million bbl/y', 'million m³', 'million m³/y')
