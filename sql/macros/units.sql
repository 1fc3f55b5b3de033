-- A value in another unit. Oil changes between barrels and tonnes only for a crude that core.unit_conversion names;
-- pass null where no crude is meant. Gives null where there is no such conversion.
create macro to_unit(value, given_unit, wanted_unit, crude) as
    value * (
        select any_value(c.factor)
        from core.unit_conversion as c
        where c.from_unit = given_unit and c.to_unit = wanted_unit and c.applies_to = coalesce(crude, 'any')
    );
