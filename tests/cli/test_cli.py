"""The command line as a person meets it: answers on stdout, one sentence of error on stderr, help with an example."""

from collections.abc import Iterator
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from energyetl.cli.main import app
from energyetl.errors import EnergyetlError


@pytest.fixture
def run(home, monkeypatch):
    """Run the command line on the session's release."""
    monkeypatch.setenv("ENERGYETL_HOME", str(home))

    def call(*words: str) -> str:
        result = CliRunner().invoke(app, list(words), catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    return call


def test_sql_prints_the_rows_of_one_query(run):
    said = run("sql", "select country_iso3, flared_bcm from mart.gas_flaring_yearly where year = 2023 and country_iso3 = 'IRQ'")
    assert "country_iso3" in said and "IRQ" in said and "17.68" in said


def test_sql_says_why_a_query_failed_and_writes_nothing(run):
    with pytest.raises(EnergyetlError, match="Only one query at a time is allowed, and nothing can be written"):
        run("sql", "drop table mart.claim_board")
    with pytest.raises(EnergyetlError, match="The query failed: .*nowhere"):
        run("sql", "from mart.nowhere")


def test_a_long_answer_says_that_it_is_cut(run):
    assert "Only the first 200 of 255 rows are shown" in run("sql", "from core.country")


def test_claims_prints_the_board_and_one_whole_case(run):
    board = run("claims")
    assert all(claim in board for claim in ("INV-01", "OPC-02", "TRD-01"))
    assert all(head in board for head in ("known then", "in hindsight", "holds now"))
    case = run("claims", "OPC-02")
    heads = [case.index(head) for head in ("As known then, 2024-03-02: ", "In hindsight, about 2024-03-02: ", "Now, 2")]
    assert heads == sorted(heads)
    assert " if: " in case and "https://" in case


def test_the_rules_of_a_claim_are_run_again(home, monkeypatch):
    """EDU-01 has a rule on UNESCO's figures, which a release contains."""
    monkeypatch.setenv("ENERGYETL_HOME", str(home))
    said = CliRunner().invoke(app, ["claims", "EDU-01", "--run"], catch_exceptions=False)
    assert "EDU-01, run again on the release as of" in said.output
    assert "equal to the stored evidence" in said.output
    assert "`energyetl build --as-of 2024-03-02` makes one that is." in said.output
    assert said.exit_code == ("✗" in said.output), "a rule that does not return the stored evidence makes the exit status 1"


def test_a_run_needs_a_claim(run):
    with pytest.raises(EnergyetlError, match="Name the claim whose rules are to be run"):
        run("claims", "--run")


def test_an_unknown_claim_lists_the_nearest(run):
    with pytest.raises(EnergyetlError, match="There is no claim 'OPC-20'. Did you mean .*OPC-02"):
        run("claims", "OPC-20")


def test_status_releases_and_verify_report_the_release(run, released):
    assert released.release_id in run("status")
    assert released.release_id in run("releases")
    assert "1 releases match their hashes" in run("verify")


def commands(of: Any, *before: str) -> Iterator[tuple[str, ...]]:
    """The words of every command, those of groups within groups too."""
    if not hasattr(of, "commands"):
        yield before
        return
    for name, command in of.commands.items():
        yield from commands(command, *before, name)


COMMANDS = list(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(run, words):
    assert f"Example:  energyetl {' '.join(words)}" in run(*words, "--help")


def test_the_commands_of_every_module_are_there():
    named = {" ".join(words) for words in COMMANDS}
    assert {"build", "sql", "export", "dictionary", "trace", "fetch", "quarantine release", "brief verify"} <= named
