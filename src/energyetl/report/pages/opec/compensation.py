"""Compensation plans of Iraq and Russia, and whether they were kept."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, frame, noted
from energyetl.report.pages.topic import amount, counted, month_name, nothing, paragraph
from energyetl.report.table import table

MONTH = alt.Axis(format="%b %Y", tickCount=8)


def parts(con: duckdb.DuckDBPyConnection, named: dict[str, str]) -> tuple[Markup | Figure, ...]:
    """What the section on plans to compensate for excess output shows."""
    plans = frame(
        con,
        """
        select
            country_iso3, plan_vintage, month_first, month_last, due_kbd_months, known_months, met_months,
            flag::varchar as flag, source_ids
        from mart.opec_compensation_plan where country_iso3 in ('IRQ', 'RUS') order by country_iso3, plan_vintage
        """,
    )
    if plans.is_empty():
        return (nothing("plans to compensate for excess output"),)
    note = noted(con, plans, period_name(plans["month_first"].min(), plans["month_last"].max()),
        "mart.opec_compensation_plan", "due_kbd_months",
    )  # fmt: skip
    met, known = int(plans["met_months"].sum()), int(plans["known_months"].sum())
    judged = (
        f"Taking Iraq and Russia together, in {met} of the {counted(known, 'month')} for which a plan in force and the output "
        "are both known, output lay as far below the level as the plan asked."
        if known
        else "For no month are a plan in force and the output both known."
    )
    shown = plans.with_columns(
        country=pl.col("country_iso3").replace(named),
        span=pl.col("month_first").dt.strftime("%Y-%m") + " to " + pl.col("month_last").dt.strftime("%Y-%m"),
    )
    return (
        paragraph(
            "A country that produced too much owes the group lower output later. Compensation plans go to OPEC's Secretariat; "
            "each replaces the one before. {} Of some plans only part was found.",
            judged,
        ),
        _chart(con, named.get("IRQ", "Iraq"), plans.filter(pl.col("country_iso3") == "IRQ"), note),
        table(
            shown.select("country", *(c for c in shown.columns if c != "country")),
            caption="The plans found, and whether months under them were kept",
            columns={
                "country": "Country",
                "plan_vintage": "Plan of",
                "span": "Months found",
                "due_kbd_months": "Compensation due, kb/d-months",
                "known_months": "Months in force with known output",
                "met_months": "of these, kept",
            },
            flag="flag",
            note=note,
        ),
    )


def _chart(con: duckdb.DuckDBPyConnection, name: str, plans: pl.DataFrame, note: Markup) -> Figure | Markup:
    if plans.is_empty():
        return Markup("")
    country = plans["country_iso3"][0]
    shown = frame(
        con,
        """
        select
            plan_vintage as plan, month, compensation_due_kbd as to_be_left_out_kbd, is_newest_plan as was_in_force,
            flag::varchar as flag
        from mart.opec_compensation_monthly where country_iso3 = ? and month >= ? order by plan, month
        """,
        country, plans["month_first"].min(),
    )  # fmt: skip
    drawn = drawable(shown.with_columns(end=pl.col("month").dt.offset_by("1mo"), plan=pl.lit("plan of ") + pl.col("plan")))
    bars = (
        alt.Chart(drawn)
        .mark_rect(stroke="white", strokeWidth=1)
        .encode(
            x=alt.X("month:T", title="Month", axis=MONTH),
            x2="end:T",
            y=alt.Y("to_be_left_out_kbd:Q", title=None, axis=alt.Axis(tickCount=2)),
            y2=alt.datum(0),
            color=alt.condition("datum.was_in_force", alt.value(BLUE), alt.value(GREY)),
        )
        .properties(width=600, height=56)
        .facet(row=alt.Row("plan:N", title="Compensation due below the level, kb/d (blue: the newest plan of that month)",
                           header=alt.Header(labelAngle=0, labelAlign="left", labelOrient="top", titleAngle=0, titleOrient="top",
                                             titleAnchor="start", labelAnchor="start", titleFontWeight="normal")))
        .resolve_scale(y="shared")
    )  # fmt: skip
    first, last = plans.row(0, named=True), plans.row(-1, named=True)
    title = (
        f"{counted(plans.height, 'plan')} of {name} since {first['plan_vintage'][:4]}: the first asked for "
        f"{amount(first['due_kbd_months'], 'kb/d-months')} by {month_name(first['month_last'])}, the newest found for "
        f"{amount(last['due_kbd_months'], 'kb/d-months')} by {month_name(last['month_last'])}"
    )
    text = f"One row of bars for each plan, a bar for each month. {title}. Months in which a later plan had begun are grey."
    return figure(bars, name=f"opec-compensation-{country.lower()}", title=title, alt=text, data=shown, note=note)
