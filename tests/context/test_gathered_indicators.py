"""Every indicator of the second gathering is a record with its subject, period, figure and speaker.

Not for: the first gathering and its events (`test_gathered_facts`), indicators that other gathered files hold (the tests of their topics).
"""

import re
from decimal import Decimal

from raw_facts import Deviation, Including, Reading, Row, Value, compare, country_codes, number, period, records, rows

# Indicators as gathered -> indicators of the records, where the names differ.
INDICATORS = {
    "crude_imports_from_iraq": "crude_imports_from_partner",
    "diplomats_trained": "graduates_trained",
    "exports_to_iraq": "exports_to_partner",
    "imports_from_iraq": "imports_from_partner",
    "imports_goods_services": "imports_goods_and_services",
    "imports_private": "imports_total",
    "imports_state": "imports_total",
    "iranian_share_of_generation": "partner_share_of_generation",
    "petroleum_imports": "petroleum_imports_value",
    "trade_balance_of_iraq": "trade_balance",
    "trade_share": "share_of_trade",
    "trade_total_by_land": "trade_total",
}
# What narrows a figure stands in the gathered name.
DETAILS = {
    "diplomats_trained": "diplomats",
    "imports_private": "private_sector",
    "imports_state": "state",
    "trade_total_by_land": "arar_crossing",
}
# Money of another currency has an indicator of its own, since a rate of exchange is no part of the page.
CURRENCIES = {"EUR_bn": "_in_euro", "SAR_bn": "_in_riyal"}
# Subjects as gathered -> kind, id, partner and detail of the records, where they are not countries.
SUBJECTS = {
    "Central Bank of Iraq": ("group", "central_bank_of_iraq", "", ""),
    "EU-Iraq": ("group", "european_union", "IRQ", ""),
    "EU in Iraq": ("group", "european_union", "IRQ", ""),
    "Europe from Iraq": ("group", "europe", "IRQ", ""),
    "GCC-Iraq": ("group", "gulf_cooperation_council", "IRQ", ""),
    "Iran-Iraq goods only": ("country", "IRN", "IRQ", "without_gas_and_power"),
    "Iraq federal grid": ("country", "IRQ", "", "federal_grid"),
    "Iraq from 10 countries without Iran": ("country", "IRQ", "", "ten_suppliers_without_iran"),
    "Iraq from 11 countries": ("country", "IRQ", "", "eleven_suppliers"),
    "Iraq from EU": ("country", "IRQ", "", "european_union"),
    "Iraq from Iran, Turkey and China": ("country", "IRQ", "", "iran_turkey_and_china"),
    "Iraq to EU": ("country", "IRQ", "", "european_union"),
    "KRI": ("region", "kurdistan_region", "", ""),
}
# Figures of a year that does not begin in January: as the gathering writes it -> first and last month.
YEARS = {
    "Iran-Iraq": ("03", "03"),
    "India-Iraq": ("04", "03"),
}


def subject(name: str) -> Reading:
    if name in SUBJECTS:
        kind, *pair, detail = SUBJECTS[name]
    else:
        first, *partner = (country_codes()[part] for part in re.split(r"-| in | from | to ", name))
        kind, pair, detail = "country", [first, *(partner or [""])], ""
    return {"subject_kind": kind, "subject_id": pair[0], "partner_iso3": pair[1], "detail": detail}


def span(row: Row) -> Reading:
    ends = re.fullmatch(r"(\d{4})/(\d{4})", row["period"])
    if ends is None or row["subject"] not in YEARS:
        return period(row["period"])
    first, last = YEARS[row["subject"]]
    return {"period_from": f"{ends[1]}-{first}", "period_to": f"{ends[2]}-{last}"}


def read(row: Row) -> list[Reading]:
    name = row["indicator"]
    reading: Reading = {
        "indicator": INDICATORS.get(name, name) + CURRENCIES.get(row["unit"], ""),
        **subject(row["subject"]),
        "value": number(row["value"]),
        "unit": row["unit"],
        "is_forecast": "true" if row["note"].startswith("Forecast") else "false",
        "stated_by": row["stated_by"],
        "claim_ids": Including(row["claim_ids"].split()),
        "hedge": row["hedge"],
        **span(row),
    }
    return [reading | ({"detail": DETAILS[name]} if name in DETAILS else {})]


OF_YEARS = "a sum over several years is never set beside the figure of one"
OF_IRAQ = "seen from Iraq"
WORDING = "what the note says of the figure"
RANGE = "the gathered value is one end of the stated range; the record has both ends"
DEVIATIONS = [
    *(
        Deviation({"indicator": name, "subject": named, "period": label}, {"indicator": f"{ours}_of_years"}, OF_YEARS)
        for name, named, label, ours in [
            ("imports_total", "Iraq", "2020/2024", "imports_total"),
            ("imports_from_iraq", "Turkey-Iraq", "2022/2023", "imports_from_partner"),
            ("trade_total", "Saudi Arabia-Iraq", "2017/2021", "trade_total"),
            ("trade_total", "Saudi Arabia-Iraq", "2016/2021", "trade_total"),
            ("gas_imports", "Iraq from Iran", "2017/2025", "gas_imports"),
            ("gas_imports_value", "Iraq from Iran", "2017/2025", "gas_imports_value"),
        ]
    ),
    *(
        Deviation({"indicator": "imports_total", "subject": named}, {"indicator": "imports_from_partner"}, WORDING)
        for named in ("Iraq from 11 countries", "Iraq from 10 countries without Iran")
    ),
    *(
        Deviation(
            {"indicator": "trade_balance_of_iraq", "subject": named}, {"subject_id": "IRQ", "partner_iso3": partner}, OF_IRAQ
        )
        for named, partner in [("Turkey-Iraq", "TUR"), ("US-Iraq", "USA")]
    ),
    Deviation(
        {"indicator": "trade_share"},
        {"subject_kind": "country", "subject_id": "IRQ", "partner_iso3": "", "detail": "european_union"},
        OF_IRAQ,
    ),
    *(
        Deviation(selected, dict[str, Value](read), WORDING)
        for selected, read in [
            ({"indicator": "iranian_share_of_generation"}, {"partner_iso3": "IRN"}),
            ({"indicator": "exports_to_iraq", "value": "4.305"}, {"detail": "without_gas"}),
            ({"indicator": "students_planned"}, {"is_forecast": "true"}),
            ({"indicator": "scholarships", "value": "200"}, {"is_forecast": "true"}),
            ({"indicator": "power_demand_peak", "value": "55000"}, {"is_forecast": "true"}),
        ]
    ),
    *(
        Deviation(
            {"indicator": name, "value": low},
            {"value": None, "bound": "between", "value_low": Decimal(low), "value_high": Decimal(high)},
            RANGE,
        )
        for name, low, high in [("power_generation", "1500", "1600")]
    ),
    Deviation(
        {"indicator": "power_demand_peak", "stated_by": "El Balad"},
        {"value": None, "bound": "between", "value_low": Decimal(48000), "value_high": Decimal(55000)},
        RANGE,
    ),
]


def test_every_indicator_of_the_second_gathering_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "indicator_facts_more.csv")
    assert len(raw) == 246
    result = compare(raw, records("indicator_fact"), read, DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])
