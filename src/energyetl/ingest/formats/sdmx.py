"""SDMX-JSON messages, versions 1.0 and 2.0, as one row of text per observation.

Not for: the meaning of dimensions and codes (each publisher's module in `sources`).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from energyetl.errors import LayoutError

VALUE = "OBS_VALUE"


def is_message(raw: bytes) -> bool:
    """Whether a body is JSON, not a text table."""
    return raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def read_observations(raw: bytes, taken: Mapping[str, str], optional: Mapping[str, str], known: frozenset[str]) -> pl.DataFrame:
    """Return the requested components under the given names, with `raw_row`, `raw_content` and `raw_fault`.

    Raises if the message lacks a component of `taken`, or has one that is neither requested nor in `known`. A message without
    series has no rows; a missing attribute is null.
    """
    try:
        message = json.loads(raw, parse_float=str, parse_int=str)
    except ValueError as error:
        raise LayoutError(f"the message is not JSON: {error}") from None
    body = message.get("data", message)
    structures = body.get("structures") or ([body["structure"]] if "structure" in body else None)
    if not isinstance(body.get("dataSets"), list) or not structures:
        raise LayoutError(f"this is not an SDMX-JSON message: its parts are {sorted(message)}; errors: {message.get('errors')}")
    rows, seen = [], set()
    for data_set in body["dataSets"]:
        structure = structures[int(data_set.get("structure", 0))]
        seen |= _parts(structure)
        rows += _observations(data_set, structure)
    names = dict(taken) | dict(optional)
    if rows:
        missing, unknown = sorted(set(taken) - seen), sorted(seen - set(names) - known)
        if missing or unknown:
            raise LayoutError(f"the message lacks {missing} and has {unknown} that is not known; its parts are {sorted(seen)}")
    schema = {name: pl.String for name in names.values()} | {"raw_row": pl.Int64, "raw_content": pl.String}
    content = [
        {name: row.get(part) for part, name in names.items()} | {"raw_row": at, "raw_content": json.dumps(row)}
        for at, row in enumerate(rows, 1)
    ]
    return pl.DataFrame(content, schema=schema).with_columns(raw_fault=pl.lit(None, pl.String))


def _parts(structure: Mapping[str, Any]) -> set[str]:
    """Return the ids of all dimensions and attributes of a structure, and of the value."""
    groups = [*structure["dimensions"].values(), *structure.get("attributes", {}).values()]
    return {component["id"] for group in groups for component in group} | {VALUE}


def _observations(data_set: Mapping[str, Any], structure: Mapping[str, Any]) -> Iterator[dict[str, str | None]]:
    dimensions, attributes = structure["dimensions"], structure.get("attributes", {})
    along, within = dimensions["series"], dimensions["observation"]
    for series_key, series in data_set.get("series", {}).items():
        at = series_key.split(":")
        fixed = _coded(along, at) | _grouped(data_set, attributes.get("dimensionGroup", []), at)
        fixed |= _coded(attributes.get("series", []), series.get("attributes", []))
        for key, cells in series["observations"].items():
            row = fixed | _coded(within, key.split(":")) | _coded(attributes.get("observation", []), cells[1:])
            yield row | {VALUE: cells[0]}


def _grouped(data_set: Mapping[str, Any], components: list[Any], series_at: list[str]) -> dict[str, str | None]:
    """Return attributes that depend on some dimensions of a series; an empty position in their key matches any code."""
    found: dict[str, str | None] = {}
    for key, cells in data_set.get("dimensionGroupAttributes", {}).items():
        if all(mine in ("", theirs) for mine, theirs in zip(key.split(":"), series_at, strict=False)):
            found |= {name: code for name, code in _coded(components, cells).items() if code is not None}
    return found


def _coded(components: list[Any], cells: list[Any]) -> dict[str, str | None]:
    """Return codes of components: a cell is an index into the component's list of codes, or text if there is no list."""
    result = {}
    for component, cell in zip(components, cells, strict=False):
        values = component.get("values") or []
        if cell is not None and values:
            if not str(cell).isdigit() or int(cell) >= len(values):
                raise LayoutError(f"{component['id']}: there is no code at position {cell} among {len(values)}")
            code = values[int(cell)]
            cell = code.get("id", code.get("value"))
        result[component["id"]] = cell
    return result
