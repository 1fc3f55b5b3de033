"""When mart.claim_board says that the world changed: a part that held in hindsight is contradicted today, or the reverse."""

import duckdb
import pytest
from as_of_build import AsOfBuild

QUESTIONS = ("known_then", "in_hindsight", "holds_now")


@pytest.mark.parametrize(
    ("hindsight", "today", "has_changed"),
    [
        (("supported",), ("contradicted",), True),
        (("asserted",), ("contradicted",), True),
        (("contradicted",), ("supported",), True),
        (("supported", "silent"), ("contradicted", "silent"), True),
        # The evidence grew old, or came late: another verdict, and nothing is known of the world.
        (("supported",), ("silent",), False),
        (("silent",), ("supported",), False),
        (("supported", "contradicted"), ("supported", "silent"), False),
        # One part holds in both; another was never shown to hold.
        (("supported", "silent"), ("supported", "contradicted"), False),
        (("supported",), ("supported",), False),
    ],
)
def test_the_world_changed_only_where_a_part_went_over_to_the_other_side(
    hindsight: tuple[str, ...], today: tuple[str, ...], has_changed: bool
):
    with duckdb.connect() as con:
        build = AsOfBuild(con)
        build.fill(
            "claims.claim",
            [{"claim_id": "WHL-01", "document_id": "mill", "statement": "s", "topic": "context", "about_kind": "standing"}],
        )
        verdict = {"claim_id": "WHL-01", "certainty_reasons": [], "reason": "r"}
        build.fill(
            "claims.verdict",
            [
                verdict | {"question": question, "verdict": verdict_of}
                for question, verdict_of in zip(QUESTIONS, ("supported", "supported", "partly_supported"), strict=True)
            ],
        )
        build.fill(
            "claims.part_outcome",
            [
                {"question": question, "claim_id": "WHL-01", "variant_id": "as_found", "part": str(part), "outcome": outcome}
                for question, outcomes in (("in_hindsight", hindsight), ("holds_now", today))
                for part, outcome in enumerate(outcomes)
            ],
        )
        build.run("mart.claim_board")
        assert build.fetch("select has_changed from mart.claim_board") == [(has_changed,)]
