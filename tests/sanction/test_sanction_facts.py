"""Every gathered measure is a record with its company, authority, instrument, kind and dates."""

from raw_facts import ALL_CARRIED, Deviation, Reading, Row, compare, records, rows

COMPANIES = {
    "Lukoil": ["lukoil"],
    "Rosneft": ["rosneft"],
    "Gazprom Neft": ["gazprom_neft"],
    "Stroytransgaz": ["stroytransgaz"],
    "Lukoil and Rosneft": ["lukoil", "rosneft"],
    "Rosneft and Gazprom Neft": ["rosneft", "gazprom_neft"],
    "Litasco Middle East DMCC (Lukoil trader)": ["litasco"],
    # Measures on goods or a sector name no company.
    "Russian LNG": [""],
    "Russian oil sector": [""],
}
AUTHORITIES = {"US OFAC": "us_ofac", "UK OFSI": "uk_ofsi", "EU Council": "eu_council"}
INSTRUMENTS = {
    "SSI Directive 2": "SSI List, Directive 2 (EO 13662)",
    "SSI Directive 4": "SSI List, Directive 4 (EO 13662)",
    "SDN (Ukraine-related)": "SDN List (Ukraine-related)",
    "SDN, EO 14024 and EO 13662": "SDN List (EO 14024, EO 13662)",
    "SDN, EO 14024": "SDN List (EO 14024)",
    "Russia regulations": "Russia (Sanctions) (EU Exit) Regulations",
    "EO 14071 determination": "Determination under EO 14071",
    "GL 131 (next)": "General License 131, third extension",
    "19th package": "19th package",
}
KINDS = {
    "New debt over 90 days barred": "sectoral",
    "Goods and services barred for deepwater, Arctic, shale oil in Russia": "sectoral",
    "Blocking": "blocking",
    "Full blocking, with subsidiaries": "blocking",
    "Full blocking with 34 named subsidiaries; 50% rule": "blocking",
    "Asset freeze": "asset_freeze",
    "Asset freeze on top of earlier investment ban": "asset_freeze",
    "US petroleum services to Russia banned": "services_ban",
    "LNG import ban by January 2027": "import_ban",
    "LNG import ban by 2027": "import_ban",
    "Tighter limits on their oil and gas imports into EU": "import_ban",
    "Full transaction ban": "transaction_ban",
    "Listed for shadow-fleet vessels": "vessel_listing",
}


def read(row: Row) -> list[Reading]:
    licence = row["list"].startswith("GL ")
    return [
        {
            "company_id": company_id,
            "authority": AUTHORITIES.get(row["authority"], row["authority"]),
            "instrument": INSTRUMENTS.get(row["list"], row["list"].replace("GL ", "General License ")),
            "measure_kind": "licence" if licence else KINDS.get(row["measure"], row["measure"]),
            "imposed_date": row["date"],
            "ends_date": row["end_date"],
            "is_relief": "true" if licence else "false",
        }
        for company_id in COMPANIES[row["company"]]
    ]


DEVIATIONS = [
    Deviation({"list": "50% rule"}, None, "the sale of pipeline shares is an event of the project, not a measure"),
    Deviation(
        {"list": "SSI", "date": "2025-10-22"},
        {
            "instrument": "SSI List, Directive 4 (EO 13662)",
            "measure_kind": "sectoral",
            "imposed_date": "2014-09-12",
            "is_date_inferred": "true",
        },
        "the page says that the company stays listed; the measure is the listing of 2014",
    ),
    Deviation(
        {"list": "date conflict"},
        {"authority": "us_ofac", "instrument": "SDN List (EO 14024)", "measure_kind": "blocking"},
        "a page of the press that dates the listing a day later; its date is kept",
    ),
]
# The British listings that the other gathering, of events around OFAC's lists, cites from a page of this one.
ADDED: list[Reading] = [
    {"company_id": company_id, "authority": "uk_ofsi", "measure_kind": "asset_freeze", "imposed_date": "2025-10-15"}
    for company_id in ("lukoil", "rosneft")
]


def test_every_gathered_measure_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "sanctions.csv")
    assert len(raw) == 44
    assert compare(raw, records("sanction"), read, DEVIATIONS, ADDED) == ALL_CARRIED
