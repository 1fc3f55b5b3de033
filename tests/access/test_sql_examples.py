"""Every example of `sql/examples/` runs on the release and answers; its head says what is asked and how to read it."""

import re

import pytest
from typer.testing import CliRunner

from energyetl.access import connection, examples
from energyetl.access.sql import query
from energyetl.cli.main import app
from energyetl.contracts import layer_tables
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings

ALL = examples.load(Settings())


@pytest.fixture(scope="module")
def con(home):
    """The locked connection to the session's release."""
    with connection.connect(Settings(home=home)) as con:
        yield con


@pytest.mark.parametrize("example", ALL, ids=[e.name for e in ALL])
def test_an_example_answers(con, example):
    answer = query.run(con, example.sql, Settings())
    assert answer.num_rows > 0, f"{example.question} has no answer"
    empty = [name for name in answer.column_names if answer[name].null_count == answer.num_rows]
    assert not empty, f"nothing is ever said in {empty}"


@pytest.mark.parametrize("example", ALL, ids=[e.name for e in ALL])
def test_a_head_says_how_to_read_the_answer(example):
    assert example.question[0].isupper() and example.question.endswith("?")
    assert 1 <= len(re.findall(r"[.](?:\s|$)", example.reading)) <= 4, "one to a few sentences"
    quantities = re.findall(
        r"\b\w+_(?:kbd|bcm|busd|musd|usd_bbl|twh|pct)\b", example.sql.split("\n--", 1)[-1].partition("\nselect")[2]
    )
    units = r"barrels|cubic metres|dollars|[Tt]erawatt|per cent|unit of|unit and|its own unit|No figures|ids"
    assert not quantities or re.search(units, example.reading), f"no unit is named for {quantities[:3]}"


def test_there_are_questions_over_every_mart():
    asked = " ".join(e.sql for e in ALL)
    assert len(ALL) >= 25
    assert not [name for name in layer_tables("mart") if f"mart.{name}" not in asked]


def test_an_example_is_listed_and_run_by_name(home, monkeypatch):
    monkeypatch.setenv("ENERGYETL_HOME", str(home))
    listed = CliRunner().invoke(app, ["sql", "--example", "list"], catch_exceptions=False).output
    assert all(e.name in listed for e in ALL)
    said = CliRunner().invoke(app, ["sql", "--example", "flaring_ranks"], catch_exceptions=False).output
    assert examples.find(Settings(), "flaring_ranks").question in said and "IRQ" in said
    with pytest.raises(EnergyetlError, match="There is no example flaring_rank. Did you mean flaring_ranks"):
        CliRunner().invoke(app, ["sql", "--example", "flaring_rank"], catch_exceptions=False)


@pytest.mark.parametrize(
    "text", ["select 1", "-- What is it?\nselect 1", "-- What it is.\n--\n-- Read it so.\nselect 1", "-- What?\n--\nselect 1"]
)
def test_a_head_that_lacks_a_part_is_refused(tmp_path, text):
    (tmp_path / "sql" / "examples").mkdir(parents=True)
    (tmp_path / "sql" / "examples" / "mine.sql").write_text(text)
    with pytest.raises(EnergyetlError, match="sql/examples/mine.sql: its header must be a question"):
        examples.load(Settings(root=tmp_path))
