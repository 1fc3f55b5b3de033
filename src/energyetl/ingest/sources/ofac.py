"""U.S. Office of Foreign Assets Control: the SDN list and the consolidated list, without natural persons.

Not for: matching entries with companies (SQL).
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from energyetl.contracts.sanction import SnapshotOfacConsolidated, SnapshotOfacSdn
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import text_lines
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, fixed, selected

COLUMNS = (
    "ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type", "Tonnage", "GRT", "Vess_flag", "Vess_owner",
    "Remarks",
)  # fmt: skip
KINDS = {None: "entity", "vessel": "vessel"}
DROPPED_KINDS = ("individual", "aircraft")
DIRECTIVE = re.compile(
    r"Executive Order (\d{5}) Directive[^.;]*?Subject to (Directive \d\w?)|Listing Date \(EO (\d{5}) (Directive \d\w?)\)"
)
IMO = re.compile(r"\bIMO (\d{7})\b")
SCHEMA = {
    "entry_id_ofac": pl.Int64,
    "entry_name": pl.String,
    "entry_kind": pl.String,
    "programs": pl.List(pl.String),
    "directives": pl.List(pl.String),
    "vessel_type": pl.String,
    "vessel_flag": pl.String,
    "vessel_imo": pl.String,
}


def read_list(raw: bytes, keep: Keep) -> Reading:
    """Read organisations and vessels of one list. The file has no header, marks null as `-0-`, ends with 0x1A, and has no date.

    An unreadable row rejects the file and is not shown: in quarantine it could preserve a person's name.
    """
    text = text_lines(raw.rstrip(b"\r\n").removesuffix(b"\x1a"))
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise LayoutError(f"the file is not comma-separated text: {error}") from None
    rows = []
    for at, cells in enumerate(table, 1):
        if len(cells) != len(COLUMNS):
            raise LayoutError(f"row {at} has {len(cells)} columns where {len(COLUMNS)} are expected: {', '.join(COLUMNS)}")
        row = dict(zip(COLUMNS, (_value(cell) for cell in cells), strict=True))
        if row["SDN_Type"] in DROPPED_KINDS:
            continue
        if row["SDN_Type"] not in KINDS or not (row["ent_num"] or "").isdigit() or not row["SDN_Name"] or not row["Program"]:
            raise LayoutError(
                f"row {at}: a number, a name, a programme and a type (none, vessel, {', '.join(DROPPED_KINDS)}) are expected; "
                f"the type is {row['SDN_Type']!r}"
            )
        programs = row["Program"].split("] [")
        if any(program.startswith(keep.program_families) or program in keep.programs for program in programs):
            remarks = row["Remarks"] or ""
            imo = IMO.search(remarks)
            rows.append(
                {
                    "entry_id_ofac": int(row["ent_num"] or 0),
                    "entry_name": row["SDN_Name"],
                    "entry_kind": KINDS[row["SDN_Type"]],
                    "programs": programs,
                    "directives": _directives(remarks),
                    "vessel_type": row["Vess_type"],
                    "vessel_flag": row["Vess_flag"],
                    "vessel_imo": imo[1] if imo else None,
                }
            )
    return Reading(pl.DataFrame(rows, schema=SCHEMA), None)


def _directives(remarks: str) -> list[str]:
    return sorted({f"EO {match[1] or match[3]} {match[2] or match[4]}" for match in DIRECTIVE.finditer(remarks)})


def _value(cell: str) -> str | None:
    text = cell.strip()
    return None if text in ("-0-", "") else text


def _fetch(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the current list, which is always published in full."""
    return [web.get(address["csv"], kind=Kind.csv)]


# Beginnings of programme codes, and whole codes where the rest of a family has nothing to do with oil.
KEEPS = ("program_families", "programs")
SOURCES = (
    Source("ofac_sdn", SnapshotOfacSdn, selected(read_list), fixed(_fetch), keeps=KEEPS),
    Source("ofac_consolidated", SnapshotOfacConsolidated, selected(read_list), fixed(_fetch), keeps=KEEPS),
)
