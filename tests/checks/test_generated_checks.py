"""Checks that follow from contracts: each kind exists for every table to which it applies, finds bad rows and names them.

Not here: types, not-null and bounds, which are constraints of the tables.
"""

import re
from pathlib import Path

import duckdb
import pytest

from energyetl.build import parser
from energyetl.build.meta_tables import released_tables
from energyetl.release import audit

CHECKS = {check.name: check for check in audit.generated()}

# (check, rows that it must report and rows, close to them, that it must not, the first columns of what it reports)
EXAMPLES = [
    (
        "mart.gas_flaring_yearly: its key is unique",
        "insert into mart.gas_flaring_yearly (country_iso3, year, flared_bcm) values ('IRQ', 2022, 1), ('IRQ', 2022, 2), "
        "('IRQ', 2023, 1), ('RUS', 2022, 1), ('KWT', 2022, 1), ('KWT', 2022, 1), ('KWT', 2022, 1)",
        [("IRQ", 2022), ("KWT", 2022)],
    ),
    (
        "mart.gas_flaring_yearly: country_iso3 is known",
        "insert into core.country (country_iso3) values ('IRQ'); insert into mart.gas_flaring_yearly (country_iso3, year) "
        "values ('IRQ', 2022), ('IRK', 2022), ('IRK', 2023), ('QQQ', 2022), (null, 2022)",
        [("IRK",), ("QQQ",)],
    ),
    (
        "core.policy_event: partner_iso3s is known",
        "insert into core.country (country_iso3) values ('IRQ'), ('RUS'); insert into core.policy_event (event_id, partner_iso3s) "
        "values ('known', ['IRQ', 'RUS']), ('second', ['IRQ', 'QQQ']), ('nobody', []), ('unsaid', null)",
        [("QQQ",)],
    ),
    (
        "core.country: country_iso3 has its form",
        "insert into core.country (country_iso3) values ('IRQ'), ('IQ'), ('irq'), ('IRQX'), ('XIRQ'), (null)",
        [("IQ",), ("IRQX",), ("XIRQ",), ("irq",)],
    ),
    ("mart.gas_flaring_yearly: is not empty", "", [("no row",)]),
    ("mart.gas_flaring_yearly: is not empty", "insert into mart.gas_flaring_yearly (year) values (2022)", []),
    (
        "mart.gas_flaring_yearly: source_ids are known",
        "insert into meta.source (source_id) values ('worldbank'), ('eia'); insert into mart.gas_flaring_yearly (year, source_ids) "
        "values (2021, ['worldbank', 'eia']), (2022, ['eia', 'nobody']), (2023, ['nobody']), (2024, [])",
        [("nobody",)],
    ),
    (
        "mart.gas_flaring_yearly: every row has a source",
        "insert into mart.gas_flaring_yearly (country_iso3, year, source_ids) values ('IRQ', 2022, ['eia']), ('IRQ', 2023, [])",
        [("IRQ", 2023)],
    ),
]


def test_a_generated_check_knows_what_it_reads():
    assert [check.name for check in CHECKS.values() if check.reads != parser.tables_read(check.sql)] == []


@pytest.mark.parametrize(("name", "rows", "found"), EXAMPLES)
def test_a_generated_check_finds_bad_rows(name: str, rows: str, found: list[tuple], empty: duckdb.DuckDBPyConnection):
    empty.execute(rows)
    reported = empty.sql(CHECKS[name].sql).fetchall()
    assert sorted(row[: len(found[0])] if found else row for row in reported) == found


def test_each_kind_of_generated_check_has_an_example():
    def kind(name: str) -> str:
        return re.sub(r": (\w+) (is known|has its form)$", r": a column \2", name).partition(": ")[2]

    assert {kind(name) for name, _, _ in EXAMPLES} == {kind(name) for name in CHECKS}


def test_each_kind_of_check_is_generated_for_every_table_to_which_it_applies():
    # Read from the columns as SQLModel declares them, not through `contracts.columns`, on which the audit rests.
    expected = set()
    for name, table in released_tables().items():
        expected.add(f"{name}: its key is unique")
        if name.startswith("mart.") and name != "mart.opec_compensation_plan":  # empty before May 2024
            expected.add(f"{name}: is not empty")
        for column in table.__table__.columns:  # type: ignore[attr-defined]
            if column.info.get("references"):
                expected.add(f"{name}: {column.name} is known")
            if column.info.get("pattern"):
                expected.add(f"{name}: {column.name} has its form")
            if column.name == "source_ids":
                expected |= {f"{name}: source_ids are known", f"{name}: every row has a source"}
    assert set(CHECKS) == expected


def test_an_audit_runs_the_written_and_the_generated_checks():
    folder = Path(__file__).resolve().parents[2] / "sql" / "checks"
    written = {path.stem for path in folder.glob("*.sql")}
    names = [check.name for check in audit.checks(folder)]
    assert set(names) == written | set(CHECKS) and len(names) == len(set(names))
    assert len(written) >= 100 and len(CHECKS) > 400


def test_an_audit_counts_every_offending_row_and_shows_three(tmp_path: Path):
    sql = "select i from range(5) as t (i) where i >= {}"
    with duckdb.connect(tmp_path / "a.duckdb"):
        pass
    checks = [audit.Check(str(n), None, severity, "", sql.format(5 - n), "") for n, severity in ((0, "error"), (2, "warning"))]
    checks += [audit.Check(str(n), None, "error", "", sql.format(5 - n), "") for n in (3, 5)]
    results = audit.run(tmp_path / "a.duckdb", checks)
    assert [(r.offending_rows, r.is_passed, r.blocks, r.sample) for r in results] == [
        (0, True, False, None),
        (2, False, False, "i=3; i=4"),
        (3, False, True, "i=2; i=3; i=4"),
        (5, False, True, "i=0; i=1; i=2"),
    ]


# The gas mart also has a row of all power stations of the region, which is no asset.
NOT_LOOKED_UP = {"asset_id": {"mart.kurdistan_gas"}}


@pytest.mark.parametrize(
    ("column", "holder"),
    [
        ("country_iso3", "core.country"),
        ("company_id", "core.company"),
        ("asset_id", "core.asset"),
        ("project_id", "core.project"),
        ("claim_id", "claims.claim"),
    ],
)
def test_an_id_is_looked_up_in_every_table_that_has_it(column: str, holder: str):
    tables = {name for name, table in released_tables().items() if column in table.__table__.columns}  # type: ignore[attr-defined]
    checks = {name: CHECKS.get(f"{name}: {column} is known") for name in tables}
    looked_up = {name for name, check in checks.items() if check and holder in check.reads}
    assert looked_up == tables - {holder} - NOT_LOOKED_UP.get(column, set())
