"""Who must be named for what: credits of sources, licences, and what a licence keeps back, as text and for a data package.

Works on rows of `meta.source` and `meta.snapshot`; which rows are left out of an export is decided in `export`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Credit:
    """One source as a licence wants it named. `vintages` are the days of issue that the release was built from."""

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
        """The attribution with the day of issue of the newest vintage in its place."""
        newest = max(self.vintages).isoformat() if self.vintages else "no date"
        return self.attribution.replace("{published_on}", newest)

    @property
    def may_go_out(self) -> bool:
        """Whether rows may be handed on. Where only derived figures may, rows may not: they hold the publisher's own figures."""
        return self.redistribute == "raw"

    @property
    def as_licence(self) -> dict[str, str]:
        """The licence in the words of a data package."""
        name = re.sub(r"[^A-Za-z0-9.]+", "-", self.licence).strip("-")
        return {"name": name, "title": self.licence, **({"path": self.licence_url} if self.licence_url else {})}

    @property
    def as_source(self) -> dict[str, str]:
        """The source in the words of a data package."""
        path = {"path": self.url} if self.url else {}
        return {"title": f"{self.publisher}: {self.title}", **path, "source_id": self.source_id, "attribution": self.line}


@dataclass(frozen=True)
class LeftOut:
    """Rows of one table that the licence of one source keeps back."""

    table_name: str
    source_id: str
    rows: int


def reason(credit: Credit) -> str:
    """Why rows that rest on a source are not handed on."""
    if credit.redistribute == "derived":
        return "only figures derived from it may be handed on, and these rows hold its own"
    return "its terms allow no handing on"


def markdown(
    release: Mapping[str, Any], credits: Sequence[Credit], used: Mapping[str, Sequence[str]], left_out: Sequence[LeftOut]
) -> str:
    """ATTRIBUTION.md of an export. `used` gives the tables in which rows rest on a source."""
    lines = [
        "# Attribution",
        "",
        f"Exported from release {release['release_id']} of energyetl, which speaks for {release['as_of_on']}.",
        "Figures of the sources below were converted to common units, joined and compared; what was changed in which column is",
        "in `meta.column_lineage` and in the description of each column. Curated records cite their page in each row.",
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
    kept_back = [c for c in credits if not c.may_go_out]
    if not kept_back:
        lines.append("Nothing: every source of this release may be handed on.")
    for credit in kept_back:
        counts = [f"{x.rows:,} of `{x.table_name}`" for x in left_out if x.source_id == credit.source_id]
        what = f"rows left out: {', '.join(counts)}" if counts else "no row of the exported tables rests on it"
        lines.append(f"- **{credit.title}** ({credit.publisher}; {credit.licence}): {reason(credit)}; {what}.")
    return "\n".join(lines) + "\n"


def _listed(days: list[str]) -> str:
    return ", ".join(days) if len(days) <= 6 else f"{len(days)}, from {days[0]} to {days[-1]}"
