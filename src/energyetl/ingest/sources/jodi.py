"""Joint Organisations Data Initiative: oil and gas as reported by its member countries, from archives of all countries.

The archives are streamed and filtered while they are read. Not for: comparing flows with other sources (SQL).
"""

import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from energyetl.contracts.base import Snapshot
from energyetl.contracts.gas import SnapshotJodiGas
from energyetl.contracts.production.country import SnapshotJodiOil
from energyetl.errors import LayoutError
from energyetl.ingest.formats import archives, streamed
from energyetl.ingest.formats.cells import MISSING
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, fixed

_HEADS = ("REF_AREA", "TIME_PERIOD", "ENERGY_PRODUCT", "FLOW_BREAKDOWN", "UNIT_MEASURE", "OBS_VALUE", "ASSESSMENT_CODE")
_MAX_ARCHIVE, _MAX_UNPACKED = 200_000_000, 1_000_000_000


@dataclass(frozen=True)
class Table:
    """One of JODI's tables: its known codes, and the codes that are kept. Quantities repeat in each unit, so one unit is kept."""

    contract: type[Snapshot]
    member: str
    products: tuple[str, ...]
    flows: tuple[str, ...]
    units: tuple[str, ...]
    product: str
    unit: str
    quantity: str


# CONVBBL is barrels per thousand tonnes, a factor that is listed among the units.
OIL = Table(
    contract=SnapshotJodiOil,
    member=r"NewProcedure_Primary_CSV\.csv",
    products=("CRUDEOIL", "NGL", "OTHERCRUDE", "TOTCRUDE"),
    flows=(
        "CLOSTLV",
        "DIRECUSE",
        "INDPROD",
        "OSOURCES",
        "REFINOBS",
        "STATDIFF",
        "STOCKCH",
        "TOTEXPSB",
        "TOTIMPSB",
        "TRANSBAK",
    ),
    units=("CONVBBL", "KBBL", "KBD", "KL", "KTONS"),
    product="CRUDEOIL",
    unit="KBD",
    quantity="volume_kbd",
)
# M3 means million cubic metres.
GAS = Table(
    contract=SnapshotJodiGas,
    member=r"STAGING_world_NewFormat\.csv",
    products=("NATGAS", "LNG"),
    flows=(
        "CLOSTLV",
        "EXPLNG",
        "EXPPIP",
        "IMPLNG",
        "IMPPIP",
        "INDPROD",
        "MAINTOT",
        "OSOURCES",
        "STATDIFF",
        "STOCKCH",
        "TOTDEMC",
        "TOTDEMO",
        "TOTEXPSB",
        "TOTIMPSB",
    ),
    units=("M3", "TJ", "KTONS", "KT"),
    product="NATGAS",
    unit="M3",
    quantity="volume_mcm",
)
_ASSESSMENTS = ("1", "2", "3", "4")


def read(table: Table, path: Path, keep: Keep) -> Reading:
    """Read the kept flows and countries, from the archive or a CSV file from it. The file has no publication date.

    Missing values are omitted. An unknown product, flow, unit or assessment of a kept country rejects the file.
    """
    if zipfile.is_zipfile(path):
        with archives.unpacked(path, table.member, max_bytes=_MAX_UNPACKED) as member:
            frame = streamed.select(member, _HEADS, _query(table, keep))
    else:
        frame = streamed.select(path, _HEADS, _query(table, keep))
    unknown = frame.filter("is_unknown")["raw_content"]
    if unknown.len():
        raise LayoutError(
            f"{unknown.len()} rows with a product, flow, unit or assessment that is not known, e.g. {unknown[0]!r}; known are "
            f"{table.products}, {table.flows}, {table.units}, {_ASSESSMENTS}"
        )
    return Reading(frame.drop("is_unknown"), None)


def fetch_oil(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the archive of primary products; it has no selection by period, so `since` is ignored."""
    return [web.get(address["archive"], kind=Kind.zip, max_bytes=_MAX_ARCHIVE)]


def fetch_gas(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the archive of the current publication, whose number is in the publisher's list of files; `since` is ignored."""
    listing = web.get(address["files"], kind=Kind.json)
    body = json.loads(listing.path.read_bytes())
    if not isinstance(body, dict) or not isinstance(body.get("files"), list) or not isinstance(body.get("publicationId"), int):
        raise LayoutError(f"{listing.url}: expected a publicationId and files, found {str(body)[:200]}")
    names = [file.get("filename") for file in body["files"] if file.get("format") == "CSV" and not file.get("ignore")]
    if len(names) != 1 or not re.fullmatch(r"[\w-]+\.zip", str(names[0])):
        raise LayoutError(f"{listing.url}: expected one zip of format CSV, found {body['files']}")
    return [web.get(f"{address['file']}/{body['publicationId']}/{names[0]}", kind=Kind.zip, max_bytes=_MAX_ARCHIVE)]


def _query(table: Table, keep: Keep) -> str:
    return f"""
        with row as (
            select
                *,
                ENERGY_PRODUCT not in {table.products} or FLOW_BREAKDOWN not in {table.flows} or UNIT_MEASURE not in {table.units}
                    or ASSESSMENT_CODE not in {_ASSESSMENTS} as is_unknown,
                coalesce(trim(OBS_VALUE), '') in {tuple(sorted(MISSING))} as is_missing,
                try_strptime(TIME_PERIOD, '%Y-%m')::date as period_start,
                try_cast(OBS_VALUE as decimal(24, 6)) as value
            from file
        )
        select
            REF_AREA as area_code,
            period_start,
            FLOW_BREAKDOWN as flow,
            value as {table.quantity},
            ASSESSMENT_CODE as assessment_code,
            concat_ws(',', {", ".join(f"coalesce({head}, '')" for head in _HEADS)}) as raw_content,
            case
                when period_start is null then format('TIME_PERIOD: ''{{}}'' is not a month such as 2024-01', TIME_PERIOD)
                when value is null
                    then format('OBS_VALUE: ''{{}}'' is neither a number nor a mark for a missing value', OBS_VALUE)
            end as raw_fault,
            coalesce(is_unknown, true) as is_unknown
        from row
        -- Check codes only in rows of the kept countries: scanning all others takes 50 % longer.
        where REF_AREA in ({streamed.listed(keep.countries)}) and (
            coalesce(is_unknown, true) or (
                UNIT_MEASURE = '{table.unit}' and ENERGY_PRODUCT = '{table.product}'
                and FLOW_BREAKDOWN in ({streamed.listed(keep.flows)}) and not is_missing
            )
        )
        order by REF_AREA, TIME_PERIOD, FLOW_BREAKDOWN
    """


SOURCES = (
    Source("jodi_oil", SnapshotJodiOil, partial(read, OIL), fixed(fetch_oil), keeps=("countries", "flows")),
    Source("jodi_gas", SnapshotJodiGas, partial(read, GAS), fixed(fetch_gas), keeps=("countries", "flows")),
)
