"""Global Energy Monitor: fields (GOGET), oil pipelines (GOIT), gas pipelines (GGIT).

A file must match one of the layouts in `gem_layouts` completely. The publisher provides files through a form, so they come
through the inbox. Not for: corrections and resolving names (SQL).
"""

import io
import re
from collections.abc import Sequence

import fastexcel
import polars as pl

from energyetl.contracts.project.tracker import SnapshotGemGgit, SnapshotGemGoget, SnapshotGemGogetQuantity, SnapshotGemGoit
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import MISSING
from energyetl.ingest.formats.delimited import DECIMAL, stated, with_numbers
from energyetl.ingest.sources.base import Keep, Reading, Source, selected
from energyetl.ingest.sources.gem_layouts import (
    GGIT_LAYOUT,
    GOGET_LAYOUTS,
    GOIT_LAYOUT,
    MAP_QUANTITY_LAYOUT,
    PRODUCTION_2026,
    QUANTITY_LAYOUT,
    RESERVES_2026,
    Layout,
)

RAW = ("raw_row", "raw_content", "raw_fault")


def read_goget(raw: bytes, keep: Keep) -> Reading:
    """Read units whose country includes a kept country, from a text file or a workbook."""
    (table,) = _fitting(raw, GOGET_LAYOUTS).values()
    missing = [c for c in SnapshotGemGoget.model_fields if c not in table.columns]
    return Reading(_of_countries(table, keep).with_columns(pl.lit(None, pl.String).alias(c) for c in missing), None)


def read_goget_quantity(raw: bytes, keep: Keep) -> Reading:
    """Read figures of units in a kept country: output and reserves sheets, or output columns of the map file."""
    found = _fitting(raw, (QUANTITY_LAYOUT, MAP_QUANTITY_LAYOUT, PRODUCTION_2026, RESERVES_2026))
    of_2026 = {PRODUCTION_2026.name: "production", RESERVES_2026.name: "reserves"}
    if not found.keys().isdisjoint(of_2026):
        if found.keys() != of_2026.keys():
            raise LayoutError(f"the workbook has the {sorted(found)} and lacks the {sorted(of_2026.keys() - found.keys())}")
        parts = [table.with_columns(quantity_kind=pl.lit(of_2026[name])) for name, table in found.items()]
        table = _of_countries(pl.concat(parts, how="diagonal"), keep)
    else:
        (table,) = (_of_countries(table, keep) for table in found.values())
    if "oil" in table.columns:
        shared = ("unit_id_gem", "unit_name", "country", *RAW)
        per_fuel = [
            table.select(
                *shared,
                pl.lit("production").alias("quantity_kind"),
                pl.lit(fuel).alias("fuel"),
                pl.lit(None, pl.String).alias("classification"),
                pl.lit(None, pl.String).alias("quantity_original"),
                pl.lit(None, pl.String).alias("unit_original"),
                pl.col(f"{fuel}_year").alias("data_year"),
                pl.col(fuel).alias("quantity_converted"),
                pl.lit(unit).alias("unit_converted"),
            )
            for fuel, unit in (("oil", "million bbl/y"), ("gas", "million m³/y"))
        ]
        table = pl.concat(per_fuel)
    figures = ("quantity_original", "quantity_converted")
    table = with_numbers(table, *figures).filter(stated(*figures))
    return Reading(table.with_columns(_item("unit_id_gem")), None)


def read_goit(raw: bytes, keep: Keep) -> Reading:
    """Read pipelines with a kept country among the countries, or with no country given and a kept parent."""
    (table,) = _fitting(raw, (GOIT_LAYOUT,)).values()
    is_of_parent = pl.col("parent").str.contains(_any(keep.parents))
    is_of_country = pl.col("countries").str.contains(_any(keep.countries))
    table = table.filter(is_of_country | (pl.col("countries").is_null() & is_of_parent))
    capacity = (pl.col("capacity") / 1000).cast(DECIMAL)
    table = with_numbers(table, "capacity").with_columns(capacity.alias("capacity_kbd"), _item("pipeline_name"))
    return Reading(table.drop("capacity"), None)


def read_ggit(raw: bytes, keep: Keep) -> Reading:
    """Read gas pipelines and terminals with a kept country. The unit of the capacity is read from its text."""
    (table,) = _fitting(raw, (GGIT_LAYOUT,)).values()
    table = table.filter(pl.col("countries").str.contains(_any(keep.countries)))
    parts = pl.col("capacity_text").str.extract_groups(r"^(?<capacity>[\d.]+) (?<capacity_unit>\S.*)$").struct
    table = table.with_columns(parts.field("capacity"), parts.field("capacity_unit"))
    unread = table.filter(pl.col("capacity_text").is_not_null() & pl.col("capacity").is_null())["capacity_text"]
    if len(unread):
        raise LayoutError(f"the column capacity-table should read like '2.41 bcm/y of gas', but says {unread[0]!r}.")
    return Reading(with_numbers(table, "capacity").drop("capacity_text"), None)


def _fitting(raw: bytes, layouts: Sequence[Layout]) -> dict[str, pl.DataFrame]:
    """Return the tables of a file that match one of the layouts completely, by layout name, with our column names.

    A sheet is searched by its known name first, then among all others, since sheets are renamed too. Adds the raw columns for
    quarantine. Marks for missing values become null.
    """
    book = _Csv(raw) if not raw.startswith(b"PK") else _Book(raw)
    found, complaints = {}, []
    for layout in layouts:
        for sheet in sorted(book.heads, key=lambda name: name.strip() != layout.sheet):
            missing, unknown = layout.lacks(book.heads[sheet])
            if not missing and not unknown:
                found[layout.name] = _taken(book.table(sheet), layout)
                break
            complaints.append((len(missing) + len(unknown), len(missing), layout.name, sheet, missing, unknown))
    if not found:
        *_, name, sheet, missing, unknown = min(complaints)
        where = f" (sheet {sheet!r} of {list(book.heads)})" if sheet else ""
        raise LayoutError(
            f"no known layout fits; nearest is the {name}{where}: missing columns {missing or 'none'}, unknown columns "
            f"{unknown or 'none'}. The file's head is {book.heads[sheet]}."
        )
    return found


class _Csv:
    """A text file as a workbook with one unnamed sheet."""

    def __init__(self, raw: bytes):
        try:
            self._table = pl.read_csv(io.BytesIO(raw), infer_schema=False)
        except pl.exceptions.PolarsError as error:
            raise LayoutError(f"the file is neither a workbook nor comma-separated text with a head line: {error}") from None
        self.heads = {"": self._table.columns}

    def table(self, sheet: str) -> pl.DataFrame:
        return self._table


class _Book:
    """A workbook with cells as text. A sheet is loaded completely only if its header matches."""

    def __init__(self, raw: bytes):
        try:
            reader = fastexcel.read_excel(raw)
        except fastexcel.FastExcelError as error:
            raise LayoutError(f"the file is not a workbook that can be opened: {error}") from None
        self._raw = raw
        self.heads: dict[str, list[str]] = {}
        for sheet in reader.sheet_names:
            rows = reader.load_sheet(sheet, header_row=None, n_rows=1, dtypes="string").to_polars().rows()
            self.heads[sheet] = [cell for cell in rows[0] if cell] if rows else []

    def table(self, sheet: str) -> pl.DataFrame:
        return pl.read_excel(io.BytesIO(self._raw), sheet_name=sheet, infer_schema_length=0, raise_if_empty=False)


def _taken(table: pl.DataFrame, layout: Layout) -> pl.DataFrame:
    text = [pl.col(head).str.strip_chars().alias(name) for name, head in layout.heads.items()]
    return table.select(text).with_columns(
        pl.when(~pl.all().is_in(MISSING)).then(pl.all()),
        raw_row=pl.int_range(2, pl.len() + 2),
        raw_content=table.to_struct().struct.json_encode(),
        raw_fault=pl.lit(None, pl.String),
    )


def _of_countries(table: pl.DataFrame, keep: Keep) -> pl.DataFrame:
    return table.filter(pl.col("country").str.contains(rf"\b(?:{_any(keep.countries)})\b"))


def _any(names: Sequence[str]) -> str:
    return "|".join(re.escape(name) for name in names)


def _item(group: str) -> pl.Expr:
    return (pl.int_range(pl.len()).over(group) + 1).alias("item")


SOURCES = (
    Source("gem_goget", SnapshotGemGoget, selected(read_goget), keeps=("countries",)),
    Source("gem_goget_quantity", SnapshotGemGogetQuantity, selected(read_goget_quantity), keeps=("countries",)),
    Source("gem_goit", SnapshotGemGoit, selected(read_goit), keeps=("countries", "parents")),
    Source("gem_ggit", SnapshotGemGgit, selected(read_ggit), keeps=("countries",)),
)
