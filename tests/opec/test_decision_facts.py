"""Every gathered decision, level and plan of OPEC+ is a record in all its columns."""

import re
from decimal import Decimal

import pytest
from raw_facts import Deviation, Reading, Row, compare, number, producer, records, rows

MEASURES = {
    "baseline": frozenset({"reference_level"}),
    "required": frozenset({"required_production"}),
    "voluntary_cut": frozenset({"voluntary_cut", "voluntary_cut_exports"}),
    "compensation": frozenset({"compensation_cut"}),
    "unwind": frozenset({"unwind"}),
    "exit": frozenset({"exit"}),
}
CUTS = {"voluntary_cut", "compensation"}
# Plans of compensation -> the vintage of the plan in the records.
PLANS = {
    "Iraqi oil minister": "2020-08",
    "OPEC+ compensation document (Platts)": "2020-10-02",
    "First compensation plan": "2024-05-03",
    "H1 2024 compensation plan": "2024-07-24",
    "Compensation plan in force": "2024-10",
    "Compensation plan September 2025": "2025-09-08",
    "Compensation plan November 2025": "2025-12-01",
    "Compensation plan December 2025": "2026-01",
}
LEVELS = frozenset({"no", "first", "both", "yes"})


def decided(row: Row) -> list[Reading]:
    """A cut is negative in the records; a level derived from a reference and a stated cut is the cut that was stated."""
    value = number(row["value"])
    measure = MEASURES[row["kind"]]
    if stated_cut := re.search(r"(?:Reference|Existing [\d,]+) less (?:cut of )?(\d[\d,]*); level derived", row["note"]):
        value, measure = -Decimal(stated_cut[1].replace(",", "")), frozenset({"adjustment", "further_adjustment"})
    elif row["kind"] in CUTS and value is not None:
        value = -value
    return [
        {
            **producer(row["country"]),
            "measure": measure,
            "value_kbd": value,
            "effective_from": row["effective_from"][:7],
            "effective_to": row["effective_to"][:7],
            "decision_date": row["decision_date"],
            "plan_vintage": PLANS[row["decision"]] if row["kind"] == "compensation" else "",
            "includes_voluntary": LEVELS if measure == MEASURES["required"] else "",
        }
    ]


# Decision and date as gathered -> the day of the meeting or statement that the record names, from its other pages.
DECISION_DAYS = {
    ("14th ONOMM", "2021-03"): "2021-03-04",
    ("OPEC+ meeting (start of April)", "2021-04"): "2021-04-01",
    ("Extension of November 2023 cuts", "2024-03"): "2024-03-03",
    ("Effective quota after voluntary cuts", "2024-06"): "2024-03-03",
    ("37th ONOMM round", "2024-06"): "2024-06-02",
    ("Compensation plan November 2025", "2025-12"): "2025-12-01",
}
DEAL_CUT = "the cut of the agreement, which the gathered row calls voluntary"
NEXT_LEVEL = "the level of August 2022, decided in June; the next decision of October only repeats it"
SPLIT = "the page splits the cut into output and exports: two records"
ONE_MONTH = "the table of May 2019 had 1,685: what was raised in the year is known for the month of the later table only"
WHICH_MONTH = (
    "the page names no month. Of 18 equal steps from 8,978, seven gave June 9,367 for Saudi Arabia and 9,161 for Russia, ten gave "
    "July 9,534 and 9,240; so its column is June, which the meeting of 31 May did not decide"
)
PROJECTION = "a projection of Argus: no decision, and only for the month that it names"
DECIDED_DEVIATIONS = [
    *(
        Deviation({"decision": decision, "decision_date": date}, {"decision_date": day}, "the day of the decision")
        for (decision, date), day in DECISION_DAYS.items()
    ),
    Deviation({"decision": "OPEC+ Vienna deal"}, {"measure": "adjustment"}, DEAL_CUT),
    Deviation(
        {"country": "Russia", "kind": "voluntary_cut", "decision": "OPEC+ December 2019"}, {"measure": "adjustment"}, DEAL_CUT
    ),
    *(
        Deviation(
            {"country": country, "decision": "OPEC+ December 2019", "value": cut}, {"measure": "further_adjustment"}, DEAL_CUT
        )
        for country, cut in [("UAE", "60"), ("Kuwait", "55")]
    ),
    Deviation(
        {"decision": "14th ONOMM", "effective_from": "2021-03-01"},
        {"decision_date": "2021-01-05"},
        "the meeting of 5 January 2021 set the levels of February and March; that of 4 March set April and only repeats March",
    ),
    Deviation(
        {"effective_from": "2022-08-01", "value": "11004"}, {"effective_to": "2022-08", "decision_date": "2022-06"}, NEXT_LEVEL
    ),
    Deviation({"effective_from": "2022-08-01", "value": "43854"}, {"decision_date": "2022-06"}, NEXT_LEVEL),
    Deviation({"effective_from": "2024-04-01", "value": "471"}, {"value_kbd": Decimal(-350)}, SPLIT),
    Deviation({"effective_from": "2024-05-01", "value": "471"}, {"value_kbd": Decimal(-400)}, SPLIT),
    *(
        Deviation(
            {"country": country, "effective_from": "2025-07-01", "value": level},
            {"effective_from": "2025-06", "effective_to": "2025-06", "decision_date": ""},
            WHICH_MONTH,
        )
        for country, level in [("Saudi Arabia", "9367"), ("Russia", "9161")]
    ),
    Deviation({"country": "Nigeria", "effective_from": "2019-01-01"}, {"effective_from": "2019-12"}, ONE_MONTH),
    Deviation({"decision": "Argus projection"}, {"effective_to": "2026-09", "decision_date": ""}, PROJECTION),
]


def test_every_decision_is_a_record_in_all_its_columns(shared):
    """Records of these pages that come from the other two files are asked for below."""
    raw = rows(shared / "data" / "facts" / "opec_decisions.csv")
    assert len(raw) == 373
    result = compare(raw, records("opec_decision"), decided, DECIDED_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])


def months(row: Row) -> list[str]:
    """The months from a record's first to its last; a record without an end has none beyond the gathered months."""
    year, month = map(int, row["effective_from"].split("-"))
    found = []
    while (label := f"{year}-{month:02}") <= (row["effective_to"] or "2026-12"):
        found.append(label)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found


EVIDENCE = {
    "derived": frozenset({"derived"}),
    "official_table_requoted": frozenset({"official_table_requoted"}),
    "official_statement_reported": frozenset({"official_statement_reported"}),
    "news_agency_table": frozenset({"news_agency_table"}),
    # The records tell what an agency reports from the rest of the press.
    "news_report": frozenset({"news_report", "news_agency_report"}),
}


def evidence(row: Row) -> frozenset[str]:
    if row["decision"] == "projection":
        return frozenset({"projection"})
    if row["evidence"] == "news_agency_table" and row["note"].startswith("implied target"):
        return frozenset({"news_agency_calculation"})
    return EVIDENCE[row["evidence"]]


def required(row: Row) -> list[Reading]:
    return [
        {
            "country_iso3": row["country_iso3"],
            "month": row["month"],
            "measure": "required_production",
            "value_kbd": number(row["required_kbd"]),
            "includes_voluntary": row["includes_voluntary"],
            "evidence": evidence(row),
        }
    ]


FULL_LEVEL = "the full level, reached in September 2025 only: the rise of 300 came in steps"
REQUIRED_DEVIATIONS = [
    Deviation({"country_iso3": "ARE", "month": f"2025-{month:02}", "required_kbd": "3519"}, None, FULL_LEVEL)
    for month in range(1, 9)
]


def test_every_monthly_level_is_in_the_span_of_a_record_in_all_its_columns(shared):
    """A derived level cites the pages of its inputs, of which the records keep one: it is looked up by its figures alone."""
    raw = rows(shared / "data" / "facts" / "required_production_monthly.csv")
    assert len(raw) == 886
    monthly = [record | {"month": month} for record in records("opec_decision") for month in months(record)]
    stated_levels = [row for row in raw if row["evidence"] != "derived"]
    derived_levels = [row | {"source_url": ""} for row in raw if row["evidence"] == "derived"]
    result = compare(stated_levels, monthly, required, REQUIRED_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])
    assert compare(derived_levels, [record | {"source_url": ""} for record in monthly], required).lost == []


def compiled_decision(row: Row) -> list[Reading]:
    """The end of a span is left out: the compilation runs later extensions together, the records end where the page ends."""
    return [
        {
            "country_iso3": row["country_iso3"],
            "measure": "required_production" if row["measure"] == "implied_target" else row["measure"],
            "value_kbd": number(row["value_kbd"]),
            "effective_from": row["effective_from"],
            "evidence": row["evidence"],
        }
    ]


CARRIED_OVER = "the page has the level of 2023; that it holds in 2024 is a derivation"
COMPILED_DEVIATIONS = [
    Deviation(
        {"effective_from": "2024-01", "country_iso3": country, "measure": "required_production", "value_kbd": level},
        {"evidence": "derived"},
        CARRIED_OVER,
    )
    for country, level in [("IRQ", "4431"), ("KWT", "2676")]
] + [Deviation({"effective_from": "2019-01", "country_iso3": "NGA"}, {"effective_from": "2019-12"}, ONE_MONTH)]


def compiled_plan(row: Row) -> list[Reading]:
    vintages = {"2024-07": "2024-07-24", "2024-08/10": "2024-10"}
    return [
        {
            "country_iso3": row["country_iso3"],
            "measure": "compensation_cut",
            "effective_from": row["month"],
            "effective_to": row["month"],
            "value_kbd": -Decimal(row["compensation_cut_kbd"]),
            "plan_vintage": vintages.get(row["plan_vintage"], row["plan_vintage"]),
        }
    ]


@pytest.mark.parametrize(
    ("name", "rule", "deviations"),
    [
        ("required_production_and_cuts", compiled_decision, COMPILED_DEVIATIONS),
        ("compensation_plans", compiled_plan, []),
    ],
)
def test_every_row_of_the_compilations_is_a_record_in_all_its_columns(shared, name, rule, deviations):
    raw = rows(shared / "data" / "production" / "opec_plus_compiled" / f"{name}.csv")
    result = compare(raw, records("opec_decision"), rule, deviations)
    assert (result.lost, result.idle) == ([], [])
