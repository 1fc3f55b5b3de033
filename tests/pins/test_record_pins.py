"""Pins of curated rows: whatever is changed in a row is seen, and a renewal shows what changed and on which page it rests."""

import csv
import io
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from energyetl.build import inputs, pins
from energyetl.cli.main import app
from energyetl.contracts import layer_tables
from energyetl.contracts.columns import Column, columns
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*(ROOT / "data/records").glob("*.csv"), *(ROOT / "data/reference").glob("*.csv")])
Run = Callable[..., tuple[int, str]]
STAKE = "halabja-2013-contract,stake.gazprom_neft,https://survincity.com/"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the curated rows and their pins."""
    for folder in ("records", "reference", "pins"):
        shutil.copytree(ROOT / "data" / folder, tmp_path / "data" / folder)
    return tmp_path / "data"


@pytest.fixture
def run(data: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `energyetl pins` on the copy; gives the exit status and what it printed."""
    monkeypatch.setenv("ENERGYETL_ROOT", str(data.parent))

    def call(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, ["pins", *words])
        return result.exit_code, result.output

    return call


def table_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write(path: Path, rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def replace_once(path: Path, row_begins: str, old: str, new: str) -> int:
    """Replace a piece of the one row that begins so; gives its line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    (at,) = [i for i, line in enumerate(lines) if line.startswith(row_begins)]
    assert lines[at].count(old) == 1
    lines[at] = lines[at].replace(old, new)
    path.write_text("\n".join(lines), encoding="utf-8")
    return at + 1


def places(data: Path) -> list[str]:
    """File and line of each row that differs."""
    return [f"{c.folder}/{c.table}.csv:{c.line or 'gone'}" for c in pins.changes(data)]


def test_every_curated_row_has_its_pin():
    pins.verify(ROOT / "data")
    for path in FILES:
        pinned = ROOT / "data" / "pins" / path.parent.name / path.name
        if len(table_of(path)) > 1:
            assert len(table_of(pinned)) == len(table_of(path)), path.name
    assert {p.name for p in (ROOT / "data/pins").glob("re*/*.csv")} <= {p.name for p in FILES}


def other_value(column: Column, value: str, rng: random.Random, column_values: list[str]) -> tuple[str, str] | None:
    """The kind of a cell and a value of the same kind that it does not hold; None for free text."""
    if column.enum is not None:
        return "enum", rng.choice([m.value for m in column.enum if m.value != value])
    if column.is_partial_date or isinstance(column.polars_type, pl.Date):
        return "date", f"{int(value[:4]) + 1}{value[4:]}"
    if isinstance(column.polars_type, pl.Decimal | pl.Int64 | pl.Float64):
        return "number", f"{float(value) + 1:g}"
    if isinstance(column.polars_type, pl.Boolean):
        return "flag", "false" if value == "true" else "true"
    if column.is_key and not column.references:
        return "id", f"{value}x"
    if not (column.references or column.name in ("assessor", "origin", "stated_by")):
        return None
    others = [v for v in column_values if v != value]
    return ("id", rng.choice(others)) if others else None


def mutations() -> Iterator[tuple[str, str, Path, int, int, str]]:
    """One cell of each kind of each file, and its other value: kind, column, file, line, index, value."""
    rng = random.Random(8)
    for path in FILES:
        layer = "record" if path.parent.name == "records" else "reference"
        declared = {c.name: c for c in columns(layer_tables(layer)[path.stem])}
        head, *rows = table_of(path)
        keys = {tuple(v for name, v in zip(head, row, strict=True) if declared[name].is_key) for row in rows}
        cells = [(line, index) for line, row in enumerate(rows, 2) for index, value in enumerate(row) if value]
        by_column = [sorted({*held} - {""}) for held in zip(*rows, strict=True)]
        seen: set[str] = set()
        for line, index in rng.sample(cells, len(cells)):
            row, column = list(rows[line - 2]), declared[head[index]]
            found = other_value(column, row[index], rng, by_column[index])
            if found is None or found[0] in seen:
                continue
            row[index] = found[1]
            if column.is_key and tuple(v for name, v in zip(head, row, strict=True) if declared[name].is_key) in keys:
                continue  # the contract refuses a second row of one key
            seen.add(found[0])
            yield found[0], head[index], path, line, index, found[1]


MUTATIONS = list(mutations())


def test_the_mutations_reach_every_file_and_kind():
    assert len(MUTATIONS) >= 60
    assert {kind for kind, *_ in MUTATIONS} == {"enum", "date", "number", "flag", "id"}
    assert {path for _, _, path, *_ in MUTATIONS} == {path for path in FILES if len(table_of(path)) > 1}


@pytest.mark.parametrize(
    ("path", "line", "index", "value"),
    [pytest.param(path, *cell, id=f"{path.stem}.{column}:{cell[0]}") for _, column, path, *cell in MUTATIONS],
)
def test_a_changed_cell_is_named_with_file_and_row(data: Path, path: Path, line: int, index: int, value: str):
    rows = table_of(path)
    rows[line - 1][index] = value
    write(data / path.parent.name / path.name, rows)
    # a row with another key has no pin, and the row of its old key is gone
    said = r"(differs from its pin\. Compare|has no pin\. 1 more row differs;)"
    with pytest.raises(EnergyetlError, match=rf"^data/{path.parent.name}/{path.name}, row {line}: .* {said}"):
        pins.verify(data)


def test_a_stake_of_80_that_becomes_60_stops_the_build(copy_root: Path, tmp_path: Path):
    line = replace_once(copy_root / "data/records/project_event.csv", STAKE, ",80,", ",60,")
    with pytest.raises(EnergyetlError, match=rf"project_event.csv, row {line}: halabja.* then run `energyetl pins --renew`"):
        inputs.read(Settings(root=copy_root, home=tmp_path / "home"))


def test_a_sanction_that_is_a_year_later_is_named(data: Path):
    begins = "eu-19-2025-10-imports-rosneft,https://www.klgates.com/"
    line = replace_once(data / "records/sanction.csv", begins, ",2025-10-23,", ",2026-10-23,")
    assert places(data) == [f"records/sanction.csv:{line}"]


def test_two_assessors_that_are_swapped_are_both_named(data: Path):
    path = data / "records/assessed_output.csv"
    rows = table_of(path)
    index = rows[0].index("assessor")
    first, second = (
        next(i for i, row in enumerate(rows) if row[:2] == ["IRQ", "2024-01"] and row[index] == assessor)
        for assessor in ("bloomberg_survey", "reuters_survey")
    )
    rows[first][index], rows[second][index] = rows[second][index], rows[first][index]
    write(path, rows)
    gone = "records/assessed_output.csv:gone"
    assert places(data) == [f"records/assessed_output.csv:{i + 1}" for i in (first, second)] + [gone, gone]


def test_1934_that_becomes_1394_is_named(data: Path):
    begins = "2024-01_2025-03_IRQ_overproduction_cumulative_opec_secretariat_1,"
    line = replace_once(data / "records/compliance_statement.csv", begins, ",1934,", ",1394,")
    assert places(data) == [f"records/compliance_statement.csv:{line}"]


def test_another_page_is_another_provenance(data: Path):
    begins = "2024-01_2025-03_IRQ_overproduction_cumulative_opec_secretariat_1,"
    line = replace_once(data / "records/compliance_statement.csv", begins, ",https://", ",http://")
    assert places(data) == [f"records/compliance_statement.csv:{line}"]


def test_an_added_and_a_removed_row_are_named(data: Path):
    path = data / "reference/country.csv"
    rows = table_of(path)
    write(path, [*rows[:1], *rows[2:], ["XXA", "XX", "Atlantis", "false", *[""] * (len(rows[0]) - 4)]])
    assert [str(c) for c in pins.changes(data)] == [
        f"data/reference/country.csv, row {len(rows)}: XXA has no pin",
        "data/reference/country.csv: ABW is gone",
    ]


def test_the_order_of_rows_and_columns_and_a_new_empty_column_change_nothing(data: Path):
    path = data / "records/sanction.csv"
    head, *rows = table_of(path)
    write(path, [row[::-1] for row in [head, *rows[::-1]]])
    assert places(data) == []
    write(path, [[*head, "seen_by"], *([*row, ""] for row in rows)])
    assert places(data) == []


def test_the_hash_is_the_sha256_of_the_named_values():
    # printf '{"a": "1", "b": "ü"}' | sha256sum | cut -c1-16
    assert pins.row_hash({"b": "ü", "a": "1", "c": ""}) == "e20127613035378c"


def test_pins_lists_what_differs_and_changes_nothing(data: Path, run: Run):
    assert run() == (0, "Every curated row is pinned; none has changed.\n")
    line = replace_once(data / "records/project_event.csv", STAKE, ",80,", ",60,")
    for _ in range(2):
        status, said = run()
        assert status == 1
        assert f"data/records/project_event.csv, row {line}: halabja-2013-contract | stake.gazprom_neft | https" in said
        assert said.endswith("Rows that differ from their pins: 1. Renew them with `energyetl pins --renew`.\n")


def test_a_renewal_in_a_checkout_shows_old_and_new_value_and_the_page(data: Path, run: Run):
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "rows and pins"]):
        subprocess.run(["git", *words], cwd=data, check=True)
    replace_once(data / "records/project_event.csv", STAKE, ",80,", ",60,")
    # the edit is committed before the renewal, as when continuous integration finds it
    subprocess.run(["git", *identity, "commit", "-qam", "edit"], cwd=data, check=True)
    status, said = run("--renew")
    assert status == 0
    assert next(line for line in said.splitlines() if line.startswith("  ")) == "  value: 80 -> 60"
    assert "  citation: " in said and ", https://survincity.com/2013/10/" in said
    assert "Pins renewed: 1." in said
    assert run("--renew") == (0, "Every curated row is pinned; none has changed.\n")


def test_a_renewal_outside_a_checkout_shows_the_new_row(data: Path, run: Run):
    replace_once(data / "records/project_event.csv", STAKE, ",80,", ",60,")
    status, said = run("--renew")
    assert (status, "  value: 60\n" in said, "->" in said) == (0, True, False)
    assert pins.changes(data) == []


def test_a_row_that_breaks_its_contract_is_not_pinned(data: Path, run: Run):
    replace_once(data / "records/project_event.csv", STAKE, ",80,", ",130,")
    before = pins.changes(data)
    with pytest.raises(EnergyetlError, match="130 is above 100"):
        CliRunner().invoke(app, ["pins", "--renew"], catch_exceptions=False)
    assert pins.changes(data) == before
