"""Indicators of cooperation before and after the brief, and around each day of sanctions."""

from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.number import period_name, rounded, unit_name
from energyetl.report.pages.rows import frame, noted
from energyetl.report.pages.topic import nothing, paragraph, words
from energyetl.report.table import table

SCORECARD = "mart.cooperation_scorecard"
GAPS = {"no_figure": "no figure", "one_figure": "one figure only", "not_comparable": "figures not comparable"}


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup, ...]:
    """What the section on the scorecard shows: each indicator before and after the brief, then round each day of sanctions."""
    rows = frame(
        con,
        f"""
        select
            indicator, anchor_id, anchor_kind::varchar as anchor_kind, anchor_on, side::varchar as side, description,
            direction::varchar as direction, tendency::varchar as tendency, gap_reason::varchar as gap_reason, first_period_on,
            last_period_on, first_value, last_value, unit, compared_by, flag::varchar as flag, source_ids
        from {SCORECARD} order by anchor_kind, anchor_on, indicator, side desc
        """,
    )
    brief = rows.filter(pl.col("anchor_kind") == "brief")
    if brief.is_empty():
        return (nothing("indicators before and after the brief"),)
    after = brief.filter(pl.col("side") == "after")
    tally = {t: after.filter(pl.col("tendency") == t).height for t in ("strengthening", "weakening")}
    unknown = after.filter(pl.col("direction").is_null()).height
    intro = paragraph(
        "There is no index that adds these up: each indicator is separate, and only figures of one definition are compared. "
        "After the brief {} of {} indicate stronger cooperation, {} weaker; the trend of {} is not known.",
        tally["strengthening"], after.height, tally["weakening"], unknown,
    )  # fmt: skip
    line = []
    for _, own in brief.group_by("indicator", maintain_order=True):
        sides = {row["side"]: _course(row) for row in own.iter_rows(named=True)}
        by = own["compared_by"].drop_nulls().to_list()
        line.append({"what": own["description"][0], **sides, "by": words(by[-1]) if by else ""})
    note = noted(con, brief, period_name(brief["first_period_on"].min(), brief["last_period_on"].max()), SCORECARD, "direction")
    main = table(
        pl.DataFrame(line),
        caption=f"Course of each indicator before and after {brief['anchor_on'][0]}",
        columns={"what": "Indicator", "before": "Before the brief", "after": "From the brief on", "by": "Figures of"},
        html=("before", "after"),
        note=note,
    )
    return (intro, main, _round_sanctions(con, rows.filter(pl.col("anchor_kind") == "sanctions")))


def _course(row: dict[str, Any]) -> Markup:
    """One side of an indicator in words: its course, its first and last figure, what that means."""
    if row["direction"] is None:
        return Markup('<span class="missing">{}</span>').format(GAPS.get(row["gap_reason"] or "", "not known"))
    means = f", {row['tendency']}" if row["tendency"] and row["tendency"] != row["direction"] else ""
    figures = ""
    if row["first_value"] is not None:
        unit = unit_name(row["unit"])
        figures = (
            f": {rounded(row['first_value'])} to {rounded(row['last_value'])}{' ' + unit if unit else ''} "
            f"({row['first_period_on']} to {row['last_period_on']})"
        )
    flagged = Markup(' <small class="flag">{}</small>').format(row["flag"]) if row["flag"] not in (None, "reported") else ""
    return Markup("<strong>{}</strong>{}{}{}").format(row["direction"], means, figures, flagged)


def _round_sanctions(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> Markup:
    if rows.is_empty():
        return nothing("indicators around days of sanctions")
    days = rows["anchor_on"].unique().sort().to_list()
    line = []
    for (_,), own in rows.group_by(["indicator"], maintain_order=True):
        cells = {"what": own["description"][0]}
        for day in days:
            of_day = own.filter(pl.col("anchor_on") == day)
            sides = {r["side"]: r["tendency"] or r["direction"] or "–" for r in of_day.iter_rows(named=True)}
            cells[str(day)] = f"{sides.get('before', '–')} → {sides.get('after', '–')}"
        line.append(cells)
    listed = table(
        pl.DataFrame(line),
        caption="What each indicator's course meant for cooperation, before → after each day of sanctions; – where it is not "
        "known",
        columns={"what": "Indicator", **{str(day): str(day) for day in days}},
        note=noted(con, rows, period_name(days[0], days[-1]), SCORECARD, "tendency"),
    )
    return Markup("<details><summary>The same around each day of sanctions</summary>{}</details>").format(listed)
