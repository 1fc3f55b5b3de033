"""The curated rows themselves: complete against the raw material, in our own words, under the names that people use."""

import csv
from collections import Counter
from pathlib import Path

import polars as pl
import pytest

ROOT = Path(__file__).resolve().parents[2]
ALIASES = {
    ("asset", "Badr", "any"): "badra",
    ("asset", "Badra", "any"): "badra",
    ("asset", "Badrah", "any"): "badra",
    ("asset", "Бадра", "any"): "badra",
    ("company", "Gazprom", "any"): "gazprom",
    ("company", "Gazprom", "iraq_projects"): "gazprom_neft",
    ("company", "Lukoil", "any"): "lukoil",
    ("company", "ЛУКОЙЛ", "any"): "lukoil",
    ("asset", "Qurna West 2", "any"): "west_qurna_2",
    ("asset", "West Qurna-2", "any"): "west_qurna_2",
}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def events() -> list[dict[str, str]]:
    return rows(ROOT / "data" / "records" / "project_event.csv")


@pytest.mark.parametrize(
    "name", ["records/project_event", "records/sanction", "reference/company", "reference/asset", "reference/project"]
)
def test_rows_are_sorted_by_their_key_with_unix_line_ends(name):
    raw = (ROOT / "data" / f"{name}.csv").read_bytes()
    assert b"\r" not in raw and raw.endswith(b"\n")
    keys = {"records/project_event": 3, "records/sanction": 2}.get(name, 1)
    found = [tuple(r.values())[:keys] for r in rows(ROOT / "data" / f"{name}.csv")]
    assert found == sorted(found)


@pytest.mark.parametrize(("key", "entity_id"), ALIASES.items(), ids=str)
def test_names_that_people_use_mean_one_thing(key, entity_id):
    known = {
        (r["entity_kind"], r["alias"], r["context"]): r["entity_id"] for r in rows(ROOT / "data" / "reference" / "alias.csv")
    }
    assert known[key] == entity_id


def test_names_point_to_ids_that_exist():
    for r in rows(ROOT / "data" / "reference" / "alias.csv"):
        if r["entity_kind"] in ("company", "asset", "project"):
            ids = {x[f"{r['entity_kind']}_id"] for x in rows(ROOT / "data" / "reference" / f"{r['entity_kind']}.csv")}
            assert r["entity_id"] in ids, r


def test_descriptions_are_short_and_describe_the_event(events):
    for text in {e["description"] for e in events}:
        assert 3 <= len(text.split()) <= 12, text


def test_reposts_of_one_agency_share_its_origin(events):
    reuters = {e["origin"] for e in events if "reuters" in e["source_publisher"].lower()}
    assert reuters == {"reuters"}


def test_each_fact_reported_by_the_press_is_in_the_records(shared, events):
    pages = {e["source_url"] for e in events}
    raw = rows(shared / "data" / "projects" / "press_reported" / "project_facts_reported.csv")
    assert len(raw) == 50
    assert [r for r in raw if r["source_url"] not in pages] == []


def test_no_page_states_one_fact_twice():
    frame = pl.read_csv(ROOT / "data" / "records" / "project_event.csv", infer_schema=False)
    counts = Counter(frame.select("event_id", "fact_id", "source_url").iter_rows())
    assert max(counts.values()) == 1
