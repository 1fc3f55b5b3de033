"""OPEC+ models on a few rows typed by hand, or on the curated records with one of them changed."""

from collections.abc import Callable, Iterator
from datetime import date

import duckdb
import pytest
from as_of_build import AsOfBuild, empty_database, repository_rows

from energyetl.contracts import tables
from energyetl.contracts.columns import table_ddl

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


class OpecBuild(AsOfBuild):
    """A small as-of build with the OPEC+ records, empty at first."""

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of_on: date):
        super().__init__(con, as_of_on)
        self.numbered = 0
        self.extra: list[str] = []
        self.declare(*(f"record.{name}" for name in RECORDS))

    def load_curated(self) -> None:
        """Fill the records from the repository's own files, pages known by the day that this build speaks for."""
        for name in RECORDS:
            self.load(f"record.{name}", repository_rows("record", name).drop("row_number"))

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
        self.fill(f"record.{name}", [filled])

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

    def build(self) -> "OpecBuild":
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
        for name in MODELS[1:]:
            self.run(name)
        return self


@pytest.fixture
def opec() -> Iterator[Callable[..., OpecBuild]]:
    """Make an empty OPEC+ build that speaks for a day (today, if none is given)."""
    with empty_database() as con:

        def make(as_of_on: date = date(2026, 11, 24)) -> OpecBuild:
            return OpecBuild(con, as_of_on)

        yield make


@pytest.fixture
def curated(opec) -> OpecBuild:
    """The OPEC+ build of the curated records, not built yet."""
    small = opec()
    small.load_curated()
    return small
