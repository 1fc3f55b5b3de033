"""CEPII: BACI (trade by product, reconciled from both sides' reports) and the trade columns of the Gravity database.

Both archives exceed memory, so only the flows of the kept countries are kept while reading. Not for: product groups (SQL).
"""

import calendar
import csv
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import polars as pl

from energyetl.contracts.trade.flow import SnapshotCepiiGravity
from energyetl.contracts.trade.report import SnapshotCepiiBaci
from energyetl.errors import LayoutError
from energyetl.ingest.formats.archives import matching, unpacked
from energyetl.ingest.formats.delimited import read_columns, stated, with_numbers, with_years
from energyetl.ingest.formats.streamed import listed, select
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, fixed

BACI_YEAR = r"(?:.*/)?BACI_HS\d\d_Y(\d{4})_V(\d{6})\.csv"
BACI_COUNTRIES = r"(?:.*/)?country_codes_V\d{6}\.csv"
BACI_HEADS = ("t", "i", "j", "k", "v", "q")
COUNTRY_HEADS = {
    "country_code": "code",
    "country_name": "name",
    "country_iso2": "iso2",
    "country_iso3": "iso3",
}
GRAVITY_MEMBER = r"(?:.*/)?Gravity_V(\d{6})\.csv"
FLOWS = {
    "tradeflow_comtrade_o": "exporter_report_kusd",
    "tradeflow_comtrade_d": "importer_report_kusd",
    "tradeflow_baci": "reconciled_kusd",
}
GRAVITY = {"year": "year", "iso3_o": "exporter_iso3", "iso3_d": "importer_iso3", **FLOWS}
MEMBER_BYTES = 4_000_000_000
ARCHIVE_BYTES = 3_000_000_000


def read_baci(path: Path, keep: Keep) -> Reading:
    """Read all years of an archive: flows from or to a kept country, in thousand dollars free on board, weight in tonnes.

    Product codes keep their leading zeros; `NA`, after spaces, is an unknown weight. Values are converted while reading, since
    there are millions. The publication date is the last day of the month in the release's name.
    """
    iso3_by_code = _countries(path, keep)
    sides = [code for code, iso3 in iso3_by_code.items() if iso3 in keep.countries]
    years = matching(path, BACI_YEAR)
    frames = []
    for member in years:
        with unpacked(path, re.escape(member), max_bytes=MEMBER_BYTES) as file:
            frames.append(select(file, BACI_HEADS, _baci_query(sides)))
        year = int(re.fullmatch(BACI_YEAR, member)[1])  # type: ignore[index]
        other = {*frames[-1]["year"].unique()} - {year, None}
        if other:
            raise LayoutError(f"{member}, column t: {sorted(other)} where the member's name says {year}")
    frame = pl.concat(frames)
    unknown = sorted({*frame["exporter_code"].unique(), *frame["importer_code"].unique()} - {*iso3_by_code, None})
    if unknown:
        raise LayoutError(f"columns i and j: {unknown} are not in the list of countries of the archive")
    by_code = {"exporter_iso3": "exporter_code", "importer_iso3": "importer_code"}
    named = frame.with_columns(
        pl.col(code).replace_strict(iso3_by_code, return_dtype=pl.String, default=None).alias(name)
        for name, code in by_code.items()
    )
    return Reading(named, _issued(re.fullmatch(BACI_YEAR, years[0])[2]))  # type: ignore[index]


def read_gravity(path: Path, keep: Keep) -> Reading:
    """Read exports of the kept countries since 1992, as reported by each side and reconciled by CEPII, in thousand dollars.

    The file is the archive or one table from it. Only the trade columns of its 87 columns are read. Omitted are earlier years
    (no Russian Federation), years without a figure, and the IMF's columns, whose exporter side is mostly the importer's figure
    divided by 1.06. A single table does not contain the publication date.
    """
    if not zipfile.is_zipfile(path):
        return Reading(_gravity(path, keep), None)
    member = matching(path, GRAVITY_MEMBER)[0]
    with unpacked(path, GRAVITY_MEMBER, max_bytes=MEMBER_BYTES) as file:
        return Reading(_gravity(file, keep), _issued(re.fullmatch(GRAVITY_MEMBER, member)[1]))  # type: ignore[index]


def fetch_archive(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the archive of the release in the URL; CEPII publishes all years of a release together."""
    return [web.get(address["zip"], kind=Kind.zip, max_bytes=ARCHIVE_BYTES)]


def _countries(path: Path, keep: Keep) -> dict[int, str]:
    """Return CEPII's three-letter codes by numeric code. Names are ignored, since their encoding differs by release."""
    with unpacked(path, BACI_COUNTRIES, max_bytes=1_000_000) as file:
        frame = read_columns(file.read_bytes().decode("utf-8", "replace").encode(), COUNTRY_HEADS, ())
    wrong = frame.filter(~pl.col("code").str.contains(r"^\d+$").fill_null(False) | pl.col("iso3").is_null())
    if wrong.height:
        raise LayoutError(f"the list of countries, row {wrong['raw_row'][0]}: a number and a code of three letters are expected")
    found = {int(code): iso3 for code, iso3 in frame.select("code", "iso3").iter_rows()}
    missing = set(keep.countries) - set(found.values())
    if missing:
        raise LayoutError(f"the list of countries has no {sorted(missing)}")
    return found


def _baci_query(sides: Sequence[int]) -> str:
    wanted = listed(str(code) for code in sides)
    # Compare codes as text first, before computing anything on the ten million rows of a year. Codes in another format
    # would match nothing, and an empty vintage is refused. DECIMAL(18,6) can hold forty times world trade, and casting text
    # to it is much faster than to DECIMAL(24,6).
    return f"""
        with flow as (
            select * from file where i in ({wanted}) or j in ({wanted})
        ),
        typed as (
            select
                try_cast(t as bigint) as year,
                try_cast(i as bigint) as exporter_code,
                try_cast(j as bigint) as importer_code,
                lpad(trim(k), 6, '0') as product_code,
                try_cast(v as decimal(18, 6)) as value_kusd,
                try_cast(nullif(trim(q), 'NA') as decimal(18, 6)) as quantity_t,
                v, nullif(nullif(trim(q), 'NA'), '') as q
            from flow
        )
        select * exclude (v, q), case
            when year is null then 'column t: not a year'
            when exporter_code is null or importer_code is null then 'column i or j: not a number'
            when value_kusd is null then format('column v: {{}} is not a number', v)
            when quantity_t is null and q is not null then format('column q: {{}} is not a number', q)
        end as raw_fault
        from typed
    """


def _gravity(path: Path, keep: Keep) -> pl.DataFrame:
    with path.open(encoding="utf-8-sig", newline="") as file:
        heads = next(csv.reader(file), [])
    missing = [head for head in GRAVITY if head not in heads]
    if missing:
        raise LayoutError(f"there is no column {missing}; the file has the columns {heads}")
    # Keep rows with an unreadable year, so that they go to quarantine.
    kept = f"iso3_o in ({listed(keep.countries)}) and coalesce(try_cast(year as int), 9999) >= 1992"
    names = ", ".join(f"trim({head}) as {name}" for head, name in GRAVITY.items())
    frame = select(path, heads, f"select {names}, null::varchar as raw_fault from file where {kept}")
    return with_numbers(with_years(frame), *FLOWS.values()).filter(stated(*FLOWS.values()))


def _issued(month: str) -> date:
    """Return the last day of the month in a release's name, by which it was certainly published."""
    year, number = int(month[:4]), int(month[4:])
    if not 1 <= number <= 12:
        raise LayoutError(f"the release {month} in a member's name is not a month")
    return date(year, number, calendar.monthrange(year, number)[1])


SOURCES = (
    Source("cepii_baci", SnapshotCepiiBaci, read_baci, fixed(fetch_archive), keeps=("countries",)),
    Source("cepii_gravity", SnapshotCepiiGravity, read_gravity, fixed(fetch_archive), keeps=("countries",)),
)
