-- A value in another unit. Oil changes between barrels and tonnes only for a crude that core.unit_conversion names; pass null
-- where no crude is meant. A pair of units without a conversion is an error: an empty answer would read as "not known".
-- The columns inside are renamed, since a caller's column of the same name (from_unit) would be taken for them.
create macro to_unit(value, given_unit, wanted_unit, crude) as
    value * coalesce(
        (
            select any_value(held.held_factor)
            from (
                select
                    c.from_unit as held_from,
                    c.to_unit as held_to,
                    c.applies_to as held_for,
                    c.factor as held_factor
                from core.unit_conversion as c
            ) as held
            where held.held_from = given_unit and held.held_to = wanted_unit and held.held_for in ('any', crude)
        ),
        case
            when value is not null and given_unit is not null and wanted_unit is not null
                then error(
                    'There is no conversion from ' || given_unit || ' to ' || wanted_unit || coalesce(' for ' || crude, '')
                    || '. core.unit_conversion lists them; between barrels and tonnes it also wants a crude from applies_to.'
                )
        end::decimal(38, 18)
    );
