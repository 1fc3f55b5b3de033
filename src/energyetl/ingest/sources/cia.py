"""The World Factbook: partners in exports and imports, from a table of all editions and from a log of changes.

Both files hold texts as printed, such as `Turkey 20.7%, Syria 19.6% (2015)`; a list that does not have this form goes to
quarantine as a whole. Not for: which country a name means, when a list was out (SQL); the Factbook's other fields, which
repeat other publishers.
"""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import polars as pl

from energyetl.contracts.base import Snapshot
from energyetl.contracts.columns import polars_schema
from energyetl.contracts.trade.partner import SnapshotCiaFactbook, SnapshotCiaFactbookChange
from energyetl.errors import LayoutError
from energyetl.ingest.formats.delimited import read_columns
from energyetl.ingest.sources.base import Keep, Reading, Source, selected

TEXTS = {"country_iso2": "country_iso2", "content": "content"}
EDITIONS = {"edition": "edition", "field": "field_name", **TEXTS}
CHANGES = {"committed_on": "committed_on", "section_and_field": "field_name", **TEXTS}

# From the edition of 2024 on a note says how long the list is; an archive sets it off by two bars.
_NOTE = re.compile(r"\s*(?:\|\| )?note: top five (?:export|import) partners based on percentage share of (?:exports|imports)$")
_YEAR = re.compile(r"\s*\((?P<year>(?:19|20)\d\d)(?P<estimate> est\.)?\)$")
_PARTNER = re.compile(r"(?:and )?(?P<name>[A-Za-z][A-Za-z ]*[A-Za-z])(?: (?P<share>\d{1,2}(?:\.\d+)?)%)?")


@dataclass(frozen=True)
class Printed:
    """A list as printed: partners with their shares in order, and the year in brackets, if there is one."""

    partners: list[tuple[str, Decimal | None]]
    year: int | None
    is_estimate: bool


def parse_partners(text: str) -> Printed:
    """Read one list. Raises if any of it is neither a name, a share, a year nor the known note."""
    body = _NOTE.sub("", text.strip())
    bracket = _YEAR.search(body)
    partners = []
    for item in (body[: bracket.start()] if bracket else body).split(", "):
        match = _PARTNER.fullmatch(item)
        if match is None:
            raise LayoutError(f"{item!r} is not a partner with or without a share, in {text!r}")
        partners.append((match["name"], Decimal(match["share"]) if match["share"] else None))
    return Printed(partners, int(bracket["year"]) if bracket else None, bool(bracket and bracket["estimate"]))


def read_editions(raw: bytes, keep: Keep) -> Reading:
    """Read the lists of all editions from a Parquet file with one row per edition, country and field."""
    try:
        frame = pl.read_parquet(io.BytesIO(raw))
    except pl.exceptions.PolarsError as error:
        raise LayoutError(f"the file is not a Parquet file that can be read: {error}") from None
    missing = [head for head in EDITIONS if head not in frame.columns]
    if missing:
        raise LayoutError(f"there is no column {missing}; the file has the columns {frame.columns}")
    named = frame.select(pl.col(head).alias(name) for head, name in EDITIONS.items()).with_row_index("raw_row", 1)
    return Reading(_listed(SnapshotCiaFactbook, "edition", named, keep), None)


def read_changes(raw: bytes, keep: Keep) -> Reading:
    """Read the lists from a log of changes, one line per day and field that changed."""
    frame = read_columns(raw, CHANGES, ())
    named = frame.with_columns(pl.col("committed_on").str.to_date("%Y-%m-%d", strict=False))
    return Reading(_listed(SnapshotCiaFactbookChange, "committed_on", named, keep), None)


def _listed(contract: type[Snapshot], printing: str, frame: pl.DataFrame, keep: Keep) -> pl.DataFrame:
    """One row per partner of the kept lists; a list that cannot be read is one row with the fault."""
    kept = frame.filter(pl.col("country_iso2").is_in(keep.countries), pl.col("field_name").is_in(keep.flows))
    rows: list[tuple[object, ...]] = []
    texts = kept.select(printing, "country_iso2", "field_name", "content", "raw_row")
    for printed_on, country, field_name, content, raw_row in texts.iter_rows():
        rows += [
            (printed_on, country, field_name, position, name, share, year, is_estimate, raw_row, content, fault)
            for position, (name, share, year, is_estimate, fault) in enumerate(_rows_of(content or ""), 1)
        ]
    names = (printing, "country_iso2", "field_name", "list_position", "partner_name", "share_pct", "year", "is_estimate")
    types = polars_schema(contract)
    raw_types = {"raw_row": pl.Int64, "raw_content": pl.String, "raw_fault": pl.String}
    return pl.DataFrame(rows, schema={name: types[name] for name in names} | raw_types, orient="row")


def _rows_of(content: str) -> Iterable[tuple[str, Decimal | None, int | None, bool, str | None]]:
    try:
        printed = parse_partners(content)
    except LayoutError as error:
        return [(content, None, None, False, str(error))]
    return [(name, share, printed.year, printed.is_estimate, None) for name, share in printed.partners]


SOURCES = (
    Source("cia_factbook", SnapshotCiaFactbook, selected(read_editions), keeps=("countries", "flows")),
    Source("cia_factbook_change", SnapshotCiaFactbookChange, selected(read_changes), keeps=("countries", "flows")),
)
