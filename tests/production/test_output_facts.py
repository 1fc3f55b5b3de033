"""Every gathered figure of output is a record with its field, operator, metric and period."""

import re
from decimal import Decimal

from raw_facts import ALL_CARRIED, Deviation, Reading, Row, boolean, compare, number, period, records, rows, second_gathering

ASSETS = {
    "West Qurna-2": "west_qurna_2",
    "Badra": "badra",
    "Sarqala / Garmian": "sarqala",
    "Khor Mor": "khor_mor",
    "Missan fields (Buzurgan, Abu Ghirab, Fakka)": "missan",
    "Gharraf": "al_gharaf",
    "Kirkuk, Baba dome": "baba",
    "Kirkuk, Avana dome": "avana",
    "Bijeel (Block 11)": "bijeel",
} | {
    name: name.lower().replace(" ", "_").replace("-", "_")
    for name in (
        "Tawke",
        "Peshkabir",
        "Shaikan",
        "Atrush",
        "Sarsang",
        "Rumaila",
        "West Qurna-1",
        "Majnoon",
        "Zubair",
        "Halfaya",
        "Ahdab",
        "Bai Hassan",
        "Jambur",
        "Khabbaz",
        "Nasiriyah",
    )
}
AREAS = {
    "KRI gas for power": "kurdistan_region",
    "KRI total gas": "kurdistan_region",
    "KRI total crude": "kurdistan_region",
    "KRI crude exports via Ceyhan": "kurdistan_region",
    "Badra and Kurdistan fields": "iraq",
    "Iraq total exports": "iraq",
    "Iraq total crude": "iraq",
    "Iraq exports to USA": "iraq",
    "Federal crude exports via Ceyhan": "northern_iraq",
    "Missan province total": "missan_province",
    "Avana and Bai Hassan": "avana_and_bai_hassan",
    "Kirkuk fields": "kirkuk_fields",
    "Basra fields total": "basra_fields",
    "State-run Basra fields": "basra_state_fields",
    "Southern Iraq total": "southern_iraq",
}
OPERATORS = {
    "Lukoil": "lukoil",
    "Gazprom Neft": "gazprom_neft",
    "Basra Oil Company": "basra_oil_company",
    "Pearl Petroleum (Dana Gas, Crescent)": "pearl_petroleum",
    # Sellers and sums over fields, not operators.
    "KRG": "",
    "various": "",
    "SOMO": "",
    "all": "",
    "Basra Oil Company and contractors": "",
    "": "",
    # Renamed in 2017.
    "South Oil Company": "basra_oil_company",
    "BP, PetroChina (ROO)": "rumaila_operating_organization",
    "PetroChina (CNPC)": "petrochina",
    "HKN": "hkn_energy",
} | {
    name: name.lower().replace(" ", "_")
    for name in (
        "Rosneft",
        "DNO",
        "Gulf Keystone",
        "ExxonMobil",
        "PetroChina",
        "Shell",
        "Eni",
        "CNOOC",
        "Missan Oil Company",
        "Petronas",
        "CNPC",
        "North Oil Company",
        "BP",
        "Dhi Qar Oil Company",
    )
}


def read(row: Row) -> list[Reading]:
    return [
        {
            "asset_id": ASSETS.get(row["field"], ""),
            "area_id": AREAS[row["field"]] if row["field"] not in ASSETS else "",
            "operator_company_id": OPERATORS[row["operator"]],
            "metric": row["metric"].replace(" ", "_"),
            "value": number(row["value"]),
            "unit": row["unit"],
            "destination_iso3": "USA" if row["field"] == "Iraq exports to USA" else "",
            "is_period_inferred": boolean("inferred" in row["note"].lower()),
            "hedge": row["hedge"],
            **period(row["period"]),
        }
    ]


SOUTH = "the note limits the figure to the southern fields"
# A forecast or a plan is "estimated" by the definition of hedges in the gathering, however firmly the page puts it.
EXPECTED = "production had just begun: 15 kb/d is the mean expected for the first months, a forecast and not output"
PLANNED = "75 kb/d is the level of the approved plan, and output was already falling: a plan and not output"
FOR_POWER = "gas delivered to power plants is a metric of its own"
DEVIATIONS = [
    Deviation({"field": "Iraq total exports", "period": "2026-02", "value": "3334"}, {"area_id": "southern_iraq"}, SOUTH),
    Deviation({"field": "Iraq total crude", "period": "2026-03-08", "value": "1300"}, {"area_id": "southern_iraq"}, SOUTH),
    Deviation({"field": "KRI gas for power"}, {"metric": "gas_to_power"}, FOR_POWER),
    Deviation(
        {"field": "KRI crude exports via Ceyhan", "period": "2025-12", "value": "218"},
        {"period_from": "2025-09-27", "period_to": "2025-12-31"},
        "the note gives the days of the mean",
    ),
    Deviation(
        {"field": "Iraq total crude", "period": "2025-03", "value": "3990"},
        {"period_from": "2025-01", "period_to": "2025-03"},
        "the note calls it the mean of the quarter",
    ),
    Deviation(
        {"field": "West Qurna-2", "period": "2019", "value": "400"},
        {"is_period_inferred": "true"},
        "the page says last year",
    ),
    Deviation(
        {"field": "West Qurna-2", "period": "2022", "value": "400"},
        {"is_period_inferred": "true"},
        "the rate before the step of 2023",
    ),
    Deviation({"field": "Badra", "period": "2014-07", "value": "15"}, {"hedge": "estimated"}, EXPECTED),
    Deviation({"field": "Badra", "period": "2021", "value": "75"}, {"hedge": "estimated"}, PLANNED),
]


def test_every_gathered_figure_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "field_production.csv")
    assert len(raw) == 112
    assert compare(raw, records("field_output"), read, DEVIATIONS, second_gathering(shared)) == ALL_CARRIED


# Rows of the second gathering that are an indicator by what they count, and what that is: none of them is the output of a field.
COUNTED = {
    ("West Qurna-2 compensation crude", "crude"): {"compensation_crude"},
    ("Zubair (Eni share)", "crude"): {"crude_output_rate"},
    ("North Gas Company", "gas"): {"associated_gas_output"},
    ("Iraq raw gas", "gas"): {"gas_output"},
    ("Iraq gas flared", "gas"): {"gas_flared", "gas_flared_rate", "gas_flared_share"},
    ("Iraq sales gas", "dry gas"): {"dry_gas_output"},
    ("Iraq gas captured", "capacity"): {"gas_processing_capacity"},
    ("Iraq gas captured", "gas"): {"gas_captured", "gas_captured_share"},
    ("Basrah Gas Company", "gas"): {"gas_captured"},
    ("Basrah Gas Company", "capacity"): {"gas_processing_capacity"},
    ("Basrah Gas Company", "dry gas"): {"dry_gas_output"},
    ("Basrah Gas Company", "crude and liquids"): {"condensate_output"},
    ("Iraq gas imports from Iran", "gas"): {"gas_import_rate", "gas_imports"},
    ("Iraq gas imports from Iran", "change"): {"gas_import_rate_change"},
    ("West Qurna-2 gas flared", "gas"): {"gas_flared"},
}


def counted(row: Row) -> list[Reading]:
    return [
        {
            "indicator": frozenset(COUNTED[row["field"], row["metric"]]),
            "value": number(row["value"]),
            "unit": row["unit"],
            "hedge": row["hedge"],
            **period(row["period"]),
        }
    ]


COPIED = "the report of the EITI itself, which the records have from there with fewer words"
MORE_DEVIATIONS = [
    *(
        Deviation(
            {"field": f"KRI {what}", "period": month, "value": value},
            {"area_id": "kurdistan_with_kirkuk"},
            "until October 2017 the Region held fields of Kirkuk; no later figure of the Region is to be set against such a one",
        )
        for what, month, value in [
            ("crude exports via Ceyhan", "2015-05", "17.906242"),
            ("crude exports via Ceyhan", "2015-05", "577.621"),
            ("crude exports via Ceyhan", "2015-08", "600"),
            ("crude exports via Ceyhan", "2015-12", "584.056"),
            ("crude exports via Ceyhan", "2016-07", "520"),
            ("crude exports via Ceyhan", "2017-10", "610"),
            ("total crude", "2016-09", "531"),
        ]
    ),
    Deviation({"field": "Badra", "period": "2017", "value": "85"}, {"is_period_inferred": "true"}, "2017 or 2018"),
    Deviation({"field": "Rumaila", "value": "1066"}, {"operator_company_id": ""}, "a baseline of before the operator was formed"),
    Deviation(
        {"source_publisher": "Iraq EITI, re-quoted in a public data file"},
        {"operator_company_id": frozenset({"", "north_oil_company"}), "hedge": "estimated"},
        COPIED,
    ),
]
INDICATOR_DEVIATIONS = [
    Deviation(
        {"field": "Iraq gas imports from Iran", "period": "2018-05"},
        {"value": None, "value_low": Decimal("8.5"), "value_high": Decimal(9)},
        "the note has the range that the value leaves out",
    ),
    Deviation(
        {"field": "Iraq gas imports from Iran", "period": "2021-03"},
        None,
        "cubic feet where cubic metres must be meant: a figure without a unit",
    ),
]


def test_every_figure_of_the_second_gathering_is_a_record(shared):
    """Fields and areas are output; gas of the whole country, a company's share and pay in oil are indicators."""
    raw = rows(shared / "data" / "facts" / "field_production_more.csv")
    others = [row for row in raw if (row["field"], row["metric"]) in COUNTED]
    output = [row for row in raw if row not in others]
    assert (len(output), len(others)) == (166, 37)
    result = compare(output, records("field_output"), read, MORE_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])
    result = compare(others, records("indicator_fact"), counted, INDICATOR_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])


def test_a_plan_of_the_second_gathering_is_marked_as_one(shared):
    raw = rows(shared / "data" / "facts" / "field_production_more.csv")
    pages = {(row["source_url"], number(row["value"])) for row in raw if re.match(r"(Plan|KRG prime minister: can)", row["note"])}
    records_of = [r for r in records("field_output") if (r["source_url"], number(r["value"])) in pages]
    assert records_of
    assert {r["output_id"] for r in records_of if r["is_planned"] != "true"} == set()
