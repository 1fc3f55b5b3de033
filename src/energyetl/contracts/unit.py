"""Units and the factors between them, as the release shows them."""

from decimal import Decimal

import sqlalchemy as sa
from sqlmodel import Field

from energyetl.contracts.base import Core, field, key


class UnitConversion(Core, table=True):
    """Factors between units: a value in from_unit times factor is the value in to_unit.

    Grain: one row per pair of units and crude. Source: pint; barrels and tonnes as the row's source says.
    """

    __tablename__ = "unit_conversion"

    from_unit: str = key("Unit of the given value")
    to_unit: str = key("Unit wanted")
    applies_to: str = key("Crude for which the factor holds; 'any' where it is exact")
    factor: Decimal = Field(
        sa_type=sa.Numeric(38, 18),  # type: ignore[arg-type]
        sa_column_kwargs={"comment": "Units of to_unit in one from_unit"},
    )
    source: str = field("Where the factor comes from")
