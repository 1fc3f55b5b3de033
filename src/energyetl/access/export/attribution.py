"""Credits of sources, their licences, and what a licence excludes, as text and for a data package.

Works on rows of `meta.source` and `meta.snapshot`.
Not for: deciding which rows an export leaves out (`export`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Credit:
    """One source as its licence wants it credited. `vintages` are the days of issue that the release was built from."""

    source_id: str
    title: str
    publisher: str
    url: str | None
    licence: str
    licence_url: str | None
    attribution: str
    redistribute: str
    vintages: tuple[date, ...]

    @property
    def line(self) -> str:
        """The attribution text with the newest vintage's day of issue filled in."""
        newest = max(self.vintages).isoformat() if self.vintages else "no date"
        return self.attribution.replace("{published_on}", newest)

    @property
    def may_go_out(self) -> bool:
        """Whether rows may be redistributed. They may not if only derived figures may: rows contain the publisher's figures."""
        return self.redistribute == "raw"

    @property
    def as_licence(self) -> dict[str, str]:
        """The licence in the terms of a data package."""
        name = re.sub(r"[^A-Za-z0-9.]+", "-", self.licence).strip("-")
        return {"name": name, "title": self.licence, **({"path": self.licence_url} if self.licence_url else {})}

    @property
    def as_source(self) -> dict[str, str]:
        """The source in the terms of a data package."""
        path = {"path": self.url} if self.url else {}
        return {"title": f"{self.publisher}: {self.title}", **path, "source_id": self.source_id, "attribution": self.line}


@dataclass(frozen=True)
class LeftOut:
    """Rows of one table that the licence of one source excludes."""

    table_name: str
    source_id: str
    rows: int


def reason(credit: Credit) -> str:
    """Why rows that depend on a source are left out."""
    if credit.redistribute == "derived":
        return "only derived figures may be redistributed, and these rows contain its own figures"
    return "its terms do not allow redistribution"


def markdown(
    release: Mapping[str, Any], credits: Sequence[Credit], used: Mapping[str, Sequence[str]], left_out: Sequence[LeftOut]
) -> str:
    """ATTRIBUTION.md of an export. `used` gives the tables in which rows depend on a source."""
    lines = [
        "# Attribution",
        "",
        f"Exported from release {release['release_id']} of energyetl, as of {release['as_of_on']}.",
        "Figures of the sources below were converted to common units, joined and compared. The changes to each column are given",
        "in `meta.column_lineage` and in the description of each column. Each row of the curated records cites its page.",
        "",
        "## Sources in this export",
    ]
    for credit in credits:
        if credit.source_id in used:
            licence = f"{credit.licence} ({credit.licence_url})" if credit.licence_url else credit.licence
            lines += [
                "",
                f"### {credit.title}",
                "",
                f"- {credit.line}",
                f"- Publisher: {credit.publisher}{f', {credit.url}' if credit.url else ''}",
                f"- Licence: {licence}",
                *([f"- Vintages: {_listed([v.isoformat() for v in credit.vintages])}"] if credit.vintages else []),
                f"- In: {', '.join(f'`{t}`' for t in used[credit.source_id])}",
            ]
    lines += ["", "## Left out", ""]
    excluded = [c for c in credits if not c.may_go_out]
    if not excluded:
        lines.append("Nothing: every source of this release may be redistributed.")
    for credit in excluded:
        counts = [f"{x.rows:,} of `{x.table_name}`" for x in left_out if x.source_id == credit.source_id]
        what = f"rows left out: {', '.join(counts)}" if counts else "no row of the exported tables depends on it"
        lines.append(f"- **{credit.title}** ({credit.publisher}; {credit.licence}): {reason(credit)}; {what}.")
    return "\n".join(lines) + "\n"


def _listed(days: list[str]) -> str:
    return ", ".join(days) if len(days) <= 6 else f"{len(days)}, from {days[0]} to {days[-1]}"
