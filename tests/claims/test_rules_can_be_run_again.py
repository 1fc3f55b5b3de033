"""Rules of evidence read released tables only, and match no text; what breaks this is named with its file."""

from pathlib import Path

from energyetl.build import model_graph

SQL = Path(__file__).resolve().parents[2] / "sql"


def small(tmp_path: Path, rule: str, macro: str = "") -> list[str]:
    """The faults of one rule and one macro."""
    for folder, name, text in (("evidence", "WHL-01__count.sql", rule), ("evidence/macros", "common.sql", macro)):
        (tmp_path / folder).mkdir(exist_ok=True, parents=True)
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    return model_graph.faults_of_rules(tmp_path)


def test_no_rule_reads_what_a_release_lacks_or_matches_text():
    assert model_graph.faults_of_rules(SQL) == []


def test_a_rule_that_reads_a_record_is_named(tmp_path: Path):
    (said,) = small(tmp_path, "select * from record.policy_event")
    assert (
        said
        == "sql/evidence/WHL-01__count.sql reads record.policy_event, which a release lacks; read core, mart or claims instead."
    )


def test_so_is_one_that_reads_it_through_a_macro(tmp_path: Path):
    macro = "create or replace temp macro pages() as table\nselect * from record.policy_event;\n"
    assert small(tmp_path, "select * from pages()", macro) == [
        "sql/evidence/WHL-01__count.sql reads record.policy_event, which a release lacks; read core, mart or claims instead."
    ]


def test_text_matching_is_named(tmp_path: Path):
    for condition, used in (
        ("a like 'x%'", "~~"),
        ("a ilike '%x%'", "~~*"),
        ("regexp_matches(a, 'x')", "regexp_matches"),
        ("contains(a, 'x')", "contains"),
    ):
        (said,) = small(tmp_path, f"select * from core.policy_event where {condition}")
        assert said == f"sql/evidence/WHL-01__count.sql matches text ({used}); select by typed columns instead."


def test_a_list_may_be_searched(tmp_path: Path):
    assert small(tmp_path, "select * from core.policy_event where list_contains(partner_iso3s, 'RUS')") == []
