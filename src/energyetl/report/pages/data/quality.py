"""Pages on what is wrong or doubtful: checks, corrections of published errors, quarantined rows, disagreeing publishers."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.model import Page, Section
from energyetl.report.number import rounded, unit_name
from energyetl.report.pages.data import table as data_table
from energyetl.report.pages.data.catalogue import Catalogue
from energyetl.report.pages.data.markup import NO_NOTE, computed_note, cut, facts, source_link, table_link
from energyetl.report.table import table as shown_table

WIDEST = 3
QUARANTINED = 500


def pages(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> list[Page]:
    """Checks, corrections, quarantine, disagreements."""
    return [_checks(catalogue), _corrections(con, catalogue), _quarantine(con, catalogue), _disagreements(con, catalogue)]


def _checks(catalogue: Catalogue) -> Page:
    written = [c for c in catalogue.checks if c.table is None]
    generated = [c for c in catalogue.checks if c.table is not None]
    warned = [c for c in catalogue.checks if not c.is_passed]
    by_table = [(name, [c for c in generated if c.table == name]) for name in catalogue.tables]
    frame = pl.DataFrame(
        {
            "table": [str(table_link(catalogue, name)) for name, found in by_table if found],
            "checks": [len(found) for _, found in by_table if found],
            "failed": [sum(not c.is_passed for c in found) for _, found in by_table if found],
        }
    )
    counts = shown_table(
        frame,
        caption="Checks that follow from what a table declares: its keys, its references, the form of its ids",
        columns={"table": "Table", "checks": "Checks", "failed": "Not passed"},
        note=NO_NOTE,
        html=("table",),
        places={"checks": 0, "failed": 0},
    )
    warnings = (
        data_table.check_table(warned, "Checks that found something in this release")
        if warned
        else Markup("<p>No check found anything in this release.</p>")
    )
    return Page(
        "data/checks.html",
        "Checks",
        f"{len(catalogue.checks)} checks ran on this release and {len(warned)} found something. One that fails as an error "
        "keeps a release from being published; one that warns is shown here.",
        (
            Section("what-was-found", "What was found", warnings),
            Section("written-by-hand", "Written by hand", data_table.check_table(written, "Checks across tables")),
            Section("from-contracts", "From the tables' declarations", counts),
        ),
    )


def _corrections(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> Page:
    rows = con.sql("from mart.open_correction order by source_id, correction_id").pl().to_dicts()
    parts = [
        Markup('<article aria-labelledby="{0}"><h3 id="{0}"><code>{0}</code></h3><p>{1}</p>{2}</article>').format(
            row["correction_id"],
            row["reason"],
            facts(_correction_facts(catalogue, row)),
        )
        for row in rows
    ]
    note = computed_note(
        "mart.open_correction",
        extra="A correction is checked at each release against the newest vintage; it is closed once the publisher has corrected "
        "the error.",
    )
    reported = sum(row["is_reported"] for row in rows)
    return Page(
        "data/corrections.html",
        "Corrections",
        f"{_rows(len(rows), 'error')} of publishers corrected in this release; "
        f"{f'{reported} reported to the publisher' if reported else 'none reported to its publisher yet'}.",
        (Section("open-corrections", "Open corrections", Markup("").join(parts) + note),),
    )


def _correction_facts(catalogue: Catalogue, row: dict[str, Any]) -> list[tuple[str, Markup]]:
    becomes = {"drop": "left out", "flag": "kept, with a flag", "scale": f"multiplied by {_plain(row['new_value'])}"}
    done = becomes.get(row["action"], f"replaced by {_plain(row['new_value'])}")
    reported = f"{row['reported_to']}, {row['reported_on']}" if row["is_reported"] else "not yet"
    return [
        ("Source", source_link(catalogue.sources[row["source_id"]])),
        ("Value", Markup("<code>{}</code> where {}").format(row["column_name"], row["match_text"])),
        ("As published", escape(_plain(row["published_value"]))),
        ("What we do", escape(done)),
        ("Shown by", Markup('<a class="hash" href="{0}">{0}</a>').format(row["evidence_url"])),
        ("Reported to the publisher", escape(reported)),
        (
            "Found in",
            escape(
                f"{_rows(row['rows_affected'], 'row')} of vintage {row['newest_vintage_on']}, its newest; in all "
                f"{_rows(row['vintages_affected'], 'vintage')}"
            ),
        ),
        ("Entered", escape(row["entered_on"])),
    ]


def _quarantine(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> Page:
    rows = con.sql(
        f"""
        select source_id, snapshot_id, row_number, rule, message, raw_content, is_released, reason
        from meta.quarantine order by source_id, snapshot_id, row_number, rule limit {QUARANTINED}
        """
    ).fetchall()
    total = con.sql("select count(*) from meta.quarantine").fetchall()[0][0]
    if not rows:
        body = Markup("<p>No row of any vintage is in quarantine: every row that publishers sent could be read.</p>")
    else:
        frame = pl.DataFrame(
            {
                "source": [str(Markup('<a href="data/sources.html#{}">{}</a>').format(r[0], r[1])) for r in rows],
                "row": [str(r[2]) for r in rows],
                "rule": [r[3] for r in rows],
                "message": [r[4] for r in rows],
                "content": [_raw(catalogue, r[0], r[5]) for r in rows],
                "state": [f"let in: {r[7]}" if r[6] else "left out" for r in rows],
            }
        )
        heads = {
            "source": "Vintage", "row": "Row", "rule": "Rule broken", "message": "What is wrong",
            "content": "As published", "state": "State",
        }  # fmt: skip
        cut = f" The first {QUARANTINED} of {total} are shown." if total > len(rows) else ""
        body = shown_table(frame, caption=f"Rows in quarantine.{cut}", columns=heads, note=NO_NOTE, html=("source",))
    where = Markup('<p>The same as a table: <a href="data/meta.quarantine.html">meta.quarantine</a>.</p>')
    return Page(
        "data/quarantine.html",
        "Quarantine",
        f"{_rows(total, 'row') if total else 'No row'} of a publisher failed validation. Such rows are kept and "
        "counted, and no figure uses them unless a person released them with a reason.",
        (Section("quarantined-rows", "Rows", body + where),),
    )


def _raw(catalogue: Catalogue, source_id: str, content: str) -> str:
    if catalogue.sources[source_id].redistribute != "raw":
        return "not shown under the source's licence"
    return cut(content)


def _disagreements(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> Page:
    same, other = con.sql(
        "select count(*) filter (is_same_basis and not is_one_voice), count(*) filter (not is_same_basis) "
        "from mart.source_disagreement"
    ).fetchall()[0]
    note = computed_note("mart.source_disagreement", "spread")
    intro = Markup(
        "<p>Figures on one definition only: {:,} further comparisons are across definitions, such as prices with and without "
        "freight, and no contradiction. Of each measure the {} widest gaps are shown that no rounding or bound explains.</p>"
    ).format(other, WIDEST)
    return Page(
        "data/disagreements.html",
        "Disagreements",
        f"{same:,} times two or more origins give a figure for the same thing and period on the same definition. "
        "All are kept; this is how far they lie apart.",
        (
            Section("by-measure", "By measure", _measures(con) + note),
            Section("widest-gaps", "The widest gaps", intro + _widest(con, catalogue) + note),
            Section("other-basis", "Crude where the basis differs", _other_basis(con)),
        ),
    )


def _measures(con: duckdb.DuckDBPyConnection) -> Markup:
    frame = con.sql(
        """
        select
            replace(measure, '_', ' ') as measure, unit, comparison_count as comparisons, equal_count as equal,
            median_spread_pct as median_pct, widest_spread as widest
        from mart.source_disagreement_total order by comparison_count desc, measure, unit
        """
    ).pl()
    heads = {
        "measure": "Measure", "comparisons": "Comparisons", "equal": "All figures equal",
        "median_pct": "Median spread (%)", "widest": "Widest spread", "unit": "Unit of the spread",
    }  # fmt: skip
    units = [unit_name(unit) for unit in frame["unit"]]
    return shown_table(
        frame.with_columns(unit=pl.Series(units, dtype=pl.String)),
        caption="How far origins differ on the same definition; spread in per cent of the middle of both ends",
        columns=heads,
        note=NO_NOTE,
        places={"comparisons": 0, "equal": 0},
    )


def _other_basis(con: duckdb.DuckDBPyConnection) -> Markup:
    """Countries where crude with condensate is another figure than crude, by the newest full year of each."""
    frame = con.sql(
        """
        select
            coalesce(n.entity_name, g.country_iso3) as country, g.year::varchar as year, g.crude_kbd, g.with_condensate_kbd,
            g.gap_kbd, g.gap_pct, if(g.is_other_basis, 'basis differs', 'same figure') as basis
        from mart.crude_basis_gap_yearly as g
        left join mart.entity_name as n on n.entity_kind = 'country' and n.entity_id = g.country_iso3
        where g.months_known = 12
        qualify row_number() over (partition by g.country_iso3 order by g.year desc) = 1
        order by g.gap_pct desc, g.country_iso3
        """
    ).pl()
    heads = {
        "country": "Country", "year": "Newest full year", "crude_kbd": "Crude (kb/d)",
        "with_condensate_kbd": "With lease condensate (kb/d)", "gap_kbd": "Gap (kb/d)", "gap_pct": "Gap (%)", "basis": "Basis",
    }  # fmt: skip
    return shown_table(
        frame,
        caption="Crude alone and with lease condensate, both by the U.S. EIA: two definitions, not two opinions",
        columns=heads,
        note=computed_note("mart.crude_basis_gap_yearly", "gap_kbd"),
    )


def _widest(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> Markup:
    rows = con.sql(
        f"""
        select
            concat_ws(
                ', ', replace(d.measure, '_', ' '),
                coalesce(s.entity_name, d.subject_id), coalesce(p.entity_name, d.partner_iso3), d.detail
            ),
            case
                when period_start = date_trunc('year', period_end) and period_end = last_day(period_end)
                    and month(period_end) = 12 then year(period_end)::varchar
                when period_end = last_day(period_start) and day(period_start) = 1 then strftime(period_start, '%Y-%m')
                when period_start = period_end then period_end::varchar
                else period_start || ' to ' || period_end
            end,
            origins, values_by_origin, bounds_by_origin, spread, spread_pct, unit
        from mart.source_disagreement as d
        left join mart.entity_name as s on s.entity_kind::varchar = d.subject_kind and s.entity_id = d.subject_id
        left join mart.entity_name as p on p.entity_kind = 'country' and p.entity_id = d.partner_iso3
        where is_same_basis and not is_reconcilable
        qualify row_number() over (partition by measure, unit order by spread desc, disagreement_id) <= {WIDEST}
        order by measure, unit, spread desc, disagreement_id
        """
    ).fetchall()
    frame = pl.DataFrame(
        {
            "subject": [r[0] for r in rows],
            "period": [r[1] for r in rows],
            "figures": [str(_figures(catalogue, r[2], r[3], r[4])) for r in rows],
            "spread": [r[5] for r in rows],
            "unit": [unit_name(r[7]) for r in rows],
            "spread_pct": [r[6] for r in rows],
        },
        schema_overrides={"spread": pl.Decimal(24, 6), "spread_pct": pl.Decimal(24, 6)},
    )
    heads = {
        "subject": "Measure and subject", "period": "Period", "figures": "Who says what",
        "spread": "Spread", "unit": "Unit", "spread_pct": "Spread (%)",
    }  # fmt: skip
    return shown_table(
        frame,
        caption="The widest gaps of each measure, on the same definition",
        columns=heads,
        note=NO_NOTE,
        html=("figures",),
    )


def _figures(catalogue: Catalogue, origins: Sequence[str], values: Sequence[Decimal], bounds: Sequence[str]) -> Markup:
    """Each origin with its figure, one per line, with the sign of its bound where it has one."""
    return Markup("<br>").join(
        Markup("{}: {}{}").format(
            source_link(catalogue.sources[origin]) if origin in catalogue.sources else origin,
            "" if bound == "=" else f"{bound} ",
            rounded(value),
        )
        for origin, value, bound in zip(origins, values, bounds, strict=True)
    )


def _rows(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _plain(text: str | None) -> str:
    """A value as typed in the correction, without zeros that only the type added."""
    if text is None or not text.replace(".", "", 1).isdigit() or "." not in text:
        return text or ""
    return text.rstrip("0").rstrip(".")
