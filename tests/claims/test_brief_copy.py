"""Locators are found in a reader's copy on their own or another line; quotations are taken from the copy."""

import shutil
import textwrap

import pytest
from small_registry import TEXT
from typer.testing import CliRunner

from energyetl.build import inputs
from energyetl.claims import document_copy, registry_tables
from energyetl.claims.locators import fold, sentences
from energyetl.cli.main import app
from energyetl.errors import EnergyetlError
from energyetl.release import publish


def states(comparison: document_copy.Comparison) -> list[str]:
    return [str(p) for p in comparison.places]


def test_white_space_markup_and_note_marks_do_not_count():
    assert (
        fold("  ◆ **The wheel\t turned\\$ 12  times.¹**")
        == fold("- The wheel turned$ 12 times.")
        == "The wheel turned$ 12 times."
    )


def test_a_sentence_ends_before_a_capital_and_keeps_its_line():
    assert [(s.line, s.text) for s in sentences("One at 1.5 m. “Two?” Three!\n\nFour")] == [
        (1, "One at 1.5 m."),
        (1, "“Two?"),
        (1, "Three!"),
        (3, "Four"),
    ]


def test_the_registered_copy_has_every_sentence_on_its_line(small_registry):
    found = document_copy.compare(small_registry.load(), small_registry.copy)
    assert found.is_registered_copy
    assert (found.gone, found.moved) == ([], [])
    assert states(found) == [
        "WHL-01, place 1, section 1, line 3: found",
        "WHL-02, place 1, section 1, line 5: found",
        "WHL-02, place 2, section 1, line 3: found",
    ]


def test_claims_of_other_documents_are_not_looked_for(small_registry):
    river = small_registry.folder.parent / "river"
    shutil.copytree(small_registry.folder, river)
    for path, changes in (
        (river / "document.yml", {"document_id: mill": "document_id: river", "is_anchor: true": "is_anchor: false"}),
        (river / "claims" / "production.yml", {"WHL-0": "RIV-0"}),
    ):
        text = path.read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    rule = small_registry.evidence / "WHL-01__count.sql"
    shutil.copy(rule, rule.with_name("RIV-01__count.sql"))
    found = document_copy.compare(small_registry.load(), small_registry.copy)
    assert {place.claim_id for place in found.places} == {"WHL-01", "WHL-02"}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda t: "A new first line\n\n" + t, ["moved to line 5", "moved to line 7", "moved to line 5"]),
        (lambda t: t.replace("12 times", "13 times"), ["gone", "found", "found"]),
        (lambda t: t.replace("- **The miller says", "The miller  says").replace(".**", "."), ["found", "found", "found"]),
        (lambda t: "\ufeff" + t.replace("\n", "\r\n"), ["found", "found", "found"]),
        (lambda t: t.replace("river. Its wheel turned", "river. Its\nwheel turned"), ["found", "moved to line 6", "found"]),
        (lambda t: "", ["gone", "gone", "gone"]),
    ],
    ids=["moved", "changed", "other markup", "other line ends", "wrapped", "empty"],
)
def test_a_changed_copy_says_what_is_moved_or_gone(small_registry, edit, expected):
    small_registry.copy.write_text(edit(TEXT), encoding="utf-8", newline="")
    found = document_copy.compare(small_registry.load(), small_registry.copy)
    assert not found.is_registered_copy
    assert [s.split(": ")[1] for s in states(found)] == expected


def test_lines_broken_anew_are_read_as_paragraphs(small_registry):
    small_registry.copy.write_text("\n".join(textwrap.fill(line, 20) for line in TEXT.splitlines()), encoding="utf-8")
    assert document_copy.compare(small_registry.load(), small_registry.copy).gone == []


def test_of_two_equal_sentences_the_one_on_the_line_counts(small_registry):
    small_registry.copy.write_text(TEXT + "\n\nThe mill stands by the river.\n", encoding="utf-8")
    assert document_copy.compare(small_registry.load(), small_registry.copy).moved == []


@pytest.mark.parametrize(
    ("content", "said"), [(None, "No such file"), (b"\xff\xfe\x00", "is not UTF-8 text")], ids=["missing", "not a text"]
)
def test_a_copy_that_cannot_be_read_is_an_error(small_registry, content, said):
    small_registry.copy.unlink()
    if content is not None:
        small_registry.copy.write_bytes(content)
    with pytest.raises(EnergyetlError, match=said):
        document_copy.compare(small_registry.load(), small_registry.copy)


def test_verify_prints_places_and_never_text(small_root, monkeypatch):
    small, settings = small_root
    monkeypatch.setenv("ENERGYETL_ROOT", str(settings.root))
    monkeypatch.setenv("COLUMNS", "200")
    same = CliRunner().invoke(app, ["brief", "verify", str(small.copy)])
    assert same.exit_code == 0
    assert "is the registered copy" in same.output
    assert "3 of 3 sentences found, 0 of them on another line" in same.output

    small.copy.write_text("\n" + TEXT.replace("12 times", "13 times"), encoding="utf-8")
    changed = CliRunner().invoke(app, ["brief", "verify", str(small.copy)])
    assert changed.exit_code == 1
    assert "is not the registered copy" in changed.output
    assert "WHL-01, place 1, section 1, line 3: gone" in changed.output
    assert "WHL-02, place 1, section 1, line 5: moved to line 6" in changed.output
    assert "2 of 3 sentences found, 2 of them on another line" in changed.output
    assert not any(word in changed.output for word in ("wheel", "miller says", "river"))


def test_without_a_copy_only_the_quotations_are_missing(small_registry):
    bare = small_registry.load()
    quoted = document_copy.with_quotations(bare, small_registry.copy)
    frames = {"without": registry_tables.registry_frames(bare, []), "with": registry_tables.registry_frames(quoted, [])}
    assert {name: len(f["quotation"]) for name, f in frames.items()} == {"without": 0, "with": 3}
    assert all(frames["without"][n].equals(frames["with"][n]) for n in registry_tables.REGISTRY_TABLES if n != "quotation")


@pytest.mark.release
def test_quotations_are_an_input_like_any_other(small_root):
    small, settings = small_root
    bare = inputs.read(settings).fingerprint
    quoted = inputs.read(settings, small.copy).fingerprint
    assert bare != quoted
    assert inputs.read(settings, small.copy).fingerprint == quoted, "the same copy is the same input"
    small.copy.write_text("\n\n" + TEXT, encoding="utf-8")
    assert inputs.read(settings, small.copy).fingerprint not in (bare, quoted), "another copy is another input"
    assert inputs.read(settings).fingerprint == bare


def test_a_build_stops_at_a_copy_that_lacks_a_sentence(small_root):
    small, settings = small_root
    small.copy.write_text(TEXT.replace("12 times", "13 times"), encoding="utf-8")
    with pytest.raises(EnergyetlError, match=r"lacks 1 of the sentences .* first WHL-01, line 3.*brief verify"):
        publish.new_release(settings, brief=small.copy)
    assert not (settings.warehouse / "current").exists()
