"""Statements once each, and the bottom-up sum that counts no money twice."""

from decimal import Decimal

import pytest

STATEMENT = (
    "statement_id, source_url, statement_date, is_date_inferred, speaker, speaker_role, party, scope, project_id, company_ids, "
    "amount_busd, bound, amount_kind, part_of_statement_id, is_yardstick, reprint_fault, hedge, origin, source_id, known_on, known_basis, source_publisher"
)
FACT = "event_id, fact_id, project_id, event_on, event_end_on, measure, value, unit, flag, source_ids"
EVENT = "event_id, source_count, origin_count, citations"
PROJECT = "project_id, region, contract_type, project_kind, company_id"


def statement(
    statement_id: str,
    day: str,
    amount: str,
    *,
    scope: str = "iraq",
    project: str = "",
    kind: str = "cumulative",
    part_of: str = "",
    fault: str = "",
    yardstick: bool = False,
    origin: str = "kremlin",
    url: str = "https://a.org",
) -> str:
    text = {name: f"'{v}'" if v else "null::varchar" for name, v in (("p", project), ("w", part_of), ("f", fault))}
    return (
        f"'{statement_id}', '{url}', '{day}', false, 'Somebody', 'minister', 'russia', '{scope}', {text['p']}, []::varchar[], "
        f"{amount}::decimal(24, 6), 'about', '{kind}', {text['w']}, {yardstick}, {text['f']}, 'stated', '{origin}', "
        f"'record.investment_statement', date '{day if len(day) == 10 else day[:4] + '-12-31'}', 'dated', 'A paper'"
    )


def fact(event: str, project: str, day: str, measure: str, musd: int, flag: str = "reported") -> str:
    return (
        f"'{event}', '{measure}', '{project}', date '{day}', date '{day}', '{measure}', {musd}::decimal(24, 6), 'USD_mn', "
        f"'{flag}', ['record.project_event']"
    )


@pytest.fixture
def modelled(build):
    def run(statements: list[str], facts: list[str]) -> None:
        build.give("record.investment_statement", STATEMENT, *statements)
        build.give("core.project_fact", FACT, *facts)
        events = sorted({f.split("'")[1] for f in facts})
        build.give("core.project_event", EVENT, *(f"'{e}', 1, 1, ['https://e.org']" for e in events))
        build.give(
            "reference.project",
            PROJECT,
            "'west_qurna_2', 'iraq_federal', 'technical_service', 'project', 'lukoil'",
            "'badra', 'iraq_federal', 'technical_service', 'project', 'gazprom_neft'",
            "'rosneft_krg_prepay', 'kurdistan_region', 'prepayment', 'project', 'rosneft'",
            "'rosneft_krg_pipeline', 'kurdistan_region', 'infrastructure_stake', 'project', 'rosneft'",
            "'rosneft_krg_total', 'kurdistan_region', null, 'context', 'rosneft'",
            "'block_17_anbar', 'iraq_federal', 'exploration_service', 'prospect', 'stroytransgaz'",
            "'zubair', 'iraq_federal', 'technical_service', 'project', 'eni'",
        )
        companies = ("lukoil", "gazprom_neft", "rosneft", "stroytransgaz")
        build.give("reference.company", "company_id, is_russian", *(f"'{c}', true" for c in companies), "'eni', false")
        build.run("core.investment_statement")
        build.run("mart.russian_investment")

    return run


SPENT = [
    fact("first-oil", "west_qurna_2", "2014-03-29", "investment_spent", 5000),
    fact("advance", "rosneft_krg_prepay", "2017-04-30", "investment_spent", 1000, "estimated"),
    fact("advances", "rosneft_krg_prepay", "2017-09-30", "investment_spent", 1300),
    fact("loan", "rosneft_krg_prepay", "2017-10-31", "investment_spent", 1200),
    fact("plan-2010", "west_qurna_2", "2010-12-31", "investment_planned", 30000),
    fact("plan-2014", "west_qurna_2", "2014-03-29", "investment_planned", 42000),
    fact("entry", "rosneft_krg_pipeline", "2017-10-20", "investment_planned", 1800),
    fact("total", "rosneft_krg_total", "2017-10-20", "investment_planned", 3500),
    fact("social", "block_17_anbar", "2019-09-04", "investment_planned", 100),
]


def test_money_is_counted_once_and_loans_apart(modelled, build):
    modelled([statement("putin", "2023-10-10", "19")], SPENT)
    assert build.fetch(
        "select bottom_up_busd, bottom_up_lent_busd, bottom_up_planned_busd, gap_busd, round(documented_pct, 1)::double, projects_counted "
        "from mart.russian_investment where row_id = 'putin'"
    ) == [
        # 5.0 put in; one loan of at most 1.3, not the sum of its three reports; the newest plan of each project, no total
        # over projects, no prospect: 42.0 + 1.8.
        (Decimal("5"), Decimal("1.3"), Decimal("43.8"), Decimal("14"), 26.3, ["rosneft_krg_prepay", "west_qurna_2"])
    ]


def test_a_statement_is_compared_with_what_was_known_by_its_day_and_in_its_scope(modelled, build):
    modelled(
        [
            statement("early", "2013", "10"),
            statement("kurdistan", "2022-02-28", "2", scope="kurdistan_region"),
            statement("field", "2014-03-29", "5", scope="project", project="west_qurna_2"),
        ],
        SPENT,
    )
    rows = build.fetch(
        "select row_id, bottom_up_busd, bottom_up_lent_busd, gap_busd from mart.russian_investment "
        "where row_kind = 'statement' order by row_id"
    )
    assert rows == [
        ("early", None, None, None),  # nothing known is not a gap of ten
        ("field", Decimal("5"), None, Decimal("0")),
        ("kurdistan", None, Decimal("1.3"), None),
    ]


def test_sums_have_rows_on_the_days_on_which_they_grow(modelled, build):
    modelled([statement("putin", "2023-10-10", "19")], SPENT)
    assert build.fetch(
        "select row_id, amount_busd, bottom_up_lent_busd, bound::varchar, flag::varchar from mart.russian_investment "
        "where row_kind = 'bottom_up_sum' order by stated_on"
    ) == [
        ("spent-2014-03-29", Decimal("5"), None, "at_least", "derived"),
        ("spent-2017-04-30", Decimal("5"), Decimal("1"), "at_least", "estimated"),
        ("spent-2017-09-30", Decimal("5"), Decimal("1.3"), "at_least", "estimated"),
        ("spent-2017-10-31", Decimal("5"), Decimal("1.3"), "at_least", "estimated"),
    ]
    assert build.check("investment_spent_never_falls") == []
    assert build.check("investment_records_within_plans") == []


def test_a_faulty_reprint_is_a_page_and_no_witness(modelled, build):
    modelled(
        [
            statement("putin", "2023-10-10", "19", origin="kremlin", url="https://a.org"),
            statement("putin", "2023-10-10", "19", origin="rudaw", url="https://b.org"),
            statement("putin", "2023-10-10", "19", origin="dinar_opinions", url="https://c.org", fault="currency"),
        ],
        SPENT,
    )
    assert build.fetch("select source_count, origin_count, faulty_page_count, origins from core.investment_statement") == [
        (3, 2, 1, ["kremlin", "rudaw"])
    ]


def test_plans_and_yardsticks_have_no_gap(modelled, build):
    modelled(
        [
            statement("plan", "2020-02-10", "20", kind="planned"),
            statement("china", "2025-12-11", "30", yardstick=True),
        ],
        SPENT,
    )
    assert build.fetch(
        "select row_id, gap_busd, flag::varchar from mart.russian_investment where row_kind = 'statement' order by 1"
    ) == [("china", None, "reported"), ("plan", None, "forecast")]


def test_millions_entered_as_billions_are_noticed(modelled, build):
    slip = fact("slip", "badra", "2017-01-01", "investment_spent", 2_000_000)
    modelled([statement("putin", "2023-10-10", "19")], [*SPENT, slip])
    assert "putin" in {row[0] for row in build.check("investment_records_within_plans")}


def test_in_the_release_a_fifth_of_the_nineteen_billion_is_documented(warehouse):
    assert warehouse.sql(
        "select amount_busd, bound, bottom_up_busd, bottom_up_lent_busd, gap_busd, source_count, origin_count "
        "from mart.russian_investment where row_id = '2023-10-putin-iraq'"
    ).fetchall()[0] == (19, "about", 4, Decimal("1.3"), 15, 5, 3)


def test_in_the_release_the_stated_totals_rise_from_ten_to_twenty(warehouse):
    rows = warehouse.sql(
        "select amount_busd::int from mart.russian_investment where row_kind = 'statement' and party = 'russia' "
        "and amount_kind = 'cumulative' and scope in ('iraq', 'iraq_energy') order by stated_on"
    ).fetchall()
    amounts = [amount for (amount,) in rows]
    assert (min(amounts), max(amounts)) == (10, 20)
    assert amounts != sorted(amounts)  # the minister's 13 of 2023 lies below the embassy's 14 of 2022


def test_money_of_a_company_of_another_country_is_not_russian(modelled, build):
    modelled([statement("putin", "2023-10-10", "19")], [*SPENT, fact("zubair", "zubair", "2015-01-01", "investment_spent", 7000)])
    # Of 5.0 and 7.0 bn put into fields only the 5.0 are Lukoil's.
    assert build.fetch("select bottom_up_busd, projects_counted from mart.russian_investment where row_id = 'putin'") == [
        (Decimal(5), ["rosneft_krg_prepay", "west_qurna_2"])
    ]
