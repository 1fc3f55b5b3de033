"""The units that records may use, and conversion factors between them, from one pint registry.

Barrels and tonnes convert only for a named crude, with a factor of `reference.barrels_per_tonne`. Not for: converting data (SQL
does that).
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import polars as pl

if TYPE_CHECKING:
    import pint

# Kind -> name in our tables -> name in pint. Names follow the trade press: MMscf/d, kb/d, bcm/y. Units convert only within
# a kind: barrels and cubic feet are both volumes, but oil must not convert to gas.
UNITS_BY_KIND: dict[str, dict[str, str]] = {
    "oil": {
        "Mb": "megaoil_barrel",
        "kb": "kilooil_barrel",
        "bn_bbl": "gigaoil_barrel",
        "bbl": "oil_barrel",
        "Sm3": "cubic_metre",
    },
    "oil_rate": {"kb/d": "kilooil_barrel/day", "Mb/d": "megaoil_barrel/day", "bbl/d": "oil_barrel/day"},
    "ratio": {"ratio": "dimensionless"},
    "angle": {"deg": "degree"},
    "oil_per_mass": {"bbl/t": "oil_barrel/tonne"},
    "summed_rate": {"kb/d-months": "kilooil_barrel/day*month"},
    "mass": {"Mt": "megatonne", "t": "tonne"},
    "mass_rate": {"Mt/y": "megatonne/year", "t/d": "tonne/day"},
    "gas": {"bcm": "gigacubic_metre", "mcm": "megacubic_metre", "tcf": "teracubic_foot"},
    "gas_rate": {"MMscf/d": "megacubic_foot/day", "bcm/y": "gigacubic_metre/year", "mcm/d": "megacubic_metre/day"},
    "intensity": {"m3/bbl": "cubic_metre/oil_barrel"},
    "energy": {"TWh": "terawatt_hour", "GWh": "gigawatt_hour"},
    "power": {"MW": "megawatt", "GW": "gigawatt"},
    "dollars": {"USD_bn": "gigadollar", "USD_mn": "megadollar", "USD_k": "kilodollar", "USD": "dollar"},
    "pounds": {"GBP_bn": "gigapound_sterling"},
    "euros": {"EUR_bn": "gigaeuro_"},
    "riyals": {"SAR_bn": "gigasaudi_riyal"},
    "oil_price": {"USD_per_bbl": "dollar/oil_barrel"},
    "gas_price": {"USD_per_MMBtu": "dollar/million_british_thermal_unit"},
    "length": {"km": "kilometre", "m": "metre"},
    "area": {"km2": "kilometre**2"},
    "duration": {"days": "day", "months": "month", "years": "year"},
    "share": {"pct": "percent_"},
    "number": {"count": "count"},
    "rank": {"rank": "rank_"},
    "people": {"persons": "person_"},
    "killed": {"deaths": "death_"},
    "plants": {"trees": "tree_"},
    "calendar": {"year": "calendar_year_"},
}
UNITS: dict[str, str] = {name: pint_name for kind in UNITS_BY_KIND.values() for name, pint_name in kind.items()}


@dataclass(frozen=True)
class Conversion:
    """One row of `core.unit_conversion`: value in `to_unit` = value in `from_unit` × factor."""

    from_unit: str
    to_unit: str
    factor: Decimal
    applies_to: str | None
    source: str


@cache
def _registry() -> "pint.UnitRegistry[Any]":
    import pint  # takes 0.15 s, and only a build converts

    registry = pint.UnitRegistry(autoconvert_offset_to_baseunit=False)
    for name in (
        "dollar",
        "pound_sterling",
        "euro_",
        "saudi_riyal",
        "percent_",
        "rank_",
        "person_",
        "death_",
        "tree_",
        "calendar_year_",
    ):
        registry.define(f"{name} = [{name}]")
    registry.define("cubic_metre = metre**3")
    registry.define("million_british_thermal_unit = 1e6 * british_thermal_unit")
    return registry


@cache
def _by_pint() -> tuple[Conversion, ...]:
    """Return every pair of units of one kind.

    A year is 365.25 days and a cubic foot 0.0283168 m³, as in pint.
    """
    registry = _registry()
    source = f"pint {version('pint')}"
    rows: list[Conversion] = []
    for kind in UNITS_BY_KIND.values():
        quantities = {name: registry.Quantity(1, pint_name) for name, pint_name in kind.items()}
        rows += [
            Conversion(a, b, _exact(quantities[a].to(quantities[b].units).magnitude), None, source) for a in kind for b in kind
        ]
    return tuple(rows)


def _of_crude(crude: str, per_tonne: Decimal, source: str) -> list[Conversion]:
    """Return the conversions between barrels and tonnes of one crude."""
    return [
        Conversion("Mt", "Mb", per_tonne, crude, source),
        Conversion("Mb", "Mt", 1 / per_tonne, crude, source),
        Conversion("Mt/y", "kb/d", per_tonne * 1000 / Decimal("365.25"), crude, source),
        Conversion("kb/d", "Mt/y", Decimal("365.25") / 1000 / per_tonne, crude, source),
    ]


def conversion_frame(barrels_per_tonne: pl.DataFrame) -> pl.DataFrame:
    """Return all conversions as a frame: from_unit, to_unit, factor DECIMAL(38,18), applies_to, source.

    `barrels_per_tonne` has the columns crude, barrels_per_tonne and source.
    """
    with localcontext(prec=38):
        crudes = barrels_per_tonne.select("crude", "barrels_per_tonne", "source").iter_rows()
        found = [*_by_pint(), *(conversion for crude in crudes for conversion in _of_crude(*crude))]
        rows = [(c.from_unit, c.to_unit, c.factor.quantize(Decimal("1e-18")), c.applies_to, c.source) for c in found]
    return pl.DataFrame(
        rows,
        schema={
            "from_unit": pl.String,
            "to_unit": pl.String,
            "factor": pl.Decimal(38, 18),
            "applies_to": pl.String,
            "source": pl.String,
        },
        orient="row",
    )


def _exact(magnitude: float) -> Decimal:
    """Round a pint magnitude to 15 significant digits, which removes the error of binary fractions."""
    return Decimal(f"{magnitude:.15g}")
