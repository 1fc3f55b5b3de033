"""Every fault of the registry raises an error with file and claim before anything is built."""

import pytest

from energyetl.errors import EnergyetlError

CLAIMS = "claims/production.yml"
RULE = {"rule": "WHL-01__count"}


def first(claims):
    return claims[0]


def part(claims):
    return first(claims)["parts"][0]


def two_readings(**changed):
    """An edit that gives the part two readings, the second of which is changed."""

    def edit(claims):
        good = {"reading": "by the minute", "reason": "The book counts so", "rules": [RULE]}
        part(claims).pop("rules")
        part(claims)["readings"] = [good, good | {"reading": "by the hour"} | changed]

    return edit


FAULTS = [
    (CLAIMS, lambda c: first(c).pop("parts"), r"claim WHL-01 has no part with a rule: add one in sql/evidence/"),
    (CLAIMS, lambda c: part(c).pop("rules"), r"production.yml, line \d+ WHL-01, parts.0: .*either rules or readings"),
    (CLAIMS, lambda c: part(c).update(rules=[]), r"WHL-01, parts.0: .*either rules or readings"),
    (CLAIMS, lambda c: first(c)["parts"].append(part(c)), r"claim WHL-01: two parts are called 'whole'"),
    (CLAIMS, two_readings(reason=""), r"production.yml, line \d+ WHL-01, parts.0.readings.1.reason: .*at least 10"),
    (CLAIMS, two_readings(rules=[]), r"WHL-01, parts.0.readings.1.rules: "),
    (
        CLAIMS,
        lambda c: part(c).update(rules=None, readings=[{"reading": "one", "reason": "long enough", "rules": [RULE]}]),
        r"WHL-01, parts.0.rules: |one reading is no ambiguity",
    ),
    (CLAIMS, lambda c: part(c)["rules"][0].update(rule="WHL-01__cuont"), r"WHL-01__cuont.sql does not exist. Did you mean"),
    (
        CLAIMS,
        lambda c: c[1].update(parts=[{"part": "whole", "rules": [RULE]}]),
        r"WHL-02 has parts and also a reason_not_testable",
    ),
    (CLAIMS, lambda c: first(c).pop("about"), r"production.yml, line 1 WHL-01, about: Field required"),
    (CLAIMS, lambda c: first(c).update(about={}), r"WHL-01, about: .*exactly one of period"),
    (CLAIMS, lambda c: first(c).update(about={"period": "1901", "standing": True}), r"WHL-01, about: .*exactly one of period"),
    (CLAIMS, lambda c: first(c).update(about={"period": "1901-13"}), r"WHL-01, about.period: .*not a calendar date"),
    (CLAIMS, lambda c: first(c).update(about={"period": "1902/1901"}), r"WHL-01, about.period: .*ends before it begins"),
    (CLAIMS, lambda c: c[1].pop("reason_not_testable"), r"WHL-02 is never due: say in reason_not_testable"),
    (CLAIMS, lambda c: first(c).pop("would_change"), r"claim WHL-01: say under would_change what would change the verdict"),
    (
        CLAIMS,
        lambda c: first(c)["would_change"][0].update(rule="WHL-01__cuont"),
        r"WHL-01, would_change: WHL-01__cuont is no rule of the claim, so nothing would read the condition. Did you mean",
    ),
    (CLAIMS, lambda c: first(c)["would_change"][0].update(outcome="holds"), r"WHL-01, would_change.0.outcome: "),
    (
        CLAIMS,
        lambda c: first(c)["thresholds"][0].pop("reason"),
        r"production.yml, line \d+ WHL-01, thresholds.0.reason: Field required",
    ),
    (CLAIMS, lambda c: first(c)["thresholds"][0].update(reason="so"), r"WHL-01, thresholds.0.reason: .*at least 10"),
    (
        CLAIMS,
        lambda c: first(c)["quantities"][0].update(unit="cuont"),
        r"WHL-01: 'cuont' is not a known unit. Did you mean count",
    ),
    (CLAIMS, lambda c: first(c)["quantities"][0].update(comparator="between"), r"WHL-01, quantity turns: 'between' needs"),
    (
        CLAIMS,
        lambda c: part(c)["rules"][0].update(lowers=["indirekt"]),
        r"'indirekt' is not a reason that a rule can name. Did you mean indirect",
    ),
    # Computed reasons are not for a rule to name.
    (
        CLAIMS,
        lambda c: part(c)["rules"][0].update(lowers=["single_origin"]),
        r"'single_origin' is not a reason that a rule can name",
    ),
    (CLAIMS, lambda c: c.append(dict(c[1])), r"claim WHL-02: the id is used twice"),
    (CLAIMS, lambda c: first(c).update(hedge="sure"), r"production.yml, line 1 WHL-01, hedge: "),
    (CLAIMS, lambda c: first(c)["where"][0].update(sentence_sha256="abc"), r"WHL-01, where.0.sentence_sha256: "),
    (CLAIMS, lambda c: first(c).update(satement="x"), r"WHL-01, satement: Extra inputs"),
    ("document.yml", lambda d: d.pop("licence"), r"data/documents/mill/document.yml, line 1 .*licence: Field required"),
    ("document.yml", lambda d: d.update(published_on="1902-13"), r"document.yml.* published_on: .*not a calendar date"),
    ("document.yml", lambda d: d.update(document_id="river"), r"the document_id is river, but the folder is called mill"),
    ("document.yml", lambda d: d.update(is_anchor=False), r"exactly one document must have is_anchor: true, not 0 \(none\)"),
]


@pytest.mark.parametrize(("name", "edit", "said"), FAULTS)
def test_a_fault_is_reported_with_its_place(small_registry, name, edit, said):
    small_registry.change(name, edit)
    with pytest.raises(EnergyetlError, match=said):
        small_registry.load()


def test_the_line_of_a_fault_is_that_of_its_mapping(small_registry):
    small_registry.change(CLAIMS, lambda c: c[1].update(hedge="sure"))
    lines = (small_registry.folder / CLAIMS).read_text(encoding="utf-8").splitlines()
    with pytest.raises(EnergyetlError) as caught:
        small_registry.load()
    assert f"line {lines.index('- claim_id: WHL-02') + 1} WHL-02, hedge" in str(caught.value)


def test_a_rule_without_a_claim_is_an_error(small_registry):
    head = "-- Proposition: p\n-- Supports: s Contradicts: c Silent: n\nselect 1"
    (small_registry.evidence / "WHL-01__stray.sql").write_text(head, encoding="utf-8")
    with pytest.raises(
        EnergyetlError, match=r"WHL-01__stray.sql is used by no claim: name it under a claim's rules, or delete it"
    ):
        small_registry.load()


def test_a_rule_must_say_when_it_is_silent(small_registry):
    (small_registry.evidence / "WHL-01__count.sql").write_text("-- Proposition: p Supports: s Contradicts: c\nselect 1")
    with pytest.raises(EnergyetlError, match=r"WHL-01__count.sql: its comment head lacks 'Silent:'"):
        small_registry.load()


def test_a_file_of_claims_that_is_no_list_is_an_error(small_registry):
    (small_registry.folder / CLAIMS).write_text("claim_id: WHL-01\n", encoding="utf-8")
    with pytest.raises(EnergyetlError, match=r"data/documents/mill/claims/production.yml: this file must contain a list"):
        small_registry.load()


def test_neither_faults_nor_reviews_need_exist(small_registry):
    loaded = small_registry.load()
    assert [c.claim_id for c in loaded.claims] == ["WHL-01", "WHL-02"]
    assert (loaded.faults, loaded.reviews, loaded.quotations) == ([], [], [])


def test_a_file_of_claims_is_named_after_its_topic(small_registry):
    assert {claim.topic for claim in small_registry.load().claims} == {"production"}
    (small_registry.folder / CLAIMS).rename(small_registry.folder / "claims" / "mills.yml")
    with pytest.raises(EnergyetlError, match=r"claims/mills.yml, line 1 WHL-01, topic: Input should be 'opec', 'production'"):
        small_registry.load()
