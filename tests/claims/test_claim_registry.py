"""Every fault of the registry raises an error with file and claim before anything is built."""

import pytest

from energyetl.errors import EnergyetlError


def first(claims):
    return claims[0]


FAULTS = [
    ("production.yml", lambda c: first(c).pop("rules"), r"claim WHL-01 has no rule: add one in sql/evidence/"),
    (
        "production.yml",
        lambda c: first(c)["rules"][0].update(rule="WHL-01__cuont"),
        r"WHL-01__cuont.sql does not exist. Did you mean",
    ),
    (
        "production.yml",
        lambda c: c[1].update(rules=[{"rule": "WHL-01__count"}]),
        r"WHL-02 has rules and also a reason_not_testable",
    ),
    (
        "production.yml",
        lambda c: first(c)["thresholds"][0].pop("reason"),
        r"production.yml WHL-01, thresholds.0.reason: Field required",
    ),
    ("production.yml", lambda c: first(c)["thresholds"][0].update(reason="so"), r"WHL-01, thresholds.0.reason: .*at least 10"),
    (
        "production.yml",
        lambda c: first(c)["quantities"][0].update(unit="cuont"),
        r"WHL-01: 'cuont' is not a known unit. Did you mean count",
    ),
    (
        "production.yml",
        lambda c: first(c)["quantities"][0].update(comparator="between"),
        r"WHL-01, quantity turns: 'between' needs",
    ),
    (
        "production.yml",
        lambda c: first(c)["rules"][0].update(lowers=["indirekt"]),
        r"'indirekt' is not a downgrade. Did you mean indirect",
    ),
    ("production.yml", lambda c: c.append(dict(c[1])), r"claim WHL-02: the id is used twice"),
    ("production.yml", lambda c: first(c).update(hedge="sure"), r"production.yml WHL-01, hedge: "),
    ("production.yml", lambda c: first(c)["where"][0].update(sentence_sha256="abc"), r"WHL-01, where.0.sentence_sha256: "),
    ("production.yml", lambda c: first(c).update(satement="x"), r"WHL-01, satement: Extra inputs"),
    ("document.yml", lambda d: d.pop("sha256"), r"document.yml .*sha256: Field required"),
]


@pytest.mark.parametrize(("name", "edit", "said"), FAULTS)
def test_a_fault_is_said_with_its_claim(small_registry, name, edit, said):
    small_registry.change(name, edit)
    with pytest.raises(EnergyetlError, match=said):
        small_registry.load()


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
    (small_registry.folder / "production.yml").write_text("claim_id: WHL-01\n", encoding="utf-8")
    with pytest.raises(EnergyetlError, match=r"data/claims/production.yml: this file must contain a list"):
        small_registry.load()


def test_neither_faults_nor_reviews_need_exist(small_registry):
    loaded = small_registry.load()
    assert [c.claim_id for c in loaded.claims] == ["WHL-01", "WHL-02"]
    assert (loaded.faults, loaded.reviews, loaded.quotations) == ([], [], [])


def test_a_file_of_claims_is_named_after_its_topic(small_registry):
    assert {claim.topic for claim in small_registry.load().claims} == {"production"}
    (small_registry.folder / "production.yml").rename(small_registry.folder / "mills.yml")
    with pytest.raises(EnergyetlError, match=r"data/claims/mills.yml WHL-01, topic: Input should be 'opec', 'production'"):
        small_registry.load()
