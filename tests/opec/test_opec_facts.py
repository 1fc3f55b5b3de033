"""Every gathered figure of output and every statement of conformity is a record in all its columns."""

import re
from decimal import Decimal
from functools import partial

from raw_facts import ALL_CARRIED, Deviation, Reading, Row, boolean, compare, number, producer, records, rows

ASSESSORS = {
    "OPEC secondary sources": "opec_secondary_sources",
    "OPEC direct communication": "opec_direct_communication",
    "Reuters survey": "reuters_survey",
    "Platts survey": "platts_survey",
    "Bloomberg": "bloomberg_survey",
    "Argus": "argus",
    "IEA": "iea",
    "national source": "national_source",
}


def assessed(row: Row) -> list[Reading]:
    return [
        {
            "country_iso3": row["country_iso3"],
            "month": row["month"],
            "production_kbd": number(row["production_kbd"]),
            "assessor": ASSESSORS[row["assessor"]],
            "basis": "" if row["basis"] == "unknown" else row["basis"],
            "vintage": row["vintage"],
            "is_derived": boolean(row["note"].startswith("derived:")),
            "is_assessor_named": boolean("not named" not in row["note"]),
        }
    ]


GOVERNMENT = "a figure of the Russian government that Bloomberg saw, not a survey; what it covers is not said"
ASSESSED_DEVIATIONS = [
    Deviation({"assessor": "EIA STEO"}, None, "read from EIA's own workbooks, not from pages"),
    *(
        Deviation(
            {"country_iso3": "RUS", "month": month, "assessor": "Bloomberg", "production_kbd": kbd},
            {"assessor": "national_source", "basis": ""},
            GOVERNMENT,
        )
        for month, kbd in [("2025-01", "8962"), ("2025-12", "9326"), ("2026-01", "9280")]
    ),
]
# Countries that only another gathering, of quotes of OPEC's report, takes from a page of this one.
QUOTED: list[Reading] = [
    {"country_iso3": country, "month": "2022-11", "vintage": "MOMR 2022-12", "assessor": "opec_secondary_sources"}
    for country in ("IRN", "LBY", "VEN")
]
# Further months that the second gathering takes from a page of this one.
FURTHER: list[Reading] = [
    {"country_iso3": "KWT", "month": "2024-12", "vintage": "2025-02"},
    {"country_iso3": "IRQ", "month": "2025-10", "vintage": "MOMR 2025-12"},
    {"country_iso3": "SAU", "month": "2025-10", "vintage": "MOMR 2025-12"},
]
ASSESSED_ADDED = QUOTED + FURTHER


def test_every_assessment_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "assessed_production_monthly.csv")
    assert len(raw) == 1785
    assert compare(raw, records("assessed_output"), assessed, ASSESSED_DEVIATIONS, ASSESSED_ADDED) == ALL_CARRIED


def of_the_second_gathering(unnamed_pages: set[str], row: Row) -> list[Reading]:
    """A remark on one row that its page does not name the table is a remark on the page."""
    return [reading | {"is_assessor_named": boolean(row["source_url"] not in unnamed_pages)} for reading in assessed(row)]


MORE_DEVIATIONS = [
    Deviation(
        {"assessor": "OPEC direct communication", "production_kbd": "9525"},
        None,
        "a footnote calls it supply to the market; the country's output to OPEC in that issue is the 9,201 of the other row",
    ),
    *(
        Deviation(
            {"country_iso3": "RUS", "assessor": "Bloomberg", "source_url": page},
            {"assessor": "national_source", "basis": ""},
            GOVERNMENT,
        )
        for page in [
            "https://www.bqprime.com/global-economics/russia-s-compliance-with-oil-output-cuts-slipped-in-february",
            "http://it.marketscreener.com/notizie/ultimo/La-Russia-taglia-la-produzione-di-petrolio-meno-di-quanto-concordato-il-"
            "mese-scorso-dice-Bloomberg-46668803/",
            "https://mcheese.ru/news/post/TWpRME1UZw-bloomberg-rossijskaya-neftedobycha-v-fevrale-ne-izmenilas-i-uderzhivaetsya-"
            "nizhe-kvoty-opek",
            "https://haqqin.az/newsarchive/371408",
            "https://newsmania.co.in/as-the-us-increases-energy-pressure-russias-crude-output-declines",
            "https://www.ekhokavkaza.com/a/bloomberg-dobycha-rossiyskoy-nefti-padaet/33673950.html",
        ]
    ),
    Deviation(
        {"month": "2026-01", "source_publisher": "News Mania (Bloomberg)"},
        {"basis": "crude"},
        "this page says that condensate is left out",
    ),
    Deviation(
        {"month": "2023-02", "assessor": "Bloomberg"},
        {"assessor": "national_source", "basis": ""},
        "a calculation from figures of the Russian industry, not a survey",
    ),
    Deviation({"month": "2023-03", "assessor": "Bloomberg"}, {"assessor": "national_source", "basis": ""}, GOVERNMENT),
]


def test_every_assessment_of_the_second_gathering_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "assessed_production_monthly_more.csv")
    assert len(raw) == 81
    unnamed = {row["source_url"] for row in raw if "not named" in row["note"]}
    # A page of both gatherings is asked for its other rows by the first.
    result = compare(raw, records("assessed_output"), partial(of_the_second_gathering, unnamed), MORE_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])


SPEAKERS = {
    "OPEC": "opec_secretariat",
    "OPEC (via press)": "opec_secretariat",
    "OPEC Secretariat": "opec_secretariat",
    "OPEC data (via press)": "opec_secretariat",
    "OPEC+ document seen by Platts": "opec_secretariat",
    "OPEC+ report (TASS)": "opec_secretariat",
    "press from OPEC report": "opec_secretariat",
    "OPEC secondary sources": "opec_secondary_sources",
    "OPEC+ secondary sources": "opec_secondary_sources",
    "Reuters survey": "reuters_survey",
    "Platts survey": "platts_survey",
    "derived from Platts": "platts_survey",
    "Bloomberg": "bloomberg_survey",
    "Argus": "argus",
    "IEA": "iea",
    "Iraqi oil ministry": "iraq_oil_ministry",
    "Kazakh energy ministry": "kazakhstan_energy_ministry",
    "Saudi energy minister": "saudi_energy_minister",
    "Russian government": "russian_government",
    "unnamed Iraqi official": "iraqi_official",
    "InstaForex": "instaforex",
    "Interfax": "interfax",
    "press": "press",
}
# Sums of monthly figures: the gathered rows give them in kb/d and say so in their notes.
SUMS = {"overproduction_cumulative", "compensation_outstanding"}


TARGET = re.compile(r"(?:quota|target|limit|cap)(?: of about)? (\d+(?:,\d{3})?)", re.IGNORECASE)


def target(row: Row) -> Decimal | None:
    """The required output that a note gives beside the figure."""
    found = TARGET.search(row["note"])
    return number(found[1].replace(",", "")) if found else None


def same_table(row: Row) -> tuple[str, ...]:
    return row["source_url"], row["subject"], row["period_from"], row["period_to"], row["stated_by"].removeprefix("derived from ")


def stated(targets: dict[tuple[str, ...], Decimal], row: Row) -> list[Reading]:
    return [
        {
            **producer(row["subject"]),
            "period_from": row["period_from"],
            "period_to": row["period_to"],
            "metric": row["metric"],
            "value": number(row["value"]),
            "unit": "kb/d-months" if row["metric"] in SUMS else row["unit"],
            "stated_by": SPEAKERS[row["stated_by"]],
            "is_derived": boolean(row["stated_by"].startswith("derived")),
            "required_kbd": targets.get(same_table(row)),
        }
    ]


STATED_DEVIATIONS = [
    Deviation(
        {"subject": "Seven overproducers", "metric": "overproduction_average", "stated_by": "Argus", "value": "305"},
        {"is_derived": "true"},
        "the mean of the 15 months of the stated sum",
    ),
    *(
        Deviation(
            {"subject": country, "stated_by": "derived from Platts"},
            {"required_kbd": Decimal(quota)},
            "the quota of the page stands in the gathered decisions",
        )
        for country, quota in [("Iraq", 4000), ("Russia", 8978), ("Kazakhstan", 1468)]
    ),
]


def test_every_statement_of_conformity_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "compliance_statements.csv")
    assert len(raw) == 97
    targets = {same_table(row): kbd for row in raw if (kbd := target(row)) is not None}
    assert compare(raw, records("compliance_statement"), partial(stated, targets), STATED_DEVIATIONS) == ALL_CARRIED


# Who the compilation's `basis` says assessed the output; all but these are OPEC's report.
OTHER_ASSESSORS = {"Platts OPEC+ Survey (S&P Global)": "platts_survey", "Argus estimate": "argus"}


def compiled_quote(row: Row) -> list[Reading]:
    return [
        {
            "country_iso3": row["country_iso3"],
            "month": row["month"],
            "production_kbd": number(row["production_kbd"]),
            "assessor": OTHER_ASSESSORS.get(row["basis"], "opec_secondary_sources"),
            "basis": "crude",
        }
    ]


QUOTE_DEVIATIONS = [Deviation({"country_iso3": ""}, None, "totals of OPEC: the records are of countries")]


def test_every_quote_of_the_compilation_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "production" / "opec_plus_compiled" / "secondary_source_production_quotes.csv")
    result = compare(raw, records("assessed_output"), compiled_quote, QUOTE_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])
