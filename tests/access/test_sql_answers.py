"""Answers in each form: exact values, and what each form says of nothing known."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pyarrow.parquet as pq
import pytest
from rich.console import Console
from small_release import flared, publish
from typer.testing import CliRunner

from energyetl.access import connection
from energyetl.access.sql import answer, query
from energyetl.access.sql.answer import Form
from energyetl.cli.main import app
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings

VALUES = """
select
    1234567890123456.123456::decimal(24, 6) as amount,
    sum(9223372036854775807::bigint) as large,
    date '2024-03-02' as day,
    timestamptz '2024-03-02 10:00:00Z' as instant,
    null::decimal(24, 6) as nothing,
    '' as empty,
    'a "b", c' as quoted,
    ['x', 'y'] as names,
    [1.500000::decimal(24, 6)] as amounts,
    max(flag) as flag,
    true as yes
from mart.gas_flaring_yearly
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> Settings:
    """A small release with one row."""
    home = tmp_path_factory.mktemp("answers")
    publish(home, "2026-11-24T10-00-00Z", flared("17.689497"))
    return Settings(home=home)


@pytest.fixture(scope="module")
def found(settings):
    """One answer with values of each kind."""
    with connection.connect(settings) as con:
        return query.run(con, VALUES, settings)


def test_csv_keeps_digits_and_distinguishes_empty_from_unknown(found):
    text = answer.as_bytes(found, Form.csv).decode()
    assert text.splitlines()[1] == (
        '1234567890123456.123456,9223372036854775807,2024-03-02,2024-03-02T10:00:00+00:00,,"","a ""b"", c",'
        '"[""x"", ""y""]",[1.500000],estimated,true'
    )
    (row,) = csv.DictReader(io.StringIO(text))
    assert Decimal(row["amount"]) == Decimal("1234567890123456.123456") and json.loads(row["names"]) == ["x", "y"]


def test_json_keeps_digits_and_gives_null(found):
    (row,) = json.loads(answer.as_bytes(found, Form.json), parse_float=Decimal)
    assert row == {
        "amount": Decimal("1234567890123456.123456"),
        "large": 9223372036854775807,
        "day": "2024-03-02",
        "instant": "2024-03-02T10:00:00+00:00",
        "nothing": None,
        "empty": "",
        "quoted": 'a "b", c',
        "names": ["x", "y"],
        "amounts": [Decimal("1.500000")],
        "flag": "estimated",
        "yes": True,
    }


def test_parquet_keeps_types(found):
    table = pq.read_table(io.BytesIO(answer.as_bytes(found, Form.parquet)))
    (row,) = table.to_pylist()
    assert row["amount"] == Decimal("1234567890123456.123456") and str(table.schema.field("amount").type) == "decimal128(24, 6)"
    assert row["day"] == date(2024, 3, 2) and row["nothing"] is None and row["names"] == ["x", "y"]


def test_an_empty_answer_has_its_head_in_every_form(settings):
    with connection.connect(settings) as con:
        nothing = query.run(con, "select year from mart.gas_flaring_yearly where year < 0", settings)
    assert answer.as_bytes(nothing, Form.csv) == b"year\n"
    assert json.loads(answer.as_bytes(nothing, Form.json)) == []
    assert pq.read_table(io.BytesIO(answer.as_bytes(nothing, Form.parquet))).column_names == ["year"]


def test_two_columns_of_one_name_are_named(settings):
    with connection.connect(settings) as con:
        twice = query.run(con, "select 1 as a, 2 as a", settings)
    assert answer.as_bytes(twice, Form.csv) == b"a,a\n1,2\n"
    for form in (Form.json, Form.parquet):
        with pytest.raises(EnergyetlError, match=f"called a, which {form} does not allow"):
            answer.as_bytes(twice, form)


def test_a_wide_answer_says_which_columns_are_not_shown(settings):
    with connection.connect(settings) as con:
        wide = query.run(con, "from mart.gas_flaring_yearly", settings)
        many = query.run(con, "select '[red]' as mark, unnest(range(300)) as i", settings)
    console = Console(width=60, record=True, file=io.StringIO())
    console.print(answer.as_table(wide, console.width))
    console.print(answer.as_table(many, console.width))
    said = " ".join(console.export_text().split())
    assert "country_iso3" in said and "Columns not shown:" in said and "source_ids" in said
    assert "[red]" in said and "Only the first 200 of 300 rows are shown" in said


@pytest.fixture
def run(settings, monkeypatch):
    """The command line on the small release."""
    monkeypatch.setenv("ENERGYETL_HOME", str(settings.warehouse))

    def call(*words: str, given: str | None = None):
        return CliRunner().invoke(app, ["sql", *words], input=given, catch_exceptions=False)

    return call


ASKED = "select year, flared_bcm from mart.gas_flaring_yearly"


def test_the_command_writes_each_form_to_standard_output(run):
    assert run(ASKED, "--format", "csv").stdout == "year,flared_bcm\n2023,17.689497\n"
    assert run(ASKED, "--format", "json").stdout == '[{"year": 2023, "flared_bcm": 17.689497}]\n'
    piped = run(ASKED, "--format", "parquet").stdout_bytes
    assert pq.read_table(io.BytesIO(piped)).to_pylist() == [{"year": 2023, "flared_bcm": Decimal("17.689497")}]
    assert "17.689497" in run(given=ASKED).stdout, "a query is read from standard input"


def test_the_command_writes_a_complete_file(run, tmp_path):
    target = tmp_path / "out" / "flared.csv"
    assert "1 row written" in run(ASKED, "--format", "csv", "--output", str(target)).stdout
    assert target.read_text() == "year,flared_bcm\n2023,17.689497\n"
    with pytest.raises(EnergyetlError, match="For a file, use --format"):
        run(ASKED, "--output", str(target))
    with pytest.raises(EnergyetlError, match="cannot be written"):
        run(ASKED, "--format", "csv", "--output", "/dev/null/x.csv")
