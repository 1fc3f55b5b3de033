-- An amount of money in million dollars.
create or replace temp macro musd(amount, unit) as
    cast(
        amount * (
            select cast(c.factor as decimal(12, 6))
            from build.unit_conversion as c
            where c.from_unit = unit and c.to_unit = 'USD_mn'
        ) as decimal(24, 6)
    );
