"""Every gathered figure of output is a record with its field, operator, metric and period."""

from raw_facts import ALL_CARRIED, Deviation, Reading, Row, boolean, compare, number, period, records, rows

ASSETS = {"West Qurna-2": "west_qurna_2", "Badra": "badra", "Sarqala / Garmian": "sarqala", "Khor Mor": "khor_mor"}
AREAS = {
    "KRI gas for power": "kurdistan_region",
    "KRI total gas": "kurdistan_region",
    "KRI total crude": "kurdistan_region",
    "KRI crude exports via Ceyhan": "kurdistan_region",
    "Badra and Kurdistan fields": "iraq",
    "Iraq total exports": "iraq",
    "Iraq total crude": "iraq",
    "Iraq exports to USA": "iraq",
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
    assert compare(raw, records("field_output"), read, DEVIATIONS) == ALL_CARRIED
