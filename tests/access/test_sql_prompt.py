"""The prompt as a person types into it, on a terminal made of pipes."""

import io

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console
from small_release import flared, publish

from energyetl.access.connection import Connection
from energyetl.access.sql import prompt
from energyetl.settings import Settings


@pytest.fixture
def settings(tmp_path, monkeypatch) -> Settings:
    """A small release, and a folder for state of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    publish(tmp_path / "home", "2026-11-24T10-00-00Z", flared("17.689497"))
    return Settings(home=tmp_path / "home")


@pytest.fixture
def type_in(settings):
    """Type keys into the prompt and give back what it printed. Enter is a carriage return."""

    def call(keys: str) -> str:
        console = Console(width=100, record=True, file=io.StringIO())
        with create_pipe_input() as given:
            given.send_text(keys)
            prompt.run(settings, console, input=given, output=DummyOutput())
        return console.export_text()

    return call


def test_a_query_over_several_lines_is_answered_when_it_ends(type_in, tmp_path):
    said = type_in("select year,\rflared_bcm\rfrom mart.gas_flaring_yearly;\r.quit\r")
    assert "17.689497" in said and "Release 2026-11-24T10-00-00Z, read-only" in said
    kept = (tmp_path / "state" / "energyetl" / "sql_history").read_text()
    assert "select year," in kept and "from mart.gas_flaring_yearly;" in kept


def test_the_last_answer_is_written_by_dot_commands(type_in, tmp_path):
    target = tmp_path / "out.csv"
    said = type_in(f"select 1 as a;\r.csv {target}\r.parquet {tmp_path / 'out.parquet'}\r.quit\r")
    assert target.read_text() == "a\n1\n" and (tmp_path / "out.parquet").read_bytes()[:4] == b"PAR1"
    assert said.count("1 row written to") == 2


def test_a_fault_is_a_sentence_and_the_prompt_goes_on(type_in):
    said = type_in("drop table mart.gas_flaring_yearly;\r.cvs x\r.csv x\rfrom mart.nowhere;\rselect 41 + 1 as sum;\r.quit\r")
    assert "Only one query at a time" in said
    assert "There is no command .cvs. Did you mean .csv" in said
    assert "run a query first" in said and "does not exist" in said and "42" in said


def test_help_and_tables_say_what_there_is(type_in):
    said = type_in(".help\r.tables\r.quit\r")
    assert ".parquet FILE" in said and "mart.gas_flaring_yearly" in said and "Gas flared" in said


def test_the_end_of_input_leaves(type_in):
    assert "read-only" in type_in("\x04")


def test_a_release_published_meanwhile_is_said_and_read(settings, tmp_path, monkeypatch):
    seen = []
    real = prompt.query.run

    def and_publish(con, text, given):
        found = real(con, text, given)
        seen.append(found.to_pylist()[0]["flared_bcm"])
        if len(seen) == 1:
            publish(tmp_path / "home", "2026-11-25T10-00-00Z", flared("18"))
        return found

    monkeypatch.setattr(prompt.query, "run", and_publish)
    console = Console(width=100, record=True, file=io.StringIO())
    asked = "select flared_bcm from mart.gas_flaring_yearly;\r"
    with create_pipe_input() as given:
        given.send_text(f"{asked}{asked}.quit\r")
        prompt.run(settings, console, input=given, output=DummyOutput())
    assert [float(v) for v in seen] == [17.689497, 18.0]
    assert "Readers now see release 2026-11-25T10-00-00Z" in console.export_text()


def offered(settings: Settings, text: str) -> list[str]:
    """What is offered at the end of a text."""
    names = prompt.Names(Connection(settings))
    return [c.text for c in names.get_completions(Document(text), CompleteEvent())]


def test_names_are_completed(settings):
    assert "mart.gas_flaring_yearly" in offered(settings, "select * from mart.gas")
    assert offered(settings, "from mart.gas_flaring_yearly as g where g.fla") == [
        "g.flared_bcm",
        "g.flaring_intensity_m3_bbl",
        "g.flag",
    ]
    assert offered(settings, "from mart.gas_flaring_yearly where fla")[:2] == ["flared_bcm", "flaring_intensity_m3_bbl"]
    assert "observation_as_of(" in offered(settings, "from obs") and offered(settings, ".par") == [".parquet"]
    assert offered(settings, "select ") == []
