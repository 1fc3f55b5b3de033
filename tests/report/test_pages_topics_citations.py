"""What pages of the report need to cite: publisher and date of every cited page, a name for every id."""

from datetime import date

import duckdb
import polars as pl
import pytest
from as_of_build import ROOT, AsOfBuild

RECORDS = sorted(p.stem for p in (ROOT / "data" / "records").glob("*.csv"))
HEAD = "source_url, source_publisher, source_title, source_date, read_on, origin, source_id"


def test_a_page_cited_by_several_records_is_one_row_with_the_fuller_publisher_and_date():
    build = AsOfBuild(duckdb.connect())
    page = "'https://a.example/1', {}, null, {}, null::date, {}, {}"
    for name in RECORDS:
        if name == "sanction":
            build.give("record.sanction", HEAD, page.format("'TASS'", "'2024-02'", "'tass'", "'record.sanction'"))
        elif name == "project_event":
            rows = [
                page.format("'TASS (Interfax)'", "'2024-02-03'", "'interfax'", "'record.project_event'"),
                "'https://b.example/2', 'Rudaw', 'Gas', null, date '2026-11-24', 'rudaw', 'record.project_event'",
            ]
            build.give("record.project_event", HEAD, *rows)
        else:
            build.give(f"record.{name}", HEAD, page.format("''", "null::varchar", "''", "''"))
            build.con.execute(f"delete from record.{name}")
    build.run("mart.citation")
    assert build.fetch("select * exclude (title) from mart.citation order by all") == [
        ("https://a.example/1", "TASS (Interfax)", "2024-02-03", None, ["interfax", "tass"],
         ["record.project_event", "record.sanction"]),
        ("https://b.example/2", "Rudaw", None, date(2026, 11, 24), ["rudaw"], ["record.project_event"]),
    ]  # fmt: skip


def test_every_page_of_every_record_is_listed(warehouse):
    pages = {
        url
        for name in RECORDS
        for url in pl.read_csv(ROOT / "data" / "records" / f"{name}.csv", infer_schema=False)["source_url"]
    }
    assert {url for (url,) in warehouse.execute("select source_url from mart.citation").fetchall()} == pages


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("country", "select partner_iso3 from mart.trade_partner_rank_yearly"),
        ("company", "select hit_company_id from mart.sanctions_exposure"),
        ("project", "select project_id from mart.project_timeline"),
    ],
)
def test_ids_that_marts_show_have_a_name(warehouse, kind, ids):
    named = f"select entity_id from mart.entity_name where entity_kind = '{kind}'"
    assert warehouse.execute(f"{ids} except {named}").fetchall() == []
