"""A small as-of build of cited events and facts, violence, investment and students: rows typed by hand through the real models."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from as_of_build import AsOfBuild

from energyetl.build import records
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
    "subject": "opec_plus_coordination",
    "stance": "supports",
    "party": "russian_state",
    "other_parties": ["iraqi_state"],
    "is_own_act": False,
    "matter_id": "a-matter",
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
    "known_basis": "dated",
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
    "party": "russian_state",
    "is_interested_party": False,
    "hedge": "stated",
    "claim_ids": ["SIG-01"],
    "origin": "a_paper",
    "source_publisher": "A paper",
    "source_date": "2024-02-11",
    "known_on": date(2024, 2, 11),
    "known_basis": "dated",
    "source_id": "record.indicator_fact",
}
NUMBERS = ("value", "value_low", "value_high")


def _frame(name: str, template: dict[str, Any], rows: tuple[dict[str, Any], ...]) -> pl.DataFrame:
    schema = dict(polars_schema(tables()[name])) | records.KNOWN | {"source_id": pl.String}
    filled = []
    for row in rows:
        page = {key: template.get(key) for key in schema} | row
        filled.append({key: Decimal(value) if key in NUMBERS and value else value for key, value in page.items()})
    return pl.DataFrame(filled, schema=schema, orient="row")


@pytest.fixture
def build(build: AsOfBuild) -> AsOfBuild:
    """The build of the root, with names of countries, lags of sources and the vocabulary of indicators."""
    build.give(
        "reference.alias",
        "entity_kind, alias, context, entity_id",
        "'country', 'Iraq', 'any', 'IRQ'",
        "'country', 'Russia', 'any', 'RUS'",
        "'country', 'Russia (Soviet Union)', 'ucdp_country_year', 'RUS'",
    )
    build.give(
        "build.source",
        "source_id, publication_lag_days, publisher",
        "'ucdp_country_year', 165, 'A publisher'",
        "'uis_student', 640, 'A publisher'",
        "'worldbank_fdi', 200, 'A publisher'",
        "'worldbank_indicator', 730, 'A publisher'",
    )
    build.give(
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
    build.run("core.unit_conversion")
    return build


@pytest.fixture
def events(build: AsOfBuild) -> Callable[..., AsOfBuild]:
    """Give pages of events, each as what it says otherwise than EVENT, and run the models on them."""

    def run(*rows: dict[str, Any]) -> AsOfBuild:
        build.con.register("frame", _frame("record.policy_event", EVENT, rows))
        build.con.execute("create or replace table record.policy_event as select * from frame")
        for model in ("policy_figure", "policy_event"):
            build.con.execute(f"drop table if exists core.{model}")
            build.run(f"core.{model}")
        return build

    return run


@pytest.fixture
def facts(build: AsOfBuild) -> Callable[..., AsOfBuild]:
    """Give pages of facts, each as what it says otherwise than FACT, and run the model on them."""

    def run(*rows: dict[str, Any]) -> AsOfBuild:
        build.con.register("frame", _frame("record.indicator_fact", FACT, rows))
        build.con.execute("create or replace table record.indicator_fact as select * from frame")
        build.con.execute("drop table if exists core.indicator_fact")
        build.run("core.indicator_fact")
        return build

    return run
