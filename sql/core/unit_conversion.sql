-- Factors between the units that inputs may use. Made by the unit registry of the package, so that SQL and Python agree.
select from_unit, to_unit, coalesce(applies_to, 'any') as applies_to, factor, source
from build.unit_conversion
