"""UNESCO Institute for Statistics: tertiary students abroad by country of origin and of study. Not for: other indicators."""

import polars as pl

from energyetl.contracts.context.indicator import SnapshotUisStudent
from energyetl.errors import LayoutError
from energyetl.ingest.formats.delimited import read_columns, stated, with_numbers, with_years
from energyetl.ingest.sources.base import Keep, Reading, Source, selected

LUMPED = "Other countries"


def read_students(raw: bytes, keep: Keep) -> Reading:
    """Read students from the kept countries by country of study and year, in the ten countries with the most of them that year.

    `Other countries` is omitted: it is not a country, and its members change from year to year. So a country without a row may
    have had few students, not none. The four marks of `cond_all` mean: sum with others, counted elsewhere, national estimate,
    estimate by the institute. The file has no publication date.
    """
    heads = {
        "year": "year",
        "origin_country_name": "origin_name",
        "dest_country_lumped": "destination_name",
        "value_lumped": "students_persons",
        "cond_all": "marks",
    }
    frame = with_numbers(with_years(read_columns(raw, heads, ())), "students_persons")
    wrong = frame.filter(~pl.col("marks").str.contains(r"^[a-] [b-] [c-] [d-]$").fill_null(False))
    if wrong.height:
        raise LayoutError(f"column cond_all: {wrong['marks'][0]!r} is not four known marks")
    is_kept = pl.col("origin_name").is_in(keep.countries)
    kept = frame.filter(is_kept, pl.col("destination_name") != LUMPED, stated("students_persons"))
    return Reading(kept, None)


SOURCES = (Source("uis_student", SnapshotUisStudent, selected(read_students), keeps=("countries",)),)
