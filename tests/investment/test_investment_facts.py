"""Every gathered statement of investment is a record with its speaker, date, scope and amount."""

from decimal import Decimal

from raw_facts import ALL_CARRIED, Deviation, Reading, Row, compare, inferred, number, records, rows

SCOPES = {
    "Iraq": ("iraq", ""),
    "Iraq and Kurdistan Region": ("iraq", ""),
    "Iraq energy": ("iraq_energy", ""),
    "Iraq oil": ("iraq_energy", ""),
    "Iraq oil and gas": ("iraq_energy", ""),
    "Kurdistan Region": ("kurdistan_region", ""),
    "West Qurna-2": ("project", "west_qurna_2"),
    "Badra": ("project", "badra"),
    "KRI export pipeline": ("project", "rosneft_krg_pipeline"),
    "KRG crude prepayment": ("project", "rosneft_krg_prepay"),
    "five KRG blocks": ("project", "rosneft_krg_blocks"),
}
# Role as gathered -> role and party of the record.
ROLES = {
    "Russian finance minister": ("Russian finance minister", "russia"),
    "Russian foreign minister": ("Russian foreign minister", "russia"),
    "Russian president": ("Russian president", "russia"),
    "Russian ambassador": ("Russian ambassador", "russia"),
    "KazanForum notice": ("notice before a forum", "russia"),
    "Russian senator": ("Russian senator", "russia"),
    "embassy economic adviser": ("economic adviser of the embassy", "russia"),
    "Lukoil head": ("Lukoil head", "company"),
    "company": ("company", "company"),
    "company accounts": ("company, in its accounts", "company"),
    "commentator": ("commentator", "press"),
    "trade press": ("trade journal", "press"),
    "press": ("press", "press"),
}


def companies(text: str) -> str:
    """Ids of the companies named; `Russian firms` and `Chinese firms` name none."""
    names = [name.strip().removesuffix(" consortium") for name in text.split(",")]
    return ";".join(name.lower().replace(" ", "_") for name in names if not name.endswith("firms"))


def read(row: Row) -> list[Reading]:
    amount = number(row["amount"])
    scope, project_id = SCOPES[row["scope"]]
    role, party = ROLES[row["speaker_role"]]
    return [
        {
            "statement_date": row["statement_date"],
            "is_date_inferred": inferred(row),
            "speaker": row["speaker"],
            "speaker_role": role,
            "party": party,
            "scope": scope,
            "project_id": project_id,
            "company_ids": companies(row["companies"]),
            "amount_busd": amount / 1000 if amount and row["unit"] == "USD_mn" else amount,
            "bound": row["bound"],
            "amount_kind": row["amount_kind"],
            "is_yardstick": "true" if row["companies"] == "Chinese firms" else "false",
            "hedge": row["hedge"],
        }
    ]


UNDATED = "the page is undated, so its date is inferred"
ONE_DATE = "another page of the same statement gives the day"
DEVIATIONS = [
    Deviation({"statement_date": date, "speaker": speaker}, {"is_date_inferred": "true"}, UNDATED)
    for date, speaker in [
        ("2025", "Elbrus Kutrashev"),
        ("2025-10", "Elbrus Kutrashev"),
        ("2025-09", "Russia's Pivot to Asia"),
        ("2010", "Vagit Alekperov"),
        ("2015", "valverus.info"),
        ("2010", "Gazprom Neft"),
    ]
] + [
    Deviation({"statement_date": "2020-02", "speaker": "Yuri Fedorov"}, {"statement_date": "2020-02-10"}, ONE_DATE),
    Deviation(
        {"speaker": "Yuri Fedorov", "amount_kind": "annual"},
        {"scope": "iraq_energy", "company_ids": "lukoil;bashneft;gazprom_neft", "amount_kind": "cumulative"},
        "a reprint that calls the cumulative amount last year's; the record is the statement, and reprint_fault says it",
    ),
]


def test_every_gathered_statement_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "investment_statements.csv")
    assert len(raw) == 39
    # The plan of the same page is in the second gathering.
    added: list[Reading] = [{"statement_id": "2019-02-alekperov-west-qurna-2"}]
    assert compare(raw, records("investment_statement"), read, DEVIATIONS, added) == ALL_CARRIED


MORE_DEVIATIONS = [
    *(
        Deviation({"statement_date": date, "speaker": speaker}, {"is_date_inferred": "true"}, UNDATED)
        for date, speaker in [("2025", "Russian official statement")]
    ),
    Deviation({"speaker": "Foreign Policy as cited"}, {"speaker": "Foreign Policy"}, "the paper itself, by way of a translation"),
    Deviation(
        {"statement_date": "2022", "unit": "USD_mn"},
        {"amount_busd": Decimal(14), "reprint_fault": "scale"},
        "a slip of the page for billions; the record is the statement, and reprint_fault says it",
    ),
]
# What an investor's figure counts. Money that is not Russian is an indicator, by investor, so that it can be told apart.
INVESTORS = {"Chinese firms": "CHN", "PetroChina, Zhenhua Oil": "CHN", "Saudi Arabia": "SAU", "UAE": "ARE"}
OTHER_INVESTORS = {
    "Saudi Arabia, UAE": "saudi_arabia_and_uae",
    "Iraqi firms": "domestic_investors",
    "all investors": "all_investors",
    "TotalEnergies, QatarEnergy, Basra Oil Company": "totalenergies",
    "Pearl Petroleum (Dana Gas, Crescent)": "pearl_petroleum",
}
BOUNDS = {"about": "~", "more_than": ">", "up_to": "<"}


def of_others(row: Row) -> list[Reading]:
    investor = row["companies"]
    return [
        {
            "subject_id": INVESTORS.get(investor) or OTHER_INVESTORS.get(investor, investor.lower()),
            "partner_iso3": "IRQ",
            "value": number(row["amount"]),
            "unit": row["unit"],
            "bound": BOUNDS[row["bound"]],
            "hedge": row["hedge"],
            "is_forecast": frozenset({"false"} if row["amount_kind"] == "cumulative" else {"true", "false"}),
        }
    ]


def test_every_statement_of_the_second_gathering_is_a_record(shared):
    """Statements of Russian money are statements; those of other investors are indicators."""
    raw = rows(shared / "data" / "facts" / "investment_statements_more.csv")
    others = [row for row in raw if row["note"].startswith("Comparator")]
    russian = [row for row in raw if row not in others]
    assert (len(russian), len(others)) == (15, 22)
    result = compare(russian, records("investment_statement"), read, MORE_DEVIATIONS)
    assert (result.lost, result.idle) == ([], [])
    result = compare(others, records("indicator_fact"), of_others)
    assert (result.lost, result.idle) == ([], [])
