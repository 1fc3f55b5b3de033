"""Every gathered event and indicator is a record with its type, subject, date, figure and speaker."""

import re
from decimal import Decimal

from raw_facts import (
    ALL_CARRIED,
    Deviation,
    Including,
    Reading,
    Row,
    Value,
    compare,
    country_codes,
    inferred,
    number,
    period,
    records,
    rows,
    second_gathering,
)


def claims(row: Row) -> Including:
    """The claims that the gathering names; the records name further ones."""
    return Including(row["claim_ids"].split())


# Names as gathered -> names of the records.
NAMES = {
    "Anton": "Anton Oil",
    "CNPC/PetroChina": "PetroChina",
    "Crescent": "Crescent Petroleum",
    "Federal Supreme Court": "Iraqi Federal Supreme Court",
    "HKN": "HKN Energy",
    "Iraqi ambassador": "Iraq",
    "Iraqi leaders": "Iraq",
    "Iraqi leadership": "Iraq",
    "Iraqi oil minister": "Iraqi oil ministry",
    "Iraqi trade minister": "Iraqi trade ministry",
    "KAR": "KAR Group",
    "KRG Ministry of Natural Resources": "KRG",
    "Gazprom Neft CEO Dyukov": "Gazprom Neft",
    "OPEC members": "OPEC",
    "Stellar": "Stellar Energy",
    "US oil firms": "US oil companies",
    "oil firms": "oil companies",
}
COUNTRIES_WITH_ACTORS = {"China", "France", "Iraq", "Italy", "Qatar", "Russia", "Turkey", "UAE", "UK", "US", "Ukraine"}


def actors(text: str) -> Including:
    """The actors named; `China (Sinopec)` is the company, `Ilya Lobov (Russian embassy)` the person."""
    found: set[str] = set()
    for part in text.split("; "):
        name, _, inside = part.removesuffix(")").partition(" (")
        names = inside.split(", ") if inside and name in COUNTRIES_WITH_ACTORS else [name]
        found.update(NAMES.get(actor, actor) for actor in names)
    return Including(found)


def event(row: Row) -> list[Reading]:
    return [
        {
            "event_date": row["event_date"],
            "is_date_inferred": inferred(row),
            "event_type": row["event_type"],
            "actors": actors(row["actors"]),
            "value": number(row["value"]),
            "unit": row["unit"],
            "claim_ids": claims(row),
            "hedge": row["hedge"],
        }
    ]


ELSEWHERE = "held once, as a record of another file"
INFERRED = "the day follows from the weekday, the page's date or its wording"
RANGE = "the gathered value is one end or the middle of the stated range; the record has both ends"
PEOPLE = "the actor is named otherwise: firms for their country, an office for its head"
EVENT_DEVIATIONS = [
    *(
        Deviation({"event_date": date, "actors": named, "value": value}, {"is_date_inferred": "true"}, INFERRED)
        for date, named, value in [
            ("2024-05-31", "UN Security Council", ""),
            ("2023-10-30", "Elbrus Kutrashev", ""),
            ("2026", "Turkey; Iraq", ""),
            ("2023-10-05", "Igor Levitin; Razzaq Muhaibis", ""),
            ("2015-09-27", "Iraq", "4"),
        ]
    ),
    *(
        Deviation(
            {"event_date": date, "value": value},
            {"value": None, "bound": "between", "value_low": Decimal(low), "value_high": Decimal(high), "unit": "kb/d"},
            RANGE,
        )
        for date, value, low, high in [("2023-07", "55", 50, 60), ("2025-09-27", "190", 180, 190)]
    ),
    Deviation(
        {"event_date": "2025-12", "event_type": "agreement_mou", "actors": "Iraq; KRG", "value": ""},
        {"bound": "between", "value_low": Decimal(200), "value_high": Decimal(250), "unit": "kb/d"},
        "the note has the range that the value leaves out",
    ),
    Deviation(
        {"source_url": "https://tass.com/russia/1687417", "event_date": "2023-10-11"},
        None,
        "TASS published on 10 October, so it could only announce the plenary session of 11 October. It is cited for the Kremlin "
        "talks of its own day; The National's page of 11 October is the record of the session",
    ),
    Deviation({"source_url": "https://thenewregion.com/posts/3506", "value": "20"}, {"value": None, "unit": ""}, ELSEWHERE),
    Deviation(
        {"claim_ids": "LOG-02", "event_date": "2023-10-10", "event_type": "visit"},
        {"event_type": "statement", "actors": "Kremlin"},
        "what the Kremlin listed before the visit, not the visit",
    ),
    Deviation(
        {"event_date": "2023-10-02", "actors": "Igor Levitin; Mohammed al-Sudani"},
        {"event_type": "statement"},
        "the page gives another day of the statement that TASS reports",
    ),
    *(
        Deviation({"event_date": date, "actors": named, "event_type": kind}, {"actors": Including(ours)}, PEOPLE)
        for date, named, kind, ours in [
            ("2023", "Mohammed al-Sudani; Russia", "statement", {"Mohammed al-Sudani"}),
            ("2016-12-10", "OPEC members; Russia; 10 others", "agreement_mou", {"OPEC", "Russia"}),
            ("2024-05", "US", "licensing_round", {"US oil majors"}),
            ("2024-05-12", "Russia", "licensing_round", {"Russian oil companies"}),
            ("2024-05-13", "China; Iraq (KAR)", "licensing_round", {"Chinese oil companies", "KAR Group"}),
            ("2024-05-13", "China", "licensing_round", {"Chinese oil companies"}),
            ("2025-11", "Ali al-Shatari (SOMO)", "statement", {"SOMO"}),
        ]
    ),
]
# Further events that were read on a page of this gathering.
EVENTS_ADDED: list[Reading] = [
    {"event_id": "development-road-shown-2023", "source_url": "https://tass.com/economy/1683721"},
    {"event_id": "baghdad-objects-gas-contracts-2025"},
    {"event_id": "baghdad-information-centre-2015", "measure": "term"},
]


def test_every_event_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "policy_events.csv")
    assert len(raw) == 229
    assert compare(raw, records("policy_event"), event, EVENT_DEVIATIONS, EVENTS_ADDED) == ALL_CARRIED


# Indicators as gathered -> indicators of the records, where the names differ.
INDICATORS = {
    "bri_construction": "belt_road_construction",
    "crude_plan": "crude_output_target",
    "exports_to_iraq": "exports_to_partner",
    "greenfield_fdi": "greenfield_investment",
    "imports_from_iraq": "imports_from_partner",
    "partner_rank": "trade_partner_rank",
    "production_cut": "production_change",
    "renewable_target": "renewable_capacity_target",
    "solar_awarded": "solar_capacity_awarded",
    "solar_planned": "solar_capacity_target",
    "trade_balance_of_iraq": "trade_balance",
    "trade_level": "trade_total",
    "trade_share": "share_of_trade",
}
# A rate per day has its own indicator.
RATES = {"crude_output": "crude_output_rate", "gas_flared": "gas_flared_rate", "gas_imports": "gas_import_rate"}
DAILY = {"kb/d", "mcm/d", "MMscf/d"}
# Subjects as gathered -> kind, id, partner and detail of the records, where they are not countries.
SUBJECTS = {
    "All foreigners in Russia": ("group", "all_foreigners", "RUS", ""),
    "All investors in Iraq": ("group", "all_investors", "IRQ", ""),
    "All targets": ("group", "all_targets", "", ""),
    "Basra Gas Company": ("group", "basra_gas_company", "", ""),
    "Basra plant (TotalEnergies)": ("facility", "basra_solar_plant", "", ""),
    "Basra terminals": ("facility", "basra_terminals", "", ""),
    "Chinese-managed fields": ("country", "CHN", "", ""),
    "Fields run by foreign firms": ("group", "foreign_operators", "", ""),
    "Foreign investors in Iraq": ("group", "foreign_investors", "IRQ", ""),
    "Garmian plant": ("facility", "garmian_power_plant", "", ""),
    "Gazprom Neft in Garmian": ("asset", "sarqala", "", "gazprom_neft"),
    "Gazprom Neft in Kurdistan": ("company", "gazprom_neft", "", "kurdistan_region"),
    "Iraq from 11 countries": ("country", "IRQ", "", "eleven_suppliers"),
    "Iraq from Turkmenistan via Iran": ("country", "IRQ", "TKM", ""),
    "Iraq south": ("facility", "basra_terminals", "", ""),
    "Iraq with 11 countries": ("country", "IRQ", "", "eleven_partners"),
    "Iraq, all countries": ("country", "IRQ", "", "all_destinations"),
    "KRI": ("region", "kurdistan_region", "", ""),
    "KRI heavy oil": ("region", "kurdistan_region", "", "heavy_oil"),
    "KRI hydropower": ("region", "kurdistan_region", "", "hydropower"),
    "KRI light fuel": ("region", "kurdistan_region", "", "light_fuel"),
    "KRI natural gas": ("region", "kurdistan_region", "", "natural_gas"),
    "KRI ninth cabinet": ("region", "kurdistan_region", "", "ninth_cabinet"),
    "Karbala plant": ("facility", "karbala_solar_plant", "", ""),
    "Kurdistan Region in Russia": ("region", "kurdistan_region", "RUS", ""),
    "Lukoil": ("company", "lukoil", "", ""),
    "Lukoil with West Qurna-2": ("company", "lukoil", "", "with_west_qurna_2"),
    "Lukoil without West Qurna-2": ("company", "lukoil", "", "without_west_qurna_2"),
    "Maysan fields": ("group", "maysan_fields", "", ""),
    "OIC states in Russia": ("group", "islamic_cooperation_states", "RUS", ""),
    "Rumaila": ("asset", "rumaila", "", ""),
    "Russia world": ("country", "RUS", "", "world"),
    "Russia-Arab states": ("country", "RUS", "", "arab_states"),
    "Russia-MENA": ("country", "RUS", "", "middle_east_north_africa"),
    "Russia-Middle East": ("country", "RUS", "", "middle_east"),
    "Russia-related": ("group", "russia_related", "", ""),
    "UN agencies in Iraq": ("group", "un_agencies", "IRQ", ""),
    "West Qurna-2": ("asset", "west_qurna_2", "", ""),
    "Zubair, Rumaila, West Qurna-1": ("group", "zubair_rumaila_west_qurna_1", "", ""),
}


def subject(name: str) -> Reading:
    """A country, alone or with its partner (`A-B`, `A in B`, `A from B`); a supplier named alone is a partner of Iraq."""
    if name not in SUBJECTS:
        first, *partner = (country_codes()[part] for part in re.split(r"-| in | from ", name))
        pair = (first, partner[0]) if partner else ("IRQ", "" if first == "IRQ" else first)
        kind, detail = "country", ""
    else:
        kind, *pair, detail = SUBJECTS[name]
    return {"subject_kind": kind, "subject_id": pair[0], "partner_iso3": pair[1], "detail": detail}


def indicator(row: Row) -> list[Reading]:
    names = INDICATORS | RATES if row["unit"] in DAILY else INDICATORS
    return [
        {
            "indicator": names.get(row["indicator"], row["indicator"]),
            **subject(row["subject"]),
            "value": number(row["value"]),
            "unit": row["unit"],
            "stated_by": row["stated_by"],
            "claim_ids": claims(row),
            "hedge": row["hedge"],
            **period(row["period"]),
        }
    ]


YEAR = "a fiscal or Iranian year, or the month that the note gives"
WORDING = "what the note says of the figure"
INDICATOR_DEVIATIONS = [
    Deviation({"indicator": "aid_pledged", "period": "2018", "value": "3000"}, None, ELSEWHERE),
    Deviation({"indicator": "investment_stock", "stated_by": "Elbrus Kutrashev"}, None, ELSEWHERE),
    Deviation({"indicator": "exports_via_hormuz", "period": "2026-04"}, None, ELSEWHERE),
    *(
        Deviation({"subject": named, "indicator": name, "period": label}, {"period_from": start, "period_to": end}, YEAR)
        for named, name, label, start, end in [
            ("Iran-Iraq", "exports_to_iraq", "2022/2023", "2022-03", "2023-03"),
            ("Iran-Iraq", "exports_to_iraq", "2023", "2023-03", "2024-03"),
            ("India-Iraq", "trade_total", "2021/2022", "2021-04", "2022-03"),
            ("India-Iraq", "trade_total", "2017/2018", "2017-04", "2018-03"),
            ("Iraq from Iran", "gas_imports_value", "2018/2019", "2018-03", "2019-03"),
            ("Iraq", "gas_output", "2024", "2024-06", "2024-06"),
        ]
    ),
    *(
        Deviation(
            {"indicator": name, "period": label, "value": value},
            {"value": None, "bound": "between", "value_low": Decimal(low), "value_high": Decimal(high)},
            RANGE,
        )
        for name, label, value, low, high in [
            ("exports_to_iraq", "2024", "9", "9", "10"),
            ("cash_flow", "2025", "1.5", "1.5", "2"),
            ("share_of_iraq_output", "2025", "9", "9", "10"),
            ("crude_output", "2026-01", "480", "465", "480"),
            ("gas_imports", "2023-04", "35", "30", "40"),
            ("export_capacity_target", "2025", "1500", "1000", "1500"),
            ("production_capacity_target", "2028", "5500", "5000", "5500"),
        ]
    ),
    *(
        Deviation(selected, dict[str, Value](read), WORDING)
        for selected, read in [
            ({"indicator": "trade_balance_of_iraq"}, {"subject_id": "IRQ", "partner_iso3": "USA"}),
            ({"indicator": "imports_total", "subject": "Iraq from 11 countries"}, {"indicator": "imports_from_partner"}),
            ({"indicator": "cash_flow", "period": "2025"}, {"detail": "lukoil"}),
            ({"indicator": "renewable_target", "stated_by": "Iraqi oil ministry"}, {"detail": "solar"}),
            ({"indicator": "renewable_share_target", "stated_by": "Iraqi oil ministry"}, {"detail": "solar"}),
            ({"indicator": "solar_capacity", "stated_by": "IRENA"}, {"indicator": "solar_capacity_added"}),
            (
                {"indicator": "export_capacity_target", "value": "1500"},
                {"indicator": "export_capacity_addition_target"},
            ),
            ({"stated_by": "Newsletter page"}, {"stated_by": "unnamed newsletter"}),
        ]
    ),
]


def test_every_indicator_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "indicator_facts.csv")
    assert len(raw) == 209
    assert compare(raw, records("indicator_fact"), indicator, INDICATOR_DEVIATIONS, second_gathering(shared)) == ALL_CARRIED
