"""Our World in Data: electricity generation by fuel, two editions with different data providers.

Not for: whether a value is measured or carried forward (SQL).
"""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.power import SnapshotOwidElectricity, SnapshotOwidElectricity2022
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import number, text_lines, year_of
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Reading, Source, every_row, fixed

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
# Known headers of the same file that are omitted: emissions, demand, groups of fuels, shares, figures per capita.
_EDITION_2022_LEFT_OUT = re.compile(
    r"(.+ )?[Pp]er capita( electricity)? \(kWh\)|.+ \(% electricity\)|Electricity as share of primary energy|Emissions \(MtCO2\)"
    r"|Net electricity imports as a share of demand|Carbon intensity of electricity \(gCO2/kWh\)"
    r"|(Electricity demand|Low-carbon electricity|Net imports) \(TWh\)"
    r"|Electricity from (fossil fuels|renewables|other renewables including bioenergy) \(TWh\)"
)
# A full grapher download has headers such as `Electricity from gas - TWh (…)`.
_GRAPHER_UNIT = re.compile(r" - TWh( \(.*\))?")
_UNIT = "terawatt-hours"
# Providers of the figures, from the citation of a column without years. Another provider may have other terms.
_MAKERS = {"Ember", "Energy Institute - Statistical Review of World Energy"}
_COUNTRY_OR_WORLD = re.compile(r"[A-Z]{3}|OWID_WRL")


def read_grapher(raw: bytes) -> Reading:
    """Read generation by fuel from a chart's full download: countries with an ISO code, and the world.

    Groups of countries are omitted. The file does not contain the publication date.
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
        if year_of(year) is None:
            raise LayoutError(f"line {lines.line_num}: {year!r} is not a year")
        if not _COUNTRY_OR_WORLD.fullmatch(code):
            continue
        for fuel, cell in zip(fuels, cells, strict=True):
            value = number(cell, f"{name}, {year}, {fuel}")
            if value is not None:
                rows.append((code, int(year), fuel, name, value))
    return Reading(pl.DataFrame(rows, schema=dict(polars_schema(SnapshotOwidElectricity)), orient="row"), None)


def fetch_grapher(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the chart's data, after checking the unit and providers in its metadata; both files are kept."""
    check_metadata(web.get(address["metadata"], kind=Kind.json).path.read_bytes())
    return [web.get(address["csv"], kind=Kind.csv)]


def check_metadata(raw: bytes) -> None:
    """Raise if the chart's metadata name an unknown unit, provider or fuel."""
    try:
        columns = json.loads(raw)["columns"]
        columns_found = {head: (about["unit"], about["citationShort"]) for head, about in columns.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LayoutError(f"the chart's metadata should have columns with unit and citationShort ({error!r})") from None
    unknown = [head for head in columns_found if _GRAPHER_UNIT.sub("", head) not in _GRAPHER_FUELS]
    if unknown or len(columns_found) != len(_GRAPHER_FUELS):
        raise LayoutError(f"the chart's metadata should list {sorted(_GRAPHER_FUELS)}, but list {sorted(columns_found)}")
    for head, (unit, citation) in columns_found.items():
        makers = {re.sub(r" \(\d{4}\)$", "", maker) for maker in citation.split(" – ")[0].split("; ")}
        if unit != _UNIT:
            raise LayoutError(f"the chart's metadata give {head!r} in {unit!r}, expected {_UNIT!r}")
        if not makers <= _MAKERS:
            raise LayoutError(
                f"the chart's metadata name {sorted(makers - _MAKERS)} as a maker of {head!r}: check its terms, and enter "
                f"it in the attribution of the source's YAML"
            )


def read_edition_2022(raw: bytes) -> Reading:
    """Read generation by fuel and the printed total from the 2022 edition. The file has no publication date."""
    lines = csv.DictReader(io.StringIO(text_lines(raw)))
    known = {"Entity", "Year", *_EDITION_2022_FUELS}
    missing = known - set(lines.fieldnames or ())
    unknown = [head for head in lines.fieldnames or () if head not in known and not _EDITION_2022_LEFT_OUT.fullmatch(head)]
    if missing or unknown:
        raise LayoutError(f"line 1: no column {sorted(missing)}, unknown columns {unknown}; the head is {lines.fieldnames}")
    rows = []
    for line in lines:
        for head, fuel in _EDITION_2022_FUELS.items():
            value = number(line[head], f"{line['Entity']}, {line['Year']}, {fuel}")
            if value is not None:
                rows.append((line["Entity"], int(line["Year"]), fuel, value))
    return Reading(pl.DataFrame(rows, schema=dict(polars_schema(SnapshotOwidElectricity2022)), orient="row"), None)


SOURCES = (
    Source("owid_electricity", SnapshotOwidElectricity, every_row(read_grapher), fixed(fetch_grapher)),
    Source("owid_electricity_2022", SnapshotOwidElectricity2022, every_row(read_edition_2022)),
)
