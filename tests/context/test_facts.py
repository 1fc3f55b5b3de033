"""Every page of every record in one table, and the first page of each fact in front."""

from datetime import date

from as_of_build import repository_rows

from energyetl.contracts import layer_tables

# The one record that states no fact: press releases that need no row of their own.
NO_FACT = {"opec_acknowledgement"}


def test_core_fact_has_every_row_of_every_record_once(build):
    build.load_reference("publisher")
    given = 0
    for name in set(layer_tables("record")) - NO_FACT:
        rows = repository_rows("record", name)
        given += rows.height
        build.load(f"record.{name}", rows)
    build.run("core.fact")
    key = "fact_kind, fact_id, measure, source_url"
    assert build.fetch(f"select count(*), count(distinct ({key})) from core.fact") == [(given, given)]
    assert build.fetch("select count(*) from core.fact where publisher_kind is null or known_on is null") == [(0,)]


def test_a_bound_has_one_word_whichever_record_states_it(build):
    build.give("reference.publisher", "publisher, publisher_kind, passes_on", "'A paper', 'news', null::varchar")
    same = {"source_url": "https://a", "origin": "a", "source_publisher": "A paper", "known_on": date(2023, 1, 1)}
    build.fill(
        "record.project_event",
        [same | {"event_id": "e", "fact_id": "stake", "project_id": "p", "value": 25, "unit": "pct", "bound": "at_least"}],
    )
    build.fill(
        "record.investment_statement",
        [same | {"statement_id": "s", "amount_kind": "cumulative", "amount_busd": 13, "bound": "more_than", "party": "press"}],
    )
    build.run("core.fact")
    assert build.fetch("select fact_id, bound::varchar, value, partner_iso3s, publisher_kind from core.fact order by 1") == [
        ("e", ">", 25, [], "news"),
        ("s", ">", 13, ["RUS"], "news"),
    ]


def test_a_page_can_decide_if_its_publisher_or_the_one_that_its_copy_names_answers_for_it(build):
    build.give(
        "reference.publisher",
        "publisher, publisher_kind, passes_on",
        "'An agency', 'agency', null",
        "'A paper on a forum''s word', 'news', 'A forum'",
        "'A forum', 'forum', null",
        "'A forum on the agency', 'forum', 'An agency'",
        "'A copy', 'aggregator', null",
        "'A copy of the agency', 'aggregator', 'An agency'",
        "'A copy of a forum', 'aggregator', 'A forum'",
        "'A copy of a copy', 'aggregator', 'A copy'",
    )
    origins = {"An agency": "agency", "A copy of the agency": "agency", "A forum on the agency": "agency"}
    publishers = [name for (name,) in build.fetch("select publisher from reference.publisher")]
    build.fill(
        "record.project_event",
        [
            {"event_id": name, "fact_id": "stake", "project_id": "p", "source_url": f"https://{i}"}
            | {"origin": origins.get(name, name), "source_publisher": name, "known_on": date(2023, 1, 1)}
            for i, name in enumerate(publishers)
        ],
    )
    build.run("core.fact", "core.origin")
    deciding = {"An agency", "A paper on a forum's word", "A copy of the agency"}
    assert {name for (name,) in build.fetch("select source_publisher from core.fact where can_decide")} == deciding
    # An origin is weak only if none of its pages can decide.
    weak = {"A forum", "A copy", "A copy of a forum", "A copy of a copy"}
    assert {name for (name,) in build.fetch("select origin from core.origin where is_weak")} == weak


def test_the_first_address_is_of_the_page_known_first(events):
    build = events(
        {"source_url": "https://a.org", "known_on": date(2024, 5, 1)},
        {"source_url": "https://z.org", "known_on": date(2023, 10, 10), "known_basis": "restated"},
        {"source_url": "https://y.org", "known_on": date(2023, 10, 10), "known_basis": "dated"},
    )
    assert build.fetch("select citations, known_on, known_basis::varchar from core.policy_event") == [
        (["https://y.org", "https://z.org", "https://a.org"], date(2023, 10, 10), "dated")
    ]
