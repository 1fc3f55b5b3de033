"""OPEC+ models on a few rows typed by hand, or on the curated records with one of them changed."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from small_world import SmallWorld

from energyetl.build import records
from energyetl.contracts import tables
from energyetl.contracts.columns import columns, table_ddl

ROOT = Path(__file__).resolve().parents[2]
RECORDS = ("opec_decision", "assessed_output", "compliance_statement", "opec_membership")
MODELS = (
    "staging.assessed_output",
    "core.observation_latest",
    "core.opec_decision",
    "core.opec_required_level",
    "core.opec_membership",
    "core.opec_required_monthly",
    "core.opec_compensation_monthly",
    "core.assessed_output_monthly",
    "mart.opec_membership",
    "mart.opec_required_monthly",
    "mart.opec_compensation_monthly",
    "mart.opec_conformity_monthly",
    "mart.opec_conformity_stated",
)


class OpecWorld(SmallWorld):
    """A small world with the four OPEC+ records, empty at first."""

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of_on: date):
        super().__init__(con)
        self.as_of_on = as_of_on
        con.execute("create schema if not exists meta")
        con.execute(
            f"create or replace table meta.release as select date '{as_of_on}' as as_of_on, timestamptz '{as_of_on}' as built_at"
        )
        self.numbered = 0
        for name in RECORDS:
            cols = ", ".join(f"{c.name} {c.duckdb_type}" for c in columns(tables()[f"record.{name}"]))
            con.execute(f"create table record.{name} ({cols}, known_on date, source_id varchar default 'record.{name}')")
        for name in ("assessor", "opec_judging_view", "opec_sum_start"):
            self.reference(name)

    def load_curated(self) -> None:
        """Fill the records from the repository's own files, pages known by the day that this world speaks for."""
        iso3 = set(pl.read_csv(ROOT / "data" / "reference" / "country.csv", infer_schema=False)["country_iso3"])
        for name in RECORDS:
            frame = records.load(ROOT / "data" / "records" / f"{name}.csv", tables()[f"record.{name}"], lambda _: iso3)
            self.con.register("frame", frame.drop("row_number"))
            self.con.execute(f"insert into record.{name} by name select * from frame")

    def add(self, name: str, **values) -> None:
        """Add one row to a record; what a test does not care for is filled in."""
        self.numbered += 1
        filled = {
            "origin": "reuters",
            "source_url": f"https://example.org/{self.numbered}",
            "source_publisher": "Reuters",
            "known_on": date(2026, 1, 1),
        }
        if name == "opec_decision":
            filled |= {
                "opec_decision_id": f"row_{self.numbered:03}",
                "evidence": "news_agency_table",
                "decision": "a meeting",
            }
        if name == "compliance_statement":
            filled |= {"compliance_statement_id": f"row_{self.numbered:03}", "is_derived": False}
        if name == "assessed_output":
            filled |= {"basis": "crude", "is_derived": False, "is_rounded": False, "is_assessor_named": True}
        filled |= values
        places = ", ".join("?" for _ in filled)
        self.con.execute(f"insert into record.{name} ({', '.join(filled)}) values ({places})", list(filled.values()))

    def level(self, country: str, first: str, last: str, kbd: int, view: str = "no", **values) -> None:
        """Add a required level."""
        self.add(
            "opec_decision",
            country_iso3=country,
            measure="required_production",
            effective_from=first,
            effective_to=last,
            value_kbd=kbd,
            includes_voluntary=view,
            **values,
        )

    def output(self, country: str, month: str, kbd: int, vintage_on: str, assessor="opec_secondary_sources", **values):
        """Add an assessment."""
        self.add(
            "assessed_output",
            country_iso3=country,
            month=month,
            assessor=assessor,
            vintage=vintage_on,
            vintage_on=vintage_on,
            production_kbd=kbd,
            **values,
        )

    def steo(self, country: str, month: str, kbd: int, vintage_on: str) -> None:
        """Note an observation of EIA's outlook, to be there when `build` runs."""
        self.extra.append(
            f"('eia_steo.crude_production.{country}', date '{month}-01', date '{vintage_on}', 'eia_steo', 'country', "
            f"'{country}', 'crude_production', 'crude', 'kb/d', 'month', {kbd}, 'reported', 'eia_steo@{vintage_on}', 10, "
            f"last_day(date '{month}-01'))"
        )

    extra: list[str]

    def build(self) -> "OpecWorld":
        """Run every OPEC+ model, core.observation being the assessed output and the noted outlook."""
        for name in ("core.observation", *MODELS):
            self.con.execute(f"drop table if exists {name}")
        self.run("staging.assessed_output")
        self.con.execute(table_ddl(tables()["core.observation"], "core.observation")[0])
        self.con.execute(
            "insert into core.observation by name select *, last_day(period_start) as period_end from staging.assessed_output"
        )
        if self.extra:
            order = "series_id, period_start, vintage_on, source_id, subject_kind, subject_id, measure, basis, unit, "
            order += "period_kind, value, flag, snapshot_id, publication_lag_days, period_end"
            self.con.execute(
                f"insert into core.observation by name select * from (values {', '.join(self.extra)}) as t ({order})"
            )
        if not self.fetch("select 1 from duckdb_functions() where function_name = 'observation_as_of'"):
            self.con.execute((ROOT / "sql" / "macros" / "observation_as_of.sql").read_text(encoding="utf-8"))
        for name in MODELS[1:]:
            self.run(name)
        return self


@pytest.fixture
def opec() -> Iterator[Callable[..., OpecWorld]]:
    """Make an empty OPEC+ world that speaks for a day (today, if none is given)."""
    with duckdb.connect() as con:

        def make(as_of_on: date = date(2026, 11, 24)) -> OpecWorld:
            world = OpecWorld(con, as_of_on)
            world.extra = []
            return world

        yield make


@pytest.fixture
def curated(opec) -> OpecWorld:
    """The OPEC+ world of the curated records, not built yet."""
    world = opec()
    world.load_curated()
    return world
