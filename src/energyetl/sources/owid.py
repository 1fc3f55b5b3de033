"""Our World in Data: electricity generation by fuel, two editions of different makers.

Whether a value is measured or carried forward is decided in SQL.
"""

import csv
import io
import re

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.production import OwidElectricity, OwidElectricity2022
from energyetl.sources.base import LayoutError, Reading, Source, whole
from energyetl.sources.cells import number, text_lines

_GRAPHER_FUELS = {
    "Other renewables excluding bioenergy": "other_renewables",
    "Electricity from bioenergy": "bioenergy",
    "Electricity from solar": "solar",
    "Electricity from wind": "wind",
    "Electricity from hydro": "hydro",
    "Electricity from nuclear": "nuclear",
    "Electricity from oil": "oil",
    "Electricity from gas": "gas",
    "Electricity from coal": "coal",
}
_EDITION_2022_FUELS = {
    "Electricity from bioenergy (TWh)": "bioenergy",
    "Electricity from coal (TWh)": "coal",
    "Electricity from gas (TWh)": "gas",
    "Electricity from hydro (TWh)": "hydro",
    "Electricity from nuclear (TWh)": "nuclear",
    "Electricity from oil (TWh)": "oil",
    "Electricity from other renewables excluding bioenergy (TWh)": "other_renewables",
    "Electricity from solar (TWh)": "solar",
    "Electricity from wind (TWh)": "wind",
    "Electricity generation (TWh)": "total",
}
# Whole file in one grapher download; a head reads `Electricity from gas - TWh (…)`.
_GRAPHER_UNIT = re.compile(r" - TWh( \(.*\))?")
_COUNTRY_OR_WORLD = re.compile(r"[A-Z]{3}|OWID_WRL")


def read_grapher(raw: bytes) -> Reading:
    """Generation by fuel from a chart's full download: countries with an ISO code, and the world.

    Groups of countries are left out. The file tells no day of issue.
    """
    lines = csv.reader(io.StringIO(text_lines(raw)))
    head = next(lines, [])
    fuels = [_GRAPHER_FUELS.get(_GRAPHER_UNIT.sub("", name)) for name in head[3:]]
    if head[:3] != ["Entity", "Code", "Year"] or None in fuels or len(set(fuels)) != len(_GRAPHER_FUELS):
        raise LayoutError(f"line 1: expected Entity, Code, Year and TWh of {sorted(_GRAPHER_FUELS)}, found {head}")
    if not all(_GRAPHER_UNIT.search(name) for name in head[3:]):
        raise LayoutError(f"line 1: a column is not in TWh: {head}")
    rows = []
    for line in lines:
        if len(line) != len(head):
            raise LayoutError(f"line {lines.line_num}: {len(line)} cells where the head has {len(head)}")
        name, code, year, *cells = line
        if not _COUNTRY_OR_WORLD.fullmatch(code):
            continue
        for fuel, cell in zip(fuels, cells, strict=True):
            value = number(cell, f"{name}, {year}, {fuel}")
            if value is not None:
                rows.append((code, int(year), fuel, name, value))
    return Reading(pl.DataFrame(rows, schema=dict(polars_schema(OwidElectricity)), orient="row"), None)


def read_edition_2022(raw: bytes) -> Reading:
    """Generation by fuel, and the printed total, from the edition of 2022. The file tells no day of issue.

    Emissions, demand, shares and figures per head of the same file are left out.
    """
    lines = csv.DictReader(io.StringIO(text_lines(raw)))
    missing = {"Entity", "Year", *_EDITION_2022_FUELS} - set(lines.fieldnames or ())
    if missing:
        raise LayoutError(f"line 1: no column {sorted(missing)}; the head is {lines.fieldnames}")
    rows = []
    for line in lines:
        for head, fuel in _EDITION_2022_FUELS.items():
            value = number(line[head], f"{line['Entity']}, {line['Year']}, {fuel}")
            if value is not None:
                rows.append((line["Entity"], int(line["Year"]), fuel, value))
    return Reading(pl.DataFrame(rows, schema=dict(polars_schema(OwidElectricity2022)), orient="row"), None)


SOURCES = (
    Source("owid_electricity", OwidElectricity, whole(read_grapher)),
    Source("owid_electricity_2022", OwidElectricity2022, whole(read_edition_2022)),
)
