"""What is asked of a claim, by what it speaks of and by the day of the build."""

from datetime import date

import pytest

from energyetl.claims.questions import days, questions

WRITTEN, TODAY, EARLIER = date(2024, 3, 2), date(2026, 11, 24), date(2023, 1, 1)


def asked(small_registry, about, today=TODAY):
    def edit(claims):
        claims[0]["about"] = about

    small_registry.change("claims/production.yml", edit)
    found = [q for q in questions(small_registry.load(), today) if q.claim.claim_id == "WHL-01"]
    return {q.question.value: (q.known_on, q.about_on, q.is_asked) for q in found}


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"period": "1901"}, {"known_then": (WRITTEN, WRITTEN, True), "in_hindsight": (TODAY, WRITTEN, True)}),
        (
            {"standing": True},
            {
                "known_then": (WRITTEN, WRITTEN, True),
                "in_hindsight": (TODAY, WRITTEN, True),
                "holds_now": (TODAY, TODAY, True),
            },
        ),
        # A forecast that was due in 2025 could not be checked when it was made, and can today.
        (
            {"due_on": date(2025, 12, 31)},
            {
                "known_then": (WRITTEN, date(2025, 12, 31), False),
                "in_hindsight": (TODAY, date(2025, 12, 31), True),
            },
        ),
        (
            {"due_on": date(2030, 1, 1)},
            {"known_then": (WRITTEN, date(2030, 1, 1), False), "in_hindsight": (TODAY, date(2030, 1, 1), False)},
        ),
    ],
)
def test_questions_follow_from_what_a_claim_speaks_of(small_registry, about, expected):
    assert asked(small_registry, about) == expected


def test_a_build_before_the_document_asks_as_of_its_own_day(small_registry):
    found = asked(small_registry, {"standing": True}, EARLIER)
    assert set(found.values()) == {(EARLIER, EARLIER, True)}


def test_what_can_never_be_due_is_not_asked(small_registry):
    (then, hindsight) = [q for q in questions(small_registry.load(), TODAY) if q.claim.claim_id == "WHL-02"]
    assert not then.is_asked
    assert not hindsight.is_asked


def test_an_as_of_build_is_needed_for_each_day_on_which_something_is_asked(small_registry):
    assert days(questions(small_registry.load(), TODAY)) == [WRITTEN, TODAY]
    assert days(questions(small_registry.load(), WRITTEN)) == [WRITTEN]
