"""Every event of the second gathering is a record with its project, company, date, type and figure.

Not for: the first gathering (`test_project_facts`).
"""

from raw_facts import Reading, Row, compare, event_deviations, event_reading, records, rows

PROJECTS = {
    "all_contractors": "service_contracts",
    "block10_eridu": "block_10_eridu",
    "block12": "block_12_salman",
    "wq1": "west_qurna_1_others",
    "wq2": "west_qurna_2",
}
COMPANIES = {
    "BP, PetroChina": frozenset({"bp", "rumaila_operating_organization", "basra_energy_company"}),
    "Pearl Petroleum (Dana Gas, Crescent)": "pearl_petroleum",
    "PetroChina (CNPC)": "petrochina",
    # The party that owes; those that it owes to are all foreign companies.
    "all foreign contractors": "iraqi_state_partner",
}
# What a figure measures, by its unit.
MEASURES = {
    "": {""},
    "MMscf/d": {"gas_capacity"},
    "MW": {"power_capacity", "power_lost"},
    "Mb": {"cargo", "output_cumulative"},
    "Mt": {"oil_in_place", "output_cumulative", "reserves"},
    "Mt/y": {"output_goal_mass"},
    "USD_mn": {
        "debt_owed",
        "debt_paid",
        "debt_to_be_recovered",
        "export_income",
        "export_income_net",
        "income_of_state",
        "investment_planned",
        "investment_planned_by_group",
        "investment_spent",
        "investment_spent_by_group",
        "investment_yearly",
        "portfolio_value",
        "price_paid",
        "signature_bonus",
    },
    "USD_per_bbl": {"remuneration_fee"},
    "bn_bbl": {"output_cumulative"},
    "count": {"buyers_known", "cargoes_cancelled"},
    "kb/d": {"capacity", "flow", "output", "output_change", "output_goal", "plateau_target", "well_potential"},
    "months": {"wages_paid"},
    "pct": {
        "export_share_bought",
        "power_lost_share",
        "power_need_met_share",
        "stake",
        "stake_asked",
        "stake_given_up",
        "stake_listed",
    },
    "persons": {"staff_unpaid"},
    "t/d": {"lpg_output"},
    "year": {"goal_year"},
    "years": {"contract_length"},
}


def read(row: Row) -> list[Reading]:
    return [event_reading(row, PROJECTS, COMPANIES, MEASURES[row["unit"]])]


ONE_EVENT = "the page states the figure as part of another event, so the record belongs to that event"
NO_CHANGE = "nothing changed hands, was agreed or was produced: a listing, an offer or a plan"
ITS_DATE = "the date of the statement, of which the gathered row has the year of the goal"
# Project, date and type as gathered, value, what the record has, reason.
DIFFERENT: list[tuple[str, str, str, str, Reading, str]] = [
    ("wq2", "2014-03-29", "investment", "4000", {"event_type": "first_oil"}, ONE_EVENT),
    ("wq2", "2014-12", "production_milestone", "400", {"event_type": "first_oil", "event_date": "2014-03-29"}, ONE_EVENT),
    ("wq2", "2016-05-13", "investment", "2100", {"event_type": "other"}, NO_CHANGE),
    ("wq2", "2025-12-02", "other", "1600", {"company_id": "exxonmobil"}, ONE_EVENT),
    ("wq2", "2025-12-03", "other", "50000", {"event_type": "production_milestone"}, ONE_EVENT),
    ("wq2", "2026-02-04", "production_milestone", "350", {"event_type": "capacity"}, NO_CHANGE),
    ("badra", "2017", "production_milestone", "110", {"event_type": "contract_amended"}, ONE_EVENT),
    ("badra", "2030", "investment", "2500", {"event_date": "2017"}, ITS_DATE),
    ("majnoon", "2018-06", "exit", "45", {"event_date": "2017-11"}, "agreed in November 2017 for the following June"),
    ("khor_mor", "2007-04", "contract_signed", "", {"event_type": "agreement_mou"}, "heads of agreement are no contract"),
    ("halabja", "2020-01-16", "stake_change", "80", {"event_type": "other"}, NO_CHANGE),
]


def test_every_event_of_the_second_gathering_is_a_record_in_all_its_columns(shared):
    raw = rows(shared / "data" / "facts" / "project_events_more.csv")
    assert len(raw) == 142
    result = compare(raw, records("project_event"), read, event_deviations(DIFFERENT))
    assert (result.lost, result.idle) == ([], [])
