"""What a person reads of one claim: every place, each question with its parts, limits and conditions, faults of the text, reviews."""

import duckdb
import pytest

from energyetl.access import claim_case
from energyetl.contracts import tables
from energyetl.contracts.columns import enum_ddl, table_ddl
from energyetl.errors import EnergyetlError

READ = [
    "claim", "document", "locator", "quotation", "quantity", "threshold", "document_fault", "verdict", "review", "part", "reading",
    "part_outcome", "reading_outcome", "sensitivity", "condition", "variant", "variant_verdict",
]  # fmt: skip


@pytest.fixture
def con():
    """The tables that a case is read from, with one claim."""
    with duckdb.connect() as con:
        for statement in enum_ddl(list(tables().values())):
            con.execute(statement)
        for schema in ("claims", "mart"):
            con.execute(f"create schema {schema}")
        for name in [*(f"claims.{table}" for table in READ), "mart.claim_evidence", "mart.claim_board"]:
            con.execute(table_ddl(tables()[name], name)[0].replace(" not null", ""))
        con.execute("insert into claims.document by name select 'mill' as document_id, 'The mill' as title")
        con.execute(
            "insert into claims.claim by name select 'WHL-01' as claim_id, 'mill' as document_id, 'Twelve turns' as statement, "
            "['quantity'] as kind, 'stated' as hedge"
        )
        con.execute("insert into claims.locator values ('WHL-01', 1, 'Summary', 3, 'aa'), ('WHL-01', 2, '1', 9, 'bb')")
        con.execute(
            "insert into claims.document_fault values ('hour', 'mill', ['3'], ['WHL-01'], 'It says hours', 'Read as minutes')"
        )
        con.execute(
            "insert into claims.review values "
            "('WHL-01', 'known_then', '2024-03-02', 'B. Reader', '2024-05-01', 'contested', 'Miller’s book')"
        )
        yield con


def judge(con: duckdb.DuckDBPyConnection, question: str, verdict: str, **other: str) -> None:
    """A verdict on the claim."""
    given = {"certainty": "null", "certainty_reasons": "[]", "silent_parts": "[]", "reason": "'As found.'"} | other
    con.execute(
        f"insert into claims.verdict by name select 'WHL-01' as claim_id, '{question}' as question, date '2026-11-24' as known_on, "
        f"date '2024-03-02' as about_on, '{verdict}' as verdict, "
        + ", ".join(f"{value} as {name}" for name, value in given.items())
    )


def text(con: duckdb.DuckDBPyConnection) -> str:
    return claim_case.as_text(claim_case.case(con, "WHL-01"))


def test_a_case_names_every_place_and_what_people_say(con):
    assert text(con).splitlines() == [
        "WHL-01  Twelve turns",
        "  in The mill (mill), section Summary, line 3; section 1, line 9",
        "  quantity, hedge stated",
        "  fault of the document: It says hours. Read as minutes.",
        "",
        "Review by B. Reader on 2024-05-01, known_then as of 2024-03-02: contested",
        "  Miller’s book",
    ]


def test_a_case_quotes_where_a_copy_was_given(con):
    con.execute("insert into claims.quotation values ('WHL-01', 2, 'The wheel turned.')")
    assert "line 9\n  quantity, hedge stated\n  “The wheel turned.”\n" in text(con)


def test_questions_are_told_apart_in_their_order(con):
    judge(con, "holds_now", "contradicted")
    judge(con, "in_hindsight", "supported", certainty="'high'")
    judge(con, "known_then", "insufficient")
    said = text(con)
    heads = [
        "As known then, 2026-11-24: INSUFFICIENT", "In hindsight, about 2024-03-02: SUPPORTED, certainty high",
        "Now, 2024-03-02: CONTRADICTED",
    ]  # fmt: skip
    places = [said.index(head) for head in heads]
    assert places == sorted(places)


def test_parts_readings_and_silence_are_shown(con):
    judge(con, "in_hindsight", "depends_on_reading")
    con.execute("insert into claims.part values ('WHL-01', 'speed', 1), ('WHL-01', 'miller', 2)")
    con.execute(
        "insert into claims.reading values ('WHL-01', 'speed', 'by day', 'No span is given'), "
        "('WHL-01', 'speed', 'by hour', 'Speeds are so stated'), ('WHL-01', 'miller', 'as written', null)"
    )
    con.execute(
        "insert into claims.part_outcome values ('in_hindsight', 'WHL-01', 'as_found', 'speed', 'depends_on_reading'), "
        "('in_hindsight', 'WHL-01', 'as_found', 'miller', 'silent')"
    )
    con.execute(
        "insert into claims.reading_outcome values ('in_hindsight', 'WHL-01', 'as_found', 'speed', 'by day', 'contradicted', 0, 1, false), "
        "('in_hindsight', 'WHL-01', 'as_found', 'speed', 'by hour', 'supported', 2, 0, false), "
        "('in_hindsight', 'WHL-01', 'as_found', 'miller', 'as written', 'silent', 0, 0, false), "
        "('in_hindsight', 'WHL-01', 'other', 'speed', 'by day', 'supported', 0, 1, false)"
    )
    assert (
        "  part speed: depends_on_reading\n"
        "    read as by day: contradicted (No span is given)\n"
        "    read as by hour: supported (Speeds are so stated)\n"
        "  part miller: silent\n"
    ) in text(con)


def test_firmness_is_said_in_words(con):
    judge(con, "in_hindsight", "supported")
    con.execute(
        "insert into claims.sensitivity values "
        "('WHL-01', 'in_hindsight', ['parish'], true, [], ['WHL-01__count'], 'WHL-01__count', 12.5, 10, -2.5, 'count')"
    )
    said = text(con)
    assert "  rests on one origin: without parish it changes\n" in said
    assert "  would turn if 12.5 count reached 10, a change of -2.5 count (WHL-01__count)\n" in said
    assert "  would change if the limit of WHL-01__count were doubled\n" in said and "halved" not in said


def test_a_condition_is_shown_with_the_verdict_that_would_follow(con):
    judge(con, "in_hindsight", "supported")
    con.execute(
        "insert into claims.condition values ('WHL-01', 1, 'A lower count', 'WHL-01__count', 'contradicts'), "
        "('WHL-01', 2, 'One more count', 'WHL-01__count', 'supports')"
    )
    for place, verdict in ((1, "contradicted"), (2, "supported")):
        con.execute(
            "insert into claims.variant by name select 'in_hindsight' as question, 'WHL-01' as claim_id, "
            f"'condition {place}' as variant_id, 'condition' as variant_kind, 'WHL-01__count' as rule_id, '{place}' as period"
        )
        con.execute(
            "insert into claims.variant_verdict by name select 'in_hindsight' as question, 'WHL-01' as claim_id, "
            f"'condition {place}' as variant_id, '{verdict}' as verdict"
        )
    said = text(con)
    assert "  would be contradicted if: A lower count (rule WHL-01__count)\n" in said
    assert "  would stay supported if: One more count (rule WHL-01__count)\n" in said


def test_a_piece_of_evidence_carries_its_limit_and_an_undated_one_says_so(con):
    judge(con, "in_hindsight", "supported")
    row = (
        "select 'in_hindsight' as question, 'WHL-01' as claim_id, 'WHL-01__count' as rule_id, '{}' as origin, '1901' as period, "
        "'deciding' as role, 'supports' as outcome, 12 as observed_value, {} as limit_value, {} as limit_side, "
        "'count' as observed_unit, 'Twelve turns a minute' as finding, 'https://example.org/book' as citation, {} as published_on, 'original' as vintage_basis, "
        "false as is_interested_party, ['record.wheel'] as source_ids"
    )
    for values in (("parish", "10", "'at_least'", "date '1902-01-01'"), ("diary", "null", "null", "null")):
        con.execute("insert into mart.claim_evidence by name " + row.format(*values))
    said = text(con)
    assert "  - supports    Twelve turns a minute [12 count; supports if at least 10] (parish; 1901; 1902-01-01)\n" in said
    assert "  - supports    Twelve turns a minute [12 count] (diary; 1901; undated)\n" in said


def test_the_board_marks_only_a_changed_world(con):
    for claim_id, hindsight, now in (("A-01", "supported", "contradicted"), ("B-01", "contradicted", None)):
        con.execute(
            "insert into mart.claim_board by name select ? as claim_id, 'S' as statement, 'supported' as verdict_known_then, "
            "? as verdict_in_hindsight, ? as verdict_holds_now, coalesce(? <> ?, false) as has_changed, "
            "if(? is null, 'in_hindsight', 'holds_now') as carrying_question, 'high' as certainty_holds_now, "
            "['large_effect'] as reasons_holds_now, [] as reasons_in_hindsight, [] as review_verdicts, 'R' as reason",
            [claim_id, hindsight, now, hindsight, now, now],
        )
    first, second = claim_case.board(con)
    assert (first.in_hindsight, first.holds_now, first.has_changed) == ("supported", "contradicted", True)
    assert first.certainty == "high (large_effect)"
    assert (second.in_hindsight, second.holds_now, second.has_changed, second.certainty) == ("contradicted", "—", False, "")


def test_an_unknown_claim_lists_the_nearest(con):
    with pytest.raises(EnergyetlError, match="no claim 'WHL-10'. Did you mean WHL-01"):
        claim_case.case(con, "WHL-10")
