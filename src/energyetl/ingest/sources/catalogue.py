"""All sources by id, with the content of their YAML files. Only this module imports the others of the package.

Not for: fetching or reading a source.
"""

import importlib
import pkgutil
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from energyetl import yaml_text
from energyetl.errors import EnergyetlError, nearest
from energyetl.ingest import sources
from energyetl.ingest.quarantine import Budget
from energyetl.ingest.sources.base import EVERYTHING, Keep, Source


class Redistribute(StrEnum):
    """What the licence allows us to redistribute: the rows as they are, only figures derived from them, or nothing."""

    raw = "raw"
    derived = "derived"
    none = "none"


class Licence(BaseModel):
    """The publisher's terms."""

    model_config = ConfigDict(extra="forbid")
    name: str
    url: str | None = None
    attribution: str


class Schedule(BaseModel):
    """When we fetch: the publisher's calendar, in its time zone."""

    model_config = ConfigDict(extra="forbid")
    cron: str
    timezone: str
    reason: str


class Assertions(BaseModel):
    """Requirements for every vintage: bounds on `rows` or on a column's values, and values that a column must contain.

    `min: {rows: 100, price_usd_bbl: 1}`; `present: {country_iso3: [IRQ, RUS]}`.
    """

    model_config = ConfigDict(extra="forbid")
    min: dict[str, float] = Field(default_factory=dict)
    max: dict[str, float] = Field(default_factory=dict)
    present: dict[str, list[str | int]] = Field(default_factory=dict)


class Description(BaseModel):
    """`data/sources/<source_id>.yml`.

    `hosts` are further hosts that a fetch may use, besides those of `address`. `inbox` explains how a person gets the file. A
    source that is not bundled has no vintage in the repository, and its tables are empty until one is fetched.
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    title: str
    publisher: str
    address: dict[str, str]
    cadence: str = Field(pattern="^(daily|monthly|yearly|irregular|once)$")
    publication_lag_days: int
    expected_lag_days: int | None = None
    stopped_on: date | None = None
    licence: Licence
    redistribute: Redistribute
    is_bundled: bool = True
    hosts: list[str] = Field(default_factory=list)
    schedule: Schedule | None = None
    inbox: str | None = None
    quarantine: Budget = Budget(rows=0, share_pct=0)
    keep: Keep | None = None
    assertions: Assertions = Field(default_factory=Assertions, alias="assert")
    note: str | None = None


@cache
def readers() -> dict[str, Source]:
    """Return every source with a reader, by id."""
    found: dict[str, Source] = {}
    for info in pkgutil.iter_modules(sources.__path__):
        if info.name in ("base", "catalogue"):
            continue
        module = importlib.import_module(f"energyetl.ingest.sources.{info.name}")
        for source in getattr(module, "SOURCES", ()):
            if source.source_id in found:
                raise EnergyetlError(f"two readers have the id {source.source_id}: see sources/{info.name}.py.")
            found[source.source_id] = source
    return dict(sorted(found.items()))


def reader(source_id: str) -> Source:
    """Return the reader of one source."""
    known = readers()
    if source_id not in known:
        raise EnergyetlError(f"there is no source {source_id!r}.{nearest(source_id, known)}")
    return known[source_id]


def descriptions(folder: Path) -> dict[str, Description]:
    """Return the content of `data/sources/*.yml`, by source id."""
    return {path.stem: described(folder, path.stem) for path in sorted(folder.glob("*.yml"))}


def described(folder: Path, source_id: str) -> Description:
    """Return the content of one source's YAML file."""
    path = folder / f"{source_id}.yml"
    try:
        return Description.model_validate(yaml_text.parsed(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise EnergyetlError(f"data/sources/{path.name} is missing: say who publishes {source_id}, and its licence.") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise EnergyetlError(f"data/sources/{path.name}, {where}: {first['msg']}.") from error


def keep_of(folder: Path, source: Source) -> Keep:
    """What the YAML file of a source says that we keep; raises unless it gives the lists that the reader uses, and no other."""
    keep = described(folder, source.source_id).keep
    given = set() if keep is None else {name for name, value in keep if name != "reason" and value}
    missing, unused = sorted(set(source.keeps) - given), sorted(given - set(source.keeps))
    if missing or unused:
        raise EnergyetlError(
            f"data/sources/{source.source_id}.yml, keep: the reader uses {list(source.keeps) or 'no list'}; "
            f"missing {missing or 'none'}, not used {unused or 'none'}. Give what we keep, and the reason."
        )
    return keep or EVERYTHING
