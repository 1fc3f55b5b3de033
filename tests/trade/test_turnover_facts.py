"""Every gathered statement of Russian-Iraqi turnover is a record with its speaker, period, value and growth."""

from decimal import Decimal

from raw_facts import ALL_CARRIED, Deviation, Reading, Row, compare, number, period, records, rows

SPEAKERS = {
    "Iraqi ambassador al-Athari": "Haidar Hadi, Iraqi ambassador in Moscow",
    "Iraqi ambassador Hadi": "Haidar Hadi, Iraqi ambassador in Moscow",
    "Ilya Lobov, embassy": "Ilya Lobov, Russian embassy in Baghdad",
    "Senator Fedorov": "Yury Fedorov, Federation Council",
    "Sergei Tsivilev": "Sergei Tsivilev, Russian energy minister",
    "Russian MFA": "Russian foreign ministry",
    "Russia Briefing": "Russia Briefing",
    "Russia's Pivot to Asia": "Russia's Pivot to Asia",
    "Vladimir Putin": "Vladimir Putin",
    "Iraqi ambassador Hadi al-Athari": "Haidar Hadi, Iraqi ambassador in Moscow",
    "Yuri Borisov, deputy prime minister": "Yuri Borisov, Russian deputy prime minister",
    "Sergei Gorkov, Russian-Arab Business Council": "Sergei Gorkov, Russian-Arab Business Council",
}


def read(row: Row) -> list[Reading]:
    growth = number(row["growth_pct"])
    return [
        {
            "value_musd": number(row["value"]),
            "growth_pct": growth,
            "change": "" if growth is None else "rise" if growth > 0 else "fall",
            "stated_by": SPEAKERS[row["stated_by"]],
            "definition": "without arms and energy" if "Without arms and energy" in row["note"] else "",
            "hedge": row["hedge"],
            **period(row["period"]),
        }
    ]


DEVIATIONS = [
    Deviation({"period": "2022-01/2022-08"}, {"change": "rise"}, "both pages tell of growth without a share in per cent"),
    Deviation(
        {"period": "2022-01/2022-08", "value": "313"},
        {"value_musd": Decimal("313.1")},
        "a page that rounds the statement; the record is the statement",
    ),
    Deviation(
        {"period": "2018", "stated_by": "Iraqi ambassador Hadi"},
        {"period_from": "2017-10", "period_to": "2018-09"},
        "stated in September 2018 for a year then unfinished",
    ),
    Deviation(
        {"period": "2025", "stated_by": "Russia's Pivot to Asia"},
        {"period_from": "2024-10", "period_to": "2025-09"},
        "the note dates the level to September 2025",
    ),
    Deviation({"period": "2023", "stated_by": "Vladimir Putin"}, {"change": "fall"}, "a decline of unstated size"),
]


def test_every_gathered_statement_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "trade_turnover.csv")
    assert len(raw) == 22 and {row["kind"] for row in raw} == {"turnover"}
    assert {row["unit"] for row in raw if row["value"]} == {"USD_mn"}
    # Two more statements of this gathering's pages come from the second.
    added: list[Reading] = [
        {"statement_id": statement, "source_publisher": "Russia Briefing"}
        for statement in ("embassy_2021", "embassy_2022_8_months")
    ]
    assert compare(raw, records("trade_turnover"), read, DEVIATIONS, added) == ALL_CARRIED


MORE_DEVIATIONS = [
    Deviation(
        {"period": "2018", "stated_by": "Iraqi ambassador Hadi al-Athari"},
        {"period_from": "2017-10", "period_to": "2018-09"},
        "stated in September 2018 for a year then unfinished",
    ),
    *(
        Deviation({"period": label, "value": value}, {"change": "rise"}, "the note tells of growth without a share in per cent")
        for label, value in [("2017", "1400"), ("2017/2018", "1000"), ("2022-01/2022-08", "313.1"), ("2022-01/2022-08", "313")]
    ),
    Deviation(
        {"period": "2022-01/2022-08", "value": "313"},
        {"value_musd": Decimal("313.1")},
        "a page that rounds the statement; the record is the statement",
    ),
    Deviation({"period": "2023", "stated_by": "Vladimir Putin"}, {"change": "fall"}, "a decline of unstated size"),
    Deviation(
        {"period": "2025"},
        {"period_from": "2024-10", "period_to": "2025-09"},
        "stated in October 2025 as the level of the time",
    ),
]
# Goods as gathered -> indicator, and the one of a value in dollars.
GOODS = {
    "flour_exports_to_iraq": ("flour_exports", ""),
    "share_of_russian_flour_exports": ("flour_export_share", ""),
    "planned_wheat_imports_by_iraq": ("wheat_import_target", ""),
    "wheat_exports_to_iraq": ("wheat_exports", "wheat_exports_value"),
    "barley_exports_to_iraq": ("barley_exports", ""),
    "grain_exports_to_iraq": ("grain_exports", "grain_exports_value"),
}


def goods(row: Row) -> list[Reading]:
    of_weight, of_value = GOODS[row["kind"]]
    by_iraq = row["kind"] == "planned_wheat_imports_by_iraq"
    return [
        {
            "indicator": of_value if row["unit"] == "USD_mn" else of_weight,
            "subject_id": "IRQ" if by_iraq else "RUS",
            "partner_iso3": "RUS" if by_iraq else "IRQ",
            "value": number(row["value"]),
            "unit": row["unit"],
            "hedge": row["hedge"],
            **period(row["period"]),
        }
    ]


RANGE = Deviation(
    {"kind": "planned_wheat_imports_by_iraq"},
    {"value": None, "value_low": Decimal("0.15"), "value_high": Decimal("0.2")},
    "the note has the range that the value leaves out",
)


def test_every_statement_of_the_second_gathering_is_a_record(shared):
    """Turnovers are statements; goods are indicators."""
    raw = rows(shared / "data" / "facts" / "trade_turnover_more.csv")
    turnover = [row for row in raw if row["kind"] == "turnover"]
    assert (len(turnover), len(raw)) == (18, 32)
    result = compare(turnover, records("trade_turnover"), read, MORE_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])
    result = compare([row for row in raw if row["kind"] != "turnover"], records("indicator_fact"), goods, [RANGE])
    assert (result.lost, result.idle) == ([], [])
