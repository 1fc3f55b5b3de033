"""A small world of cited events and facts: rows typed by hand through the real models, nothing else of the build."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import polars as pl
import pytest
from small_world import ROOT, SmallWorld

from energyetl import units
from energyetl.contracts import tables
from energyetl.contracts.columns import polars_schema

EVENT = {
    "event_id": "an-event",
    "measure": "occurrence",
    "source_url": "https://example.org/a",
    "event_date": "2023-10-10",
    "is_date_inferred": False,
    "is_planned": False,
    "event_type": "statement",
    "topic": "opec_plus",
    "direction": "cooperative",
    "actors": ["Somebody"],
    "partner_iso3s": ["RUS"],
    "claim_ids": ["OPC-03"],
    "description": "Somebody says something",
    "is_interested_party": False,
    "hedge": "stated",
    "origin": "a_paper",
    "source_publisher": "A paper",
    "source_date": "2023-10-11",
    "known_on": date(2023, 10, 11),
    "source_id": "record.policy_event",
}
FACT = {
    "fact_id": "a_fact",
    "source_url": "https://example.org/a",
    "indicator": "trade_total",
    "subject_kind": "country",
    "subject_id": "RUS",
    "partner_iso3": "TUR",
    "period_from": "2022",
    "period_to": "2022",
    "value": "65",
    "bound": "=",
    "unit": "USD_bn",
    "is_forecast": False,
    "stated_by": "A consul",
    "is_interested_party": False,
    "hedge": "stated",
    "claim_ids": ["SIG-01"],
    "origin": "a_paper",
    "source_publisher": "A paper",
    "source_date": "2024-02-11",
    "known_on": date(2024, 2, 11),
    "source_id": "record.indicator_fact",
}
NUMBERS = ("value", "value_low", "value_high")


def _frame(name: str, template: dict[str, Any], rows: tuple[dict[str, Any], ...]) -> pl.DataFrame:
    schema = dict(polars_schema(tables()[name])) | {"known_on": pl.Date, "source_id": pl.String}
    filled = []
    for row in rows:
        page = {key: template.get(key) for key in schema} | row
        filled.append({key: Decimal(value) if key in NUMBERS and value else value for key, value in page.items()})
    return pl.DataFrame(filled, schema=schema, orient="row")


@pytest.fixture
def world() -> Iterator[SmallWorld]:
    """An empty warehouse in memory that knows every unit and the vocabulary of indicators."""
    with duckdb.connect() as con:
        small = SmallWorld(con)
        con.register("frame", units.conversion_frame())
        con.execute("create or replace table build.unit_conversion as select * from frame")
        small.run("core.unit_conversion")
        small.give(
            "reference.indicator",
            "indicator, unit",
            "'occurrence', null",
            "'award', 'USD_bn'",
            "'projects_awarded', 'count'",
            "'delivery_volume', 'kb/d'",
            "'trade_total', 'USD_bn'",
            "'exports_to_partner', 'USD_bn'",
            "'imports_from_partner', 'USD_bn'",
            "'gas_output', 'bcm/y'",
            "'generation_share', 'pct'",
            "'investment_stock', 'USD_bn'",
        )
        for name in ("project_status", "assessor", "scorecard_indicator"):
            small.reference(name)
        con.execute((ROOT / "sql" / "macros" / "project_status.sql").read_text(encoding="utf-8"))
        yield small


@pytest.fixture
def events(world: SmallWorld) -> Callable[..., SmallWorld]:
    """Give pages of events, each as what it says otherwise than EVENT, and run the models on them."""

    def run(*rows: dict[str, Any]) -> SmallWorld:
        world.con.register("frame", _frame("record.policy_event", EVENT, rows))
        world.con.execute("create or replace table record.policy_event as select * from frame")
        for model in ("policy_figure", "policy_event"):
            world.con.execute(f"drop table if exists core.{model}")
            world.run(f"core.{model}")
        return world

    return run


@pytest.fixture
def facts(world: SmallWorld) -> Callable[..., SmallWorld]:
    """Give pages of facts, each as what it says otherwise than FACT, and run the model on them."""

    def run(*rows: dict[str, Any]) -> SmallWorld:
        world.con.register("frame", _frame("record.indicator_fact", FACT, rows))
        world.con.execute("create or replace table record.indicator_fact as select * from frame")
        world.con.execute("drop table if exists core.indicator_fact")
        world.run("core.indicator_fact")
        return world

    return run
