"""UN Comtrade: trade of the kept countries with each other as each reports it, in the kept commodities.

It uses our network layer, not the UN's `comtradeapicall`, which puts the key into the URL, has no retries, and returns a frame
instead of the raw file that a snapshot requires. Not for: other sources based on UN Comtrade (`wits`).
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations
from typing import Any

import polars as pl

from energyetl.contracts.trade.report import SnapshotUnComtrade
from energyetl.errors import LayoutError
from energyetl.ingest.formats.delimited import with_numbers, with_years
from energyetl.ingest.network.web import FetchError, Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, every_row

# Russia reports since 1996; Iraq's first report after 1976 is for 2000.
FIRST_YEAR = 1996
PERIODS_PER_CALL = 12
# Sources disagree on the limit for a key (100,000 or 250,000 rows), so each request sets its own limit.
PREVIEW_ROWS, KEYED_ROWS = 500, 100_000
KEY = "COMTRADE_API_KEY"

TAKEN = {
    "period": "year",
    "reporterCode": "reporter_code",
    "reporterISO": "reporter_iso3",
    "flowCode": "flow_code",
    "partnerCode": "partner_code",
    "partnerISO": "partner_iso3",
    "classificationCode": "classification_code",
    "cmdCode": "commodity_code",
    "cifvalue": "cif_value_usd",
    "fobvalue": "fob_value_usd",
    "primaryValue": "primary_value_usd",
}
FLAGS = {"isReported": "is_reported", "isAggregate": "is_aggregate"}
# There is one row per flow only without a breakdown by second partner, transport or customs procedure.
FIXED = {"typeCode": "C", "freqCode": "A", "partner2Code": "0", "customsCode": "C00", "motCode": "0"}
LEFT_OUT = (
    "refPeriodId", "refYear", "refMonth", "reporterDesc", "flowDesc", "partnerDesc", "partner2ISO", "partner2Desc",
    "classificationSearchCode", "isOriginalClassification", "cmdDesc", "aggrLevel", "isLeaf", "customsDesc", "mosCode",
    "motDesc", "qtyUnitCode", "qtyUnitAbbr", "qty", "isQtyEstimated", "altQtyUnitCode", "altQtyUnitAbbr", "altQty",
    "isAltQtyEstimated", "netWgt", "isNetWgtEstimated", "grossWgt", "isGrossWgtEstimated", "legacyEstimationFlag",
)  # fmt: skip
NEEDED = frozenset({*TAKEN, *FLAGS, *FIXED})
KNOWN = NEEDED | frozenset(LEFT_OUT)
VALUES = ("cif_value_usd", "fob_value_usd", "primary_value_usd")
TEXTS = {name: pl.String for name in TAKEN.values()}
SCHEMA = TEXTS | {name: pl.Boolean for name in FLAGS.values()} | {"raw_row": pl.Int64, "raw_content": pl.String}


def records(raw: bytes) -> list[dict[str, Any]]:
    """Return the rows of a response, with numbers as text. No rows is not an error, since most countries lack some years.

    Raises if the service reports an error inside a successful response.
    """
    try:
        answer = json.loads(raw, parse_int=str, parse_float=str)
    except ValueError as error:
        raise LayoutError(f"the answer is not JSON: {error}") from None
    if not isinstance(answer, dict):
        raise LayoutError(f"an object is expected, here is a {type(answer).__name__}")
    fault = answer.get("error") or (answer.get("errorObject") or {}).get("errorMessage")
    if fault:
        raise LayoutError(f"the service reports: {fault}")
    rows = answer.get("data")
    if not isinstance(rows, list) or not isinstance(answer.get("count"), str):
        raise LayoutError(
            f"there is no list 'data' with its 'count'; the answer has {sorted(answer)} and says "
            f"{answer.get('message', 'nothing')}"
        )
    if len(rows) != int(answer["count"]):
        raise LayoutError(f"'count' says {answer['count']}, the list holds {len(rows)} rows")
    return rows


def read_flows(raw: bytes) -> Reading:
    """Read exports and imports of one response in dollars, as reported or completed by the UN. It has no publication date."""
    rows = []
    for at, row in enumerate(records(raw), 1):
        missing, unknown = sorted(NEEDED - set(row)), sorted(set(row) - KNOWN)
        if missing or unknown:
            raise LayoutError(f"record {at} lacks {missing} and has {unknown} that is not known; its fields are {sorted(row)}")
        for name, expected in FIXED.items():
            if str(row[name]) != expected:
                raise LayoutError(f"record {at}, {name}: {row[name]!r} where {expected!r} was requested")
        if row["flowCode"] not in ("M", "X"):
            raise LayoutError(f"record {at}, flowCode: {row['flowCode']!r} is neither M nor X")
        taken = {name: row[head] for head, name in (TAKEN | FLAGS).items()}
        rows.append(taken | {"raw_row": at, "raw_content": json.dumps(row, ensure_ascii=False)})
    frame = pl.DataFrame(rows, schema=SCHEMA).with_columns(raw_fault=pl.lit(None, pl.String))
    return Reading(with_numbers(with_years(frame), *VALUES), None)


def fetch_flows(web: Web, address: Mapping[str, str], since: date | None, keep: Keep) -> Sequence[RawFile]:
    """Fetch all directions as reported by both sides; with a key from the full service, else from the preview (500 rows)."""
    first = max(since.year, FIRST_YEAR) if since else FIRST_YEAR
    years = [str(year) for year in range(first, date.today().year + 1)]
    calls = [years[at : at + PERIODS_PER_CALL] for at in range(0, len(years), PERIODS_PER_CALL)]
    commodities = ",".join(keep.commodities)
    return [
        part
        for reporter, partner in permutations(keep.countries, 2)
        for call in calls
        for part in _asked(web, address, reporter, partner, commodities, call)
    ]


def _asked(
    web: Web, address: Mapping[str, str], reporter: str, partner: str, commodities: str, years: list[str]
) -> list[RawFile]:
    """Fetch the given years. If a response reaches the row limit, it may be truncated, so each half is requested again."""
    has_key = web.has_key(KEY)
    limit = KEYED_ROWS if has_key else PREVIEW_ROWS
    raw_file = web.get(
        address["data" if has_key else "preview"],
        {
            "reporterCode": reporter,
            "partnerCode": partner,
            "period": ",".join(years),
            "flowCode": "X,M",
            "cmdCode": commodities,
            "motCode": "0",
            "partner2Code": "0",
            "customsCode": "C00",
            "includeDesc": "true",
            "maxRecords": str(limit),
        },
        kind=Kind.json,
        headers={"Ocp-Apim-Subscription-Key": web.key(KEY)} if has_key else None,
    )
    try:
        found = len(records(raw_file.path.read_bytes()))
    except LayoutError as error:
        raise FetchError(f"un_comtrade: {raw_file.url}: {error}") from None
    if found < limit:
        return [raw_file]
    if len(years) == 1:
        raise FetchError(
            f"un_comtrade: {raw_file.url} gives {found} rows for the single year {years[0]}, which is the limit of {limit}: the "
            f"answer may be truncated. Fetch with a key (ENERGYETL_{KEY}), or for fewer commodities."
        )
    middle = len(years) // 2
    halves = (years[:middle], years[middle:])
    return [part for half in halves for part in _asked(web, address, reporter, partner, commodities, half)]


SOURCES = (Source("un_comtrade", SnapshotUnComtrade, every_row(read_flows), fetch_flows, keeps=("countries", "commodities")),)
