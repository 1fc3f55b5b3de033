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
    assert compare(raw, records("trade_turnover"), read, DEVIATIONS) == ALL_CARRIED
