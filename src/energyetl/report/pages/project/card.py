"""A card for each project: states, terms, output, money, sanctions and the events behind them."""

from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.number import Cell, flag_mark, number, sources_note
from energyetl.report.pages.rows import brief_on, entity_names, frame
from energyetl.report.pages.topic import Cited, counted, facts, words

MART = "mart.russian_project"


def cards(con: duckdb.DuckDBPyConnection, projects: pl.DataFrame) -> Markup:
    """The cards of the given projects."""
    cited, events = Cited(con), _events(con)
    companies = entity_names(con, "company")
    cards = [_card(con, row, events, cited, companies) for row in projects.iter_rows(named=True)]
    return Markup('<div class="findings">{}</div>').format(Markup("\n").join(cards))


def _events(con: duckdb.DuckDBPyConnection) -> dict[str, dict[str, Any]]:
    rows = frame(con, "from mart.project_timeline order by event_on, event_id")
    return {row["event_id"]: row for row in rows.iter_rows(named=True)}


def _card(
    con: duckdb.DuckDBPyConnection,
    row: dict[str, Any],
    events: dict[str, dict[str, Any]],
    cited: Cited,
    companies: dict[str, str],
) -> Markup:
    def shown(column: str, unit: str, places: int | None = None) -> Markup | None:
        if row[column] is None:
            return None
        return number(row[column], unit, places=places, cell=Cell(MART, column, {"project_id": row["project_id"]}))

    def dated(value: Markup | None, when: object) -> Markup | None:
        return None if value is None else Markup("{} ({})").format(value, when) if when else value

    stake_then, stake_now = shown("stake_at_brief_pct", "pct"), shown("stake_latest_pct", "pct")
    bound = {"up_to": "up to ", "about": "about ", "at_least": "at least ", "more_than": "more than "}
    if stake_now is not None:
        stake_now = Markup("{}{}").format(bound.get(row["stake_latest_bound"] or "", ""), stake_now)
    stakes = Markup("{} then, {} now{}").format(
        stake_then or "not known",
        stake_now or ("none" if row["is_lost_latest"] else "not known"),
        " (pages differ)" if row["is_stake_disputed"] else "",
    )
    terms = [words(row["contract_type"]), words(row["project_role"])]
    signed = f"signed {row['contract_signed_date']}" if row["contract_signed_date"] else None
    length = f"for {row['contract_length_years'].normalize():f} years" if row["contract_length_years"] is not None else None
    until = f"as last amended to {row['contract_end_year']}" if row["contract_end_year"] is not None else None
    fee = shown("fee_usd_bbl", "USD_per_bbl")
    first, revised = shown("plateau_first_kbd", "kb/d"), shown("plateau_revised_kbd", "kb/d")
    promise = None
    if first is not None or revised is not None:
        promise = Markup("{}{}").format(
            first or "", Markup("{}{} as revised").format(", then " if first else "", revised) if revised is not None else ""
        )
    output = dated(shown("output_latest_kbd", "kb/d"), row["output_latest_period"])
    before = dated(shown("output_at_brief_kbd", "kb/d"), row["output_at_brief_period"])
    sought = row["project_kind"] == "prospect"
    measures = (
        Markup("{}, first {}{}").format(
            counted(row["sanction_count"], "measure"),
            row["sanction_first_on"],
            f"; all dealings barred since {row['blocking_first_on']} ({companies.get(row['blocking_company_id'], '')})"
            if row["blocking_first_on"]
            else "; none that bars all dealings",
        )
        if row["sanction_count"]
        else "none found"
    )
    status_rows = facts(
        [
            (f"When the brief was written ({brief_on(con)})", _status(row, "at_brief", events, cited)),
            ("Now", _status(row, "latest", events, cited)),
        ]
    )
    details = facts(
        [
            ("Terms", Markup(", ").join(t for t in (*terms, signed, length, until) if t)),
            ("Paid to the company", Markup("{} before tax").format(fee) if fee is not None else None),
            ("Stake of the company", stakes if stake_then is not None or stake_now is not None else None),
            ("Promised plateau", promise),
            ("Output of the field, newest known before the brief", before),
            ("Output of the field, newest known, under any operator", output),
            (
                "Newest output as a share of the plateau",
                number(row["output_latest_of_target_pct"], "pct", flag="derived") if row["output_latest_of_target_pct"] else None,
            ),
            ("Cut reported since", dated(shown("output_cut_kbd", "kb/d"), row["output_cut_date"])),
            ("Output", None if sought or output is not None or row["asset_kind"] != "field" else "no figure found"),
            ("Money stated as spent", dated(shown("invested_musd", "USD_mn"), row["invested_date"])),
            ("Money planned in all", dated(shown("investment_planned_musd", "USD_mn"), row["investment_planned_date"])),
            ("Pages differ on money", "yes" if row["is_investment_disputed"] else None),
            ("Sanctions", measures),
            ("Worst flag of these values", flag_mark(row["flag"]) or None),
            (
                "Earlier outputs are from",
                "a later vintage than the as-of date" if row["vintage_basis"] == "restated" else None,
            ),
        ]
    )
    own = [e for e in events.values() if e["project_id"] == row["project_id"]]
    newest = events.get(row["last_event_id"])
    head = Markup('<h3 id="{}">{}</h3><p>{}{}, {}</p>').format(
        row["project_id"], row["project_name"], row["company_name"],
        ", key project of the brief" if row["is_key_project"] else "",
        {"iraq_federal": "federal Iraq", "kurdistan_region": "Kurdistan Region"}.get(row["region"], words(row["region"])),
    )  # fmt: skip
    heard = Markup("<p>Newest report: {}. Reported by {} from {}.</p>").format(
        f"{row['last_event_date']}, {newest['description']}" if newest else "nothing",
        counted(row["source_count"], "page"), counted(row["origin_count"], "independent origin"),
    )  # fmt: skip
    listed = Markup("").join(_event(e, cited) for e in own)
    pages_cited = Markup("<details><summary>{} with their pages</summary><ul>{}</ul></details>").format(
        counted(len(own), "event"), listed
    )
    period = f"{own[0]['event_date']} to {own[-1]['event_date']}" if own else "none"
    note = sources_note(con, row["source_ids"], period, MART, "status_latest")
    return Markup('<article class="card" aria-labelledby="{}">{}</article>').format(
        row["project_id"], Markup("\n").join([head, status_rows, details, heard, pages_cited, note])
    )


def _status(row: dict[str, Any], when: str, events: dict[str, dict[str, Any]], cited: Cited) -> Markup:
    status = row[f"status_{when}"]
    if status is None:
        return Markup("not known")
    event = events.get(row[f"status_{when}_event_id"])
    because = Markup(": {} ({})").format(event["description"], cited.links(event["citations"][:2])) if event else Markup("")
    return Markup("<strong>{}</strong> since {}{}").format(words(status), row[f"status_{when}_on"], because)


def _event(event: dict[str, Any], cited: Cited) -> Markup:
    remarks = [
        *event["value_texts"],
        {"estimated": "stated as approximate or planned", "believed": "hearsay"}.get(event["hedge"]),
        "no page prints the date so" if event["is_date_inferred"] else None,
        f"other pages date it {', '.join(event['dated_otherwise'])}" if event["dated_otherwise"] else None,
        "pages differ" if event["is_disputed"] and not event["dated_otherwise"] else None,
    ]
    said = "; ".join(r.replace("_", " ") for r in remarks if r)
    return Markup("<li>{}: {}{}{} <small>{}</small></li>").format(
        event["event_date"], event["description"], f" [{said}]" if said else "", flag_mark(event["flag"]),
        cited.links(event["citations"]),
    )  # fmt: skip
