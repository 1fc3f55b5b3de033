-- A value in another unit. Oil changes between barrels and tonnes only for a crude that core.unit_conversion names; pass null
-- where no crude is meant. A pair of units without a conversion is an error: an empty answer would read as "not known".
create macro to_unit(value, given_unit, wanted_unit, crude) as
    value * coalesce(
        (
            select any_value(c.factor)
            from core.unit_conversion as c
            where c.from_unit = given_unit and c.to_unit = wanted_unit and c.applies_to in ('any', crude)
        ),
        case
            when value is not null and given_unit is not null and wanted_unit is not null
                then error(
                    'There is no conversion from ' || given_unit || ' to ' || wanted_unit || coalesce(' for ' || crude, '')
                    || '. core.unit_conversion lists them; between barrels and tonnes it also wants a crude from applies_to.'
                )
        end::decimal(38, 18)
    );
