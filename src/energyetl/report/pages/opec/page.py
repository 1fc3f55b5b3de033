"""OPEC+: output of Iraq and Russia against their levels, what they promised to compensate, and how far the bases differ.

Compensation plans are in `compensation`, restatements in `revision`, charts in `chart`.
"""

from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.model import Figure, Page
from energyetl.report.number import period_name
from energyetl.report.pages.opec import chart, compensation, revision
from energyetl.report.pages.rows import entity_names, frame, noted
from energyetl.report.pages.topic import Draft, amount, counted, month_name, nothing, paragraph, words
from energyetl.report.table import table

MART = "mart.opec_conformity_monthly"
TOTAL = "mart.opec_conformity_total"
BREAK = "mart.opec_output_break"
COUNTRIES = ("IRQ", "RUS")
SECONDARY = "opec_secondary_sources"


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on OPEC+."""
    draft = Draft()
    named = entity_names(con, "country")
    draft.add("basis", "What is compared with what", _basis(con))
    totals = frame(con, f"from {TOTAL} where assessor = '{SECONDARY}'")
    for country in COUNTRIES:
        total = totals.filter(pl.col("country_iso3") == country)
        months = by_month(con, country)
        name = named.get(country, country)
        parts = (
            _country(con, country, name, months, total.row(0, named=True))
            if months.height and total.height
            else (nothing(f"the output of {name} against its level"),)
        )
        draft.add(country.lower(), f"{name} against its level", *parts)
    draft.add("compensation", "Compensation for excess output", *compensation.parts(con, named))
    draft.add("break", "The collapse of 2026", *_break(con, named))
    draft.add("revisions", "How months were restated", *revision.parts(con, named))
    lead = (
        "What Iraq and Russia produced, month by month, against what they had agreed to; what they promised to compensate; and "
        "which months no page reports."
    )
    return [draft.page("opec.html", "OPEC+: output against the agreed level", lead, "OPEC+")]


def by_month(con: duckdb.DuckDBPyConnection, country: str) -> pl.DataFrame:
    """Every month since the sums begin, up to the newest that secondary sources are known for; unknown months are empty."""
    return frame(
        con,
        f"""
        with known as (
            from {MART}
            where country_iso3 = ? and assessor = '{SECONDARY}' and required_kbd is not null
                and month >= (select min(sum_from_on) from {TOTAL})
        ),
        every as (
            select unnest(generate_series(first_day, last_day, interval 1 month))::date as month
            from (select min(sum_from_on) as first_day from {TOTAL}), (select max(month) as last_day from known)
        )
        select m.month, k.* exclude (month) from every as m left join known as k using (month) order by m.month
        """,
        country,
    )


def finding(name: str, total: dict[str, Any]) -> str:
    """How often a country was above its level, in one sentence."""
    if not total["above_months"]:
        first = f"{name} kept within its level in all {counted(total['known_months'], 'known month')}"
    else:
        first = (
            f"{name} was above its level in {total['above_months']} of {counted(total['known_months'], 'known month')} since "
            f"{month_name(total['sum_from_on'])}, by {amount(total['highest_excess_kbd'], 'kb/d')} at most "
            f"({month_name(total['month_of_highest_excess'])})"
        )
    excess = total["last_excess_kbd"]
    now = "above it" if excess > 0 else "below it" if excess < 0 else "on it"
    return f"{first}; in the newest, {month_name(total['month_last'])}, it was {now}"


def running(name: str, total: dict[str, Any]) -> str:
    """The peak and the newest value of the running sum, in one sentence."""
    newest = f"{amount(total['last_running_excess_kbd_months'], 'kb/d-months')} in {month_name(total['month_last'])}"
    if total["month_of_peak_running_excess"] == total["month_last"]:
        return f"{name}'s excess of the known months summed to {newest}, its highest"
    return (
        f"{name}'s excess of the known months summed to {amount(total['peak_running_excess_kbd_months'], 'kb/d-months')} by "
        f"{month_name(total['month_of_peak_running_excess'])} and stood at {newest}"
    )


def _basis(con: duckdb.DuckDBPyConnection) -> Markup:
    rows = frame(
        con,
        f"""
        select
            assessor_name as assessor, sum_from_on, production_basis, is_comparable,
            coalesce(any_value(known_months) filter (where country_iso3 = 'IRQ'), 0) as iraq_months,
            coalesce(any_value(above_months) filter (where country_iso3 = 'IRQ'), 0) as iraq_over,
            any_value(mean_excess_kbd) filter (where country_iso3 = 'IRQ') as iraq_kbd,
            coalesce(any_value(known_months) filter (where country_iso3 = 'RUS'), 0) as russia_months,
            coalesce(any_value(above_months) filter (where country_iso3 = 'RUS'), 0) as russia_over,
            any_value(mean_excess_kbd) filter (where country_iso3 = 'RUS') as russia_kbd,
            list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
        from {TOTAL} where country_iso3 in ('IRQ', 'RUS')
        group by all order by is_comparable desc, iraq_months desc
        """,
    )
    if rows.is_empty():
        return nothing("output against agreed levels")
    said = paragraph(
        "A level of OPEC+ counts crude oil as independent assessors see it. OPEC averages several of them and calls the result "
        "its secondary sources; the verdict on a month is based on those. The U.S. EIA defines crude in its own way; "
        "a ministry reports on its own performance, so neither is on the same basis: their figures are here to show the spread, "
        "and are never mixed in. OPEC's own tables are not bundled; its figures come from pages that quote them, and a month "
        "that no page quotes is left empty."
    )
    sum_from = rows["sum_from_on"][0]
    shown = rows.with_columns(
        production_basis=pl.col("production_basis").replace({"crude_eia": "crude as EIA defines it", "not_stated": "not stated"}),
    )
    return said + table(
        shown,
        caption=f"Every assessor since {month_name(rows['sum_from_on'][0])}: months known and mean excess over the level",
        columns={
            "assessor": "Assessor",
            "production_basis": "What is counted",
            "is_comparable": "On the basis of the level",
            "iraq_months": "Iraq: months",
            "iraq_over": "above level",
            "iraq_kbd": "mean excess, kb/d",
            "russia_months": "Russia: months",
            "russia_over": "above level",
            "russia_kbd": "mean excess, kb/d",
        },
        note=noted(con, rows, f"since {sum_from:%Y-%m}", TOTAL, "mean_excess_kbd"),
    )


def _country(
    con: duckdb.DuckDBPyConnection, country: str, name: str, months: pl.DataFrame, total: dict[str, Any]
) -> tuple[Markup | Figure, ...]:
    known = months.drop_nulls("excess_kbd")
    period = period_name(months["month"][0], months["month"][-1])
    note = noted(con, known, period, MART, "excess_kbd")
    missing = months.height - known.height
    gaps = (
        f"From {month_name(months['month'][0])} to {month_name(months['month'][-1])}, {missing} of "
        f"{counted(months.height, 'month')} {'has' if missing == 1 else 'have'} no figure: "
        + ", ".join(f"{m:%Y-%m}" for m in months.filter(pl.col("excess_kbd").is_null())["month"])
        + ". No gap is filled."
        if missing
        else "No month is missing."
    )
    shown = months.with_columns(
        evidence=pl.col("evidence").map_elements(words, return_dtype=pl.String),
        country_iso3=pl.lit(country),
        assessor=pl.lit(SECONDARY),
        month=pl.col("month").dt.strftime("%Y-%m-%d"),
    )
    monthly = table(
        shown,
        caption=f"{name} by month, kb/d, by OPEC's secondary sources",
        columns={
            "month": "Month",
            "production_kbd": "Output, kb/d",
            "required_kbd": "Level, kb/d",
            "excess_kbd": "Excess, kb/d",
            "running_excess_kbd_months": "Running excess, kb/d-months",
            "known_months": "Months in that sum",
            "compensation_due_kbd": "Compensation due in addition, kb/d",
            "evidence": "Evidence for the level",
        },
        of=MART,
        keys=("country_iso3", "month", "assessor"),
        places={"production_kbd": 0, "required_kbd": 0, "excess_kbd": 0, "running_excess_kbd_months": 0},
        flag="flag",
        note=note,
    )
    return (
        paragraph(gaps),
        chart.level(con, country, name, finding(name, total)),
        chart.excess(country, name, running(name, total), months, note),
        Markup("<details><summary>The same month by month</summary>{}</details>").format(monthly),
    )


def _break(con: duckdb.DuckDBPyConnection, named: dict[str, str]) -> tuple[Markup | Figure, ...]:
    rows = frame(
        con,
        f"""
        select
            country_iso3, month, assessor::varchar as assessor, production_kbd, required_kbd, excess_kbd, production_share_pct,
            flag::varchar as flag, source_ids
        from {BREAK} where month >= date '2026-01-01'
        order by month, excess_kbd
        """,
    )
    events = frame(
        con,
        """
        select event_date, description from mart.project_timeline
        where event_on >= date '2026-01-01' and (description ilike '%hormuz%' or description ilike '%war %')
        order by event_on, description
        """,
    )
    left = frame(
        con,
        """
        select country_iso3, member_until_on, list(organisation::varchar order by organisation::varchar) as organisations
        from mart.opec_membership where member_until_on >= date '2026-01-01'
        group by all order by member_until_on, country_iso3
        """,
    )
    said = [
        Markup("<li>{}: {}</li>").format(e["event_date"], e["description"]) for e in events.iter_rows(named=True)
    ] + [
        Markup("<li>{}: last day of {} in {}</li>").format(
            m["member_until_on"], named.get(m["country_iso3"], m["country_iso3"]),
            " and ".join({"opec": "OPEC", "opec_plus": "OPEC+"}[o] for o in m["organisations"]),
        )
        for m in left.iter_rows(named=True)
    ]  # fmt: skip
    events_listed = Markup("<ul>{}</ul>").format(Markup("").join(said)) if said else nothing("events of 2026")
    if rows.is_empty():
        return (events_listed, nothing("output far below the level in 2026"))
    note = noted(con, rows, period_name(rows["month"].min(), rows["month"].max()), BREAK, "production_kbd")
    return (
        paragraph(
            "In 2026 output of the Gulf collapsed far below every level. Such a month does not show whether a promise "
            "was kept: it was not cut to conform. What our records say about that time:"
        ),
        events_listed,
        chart.shut_in(rows.with_columns(country=pl.col("country_iso3").replace(named)), note),
    )
