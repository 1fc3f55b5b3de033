"""A fault in a record of projects or sanctions reaches the check that is there for it, through all models between."""

import pytest

SIGNED = {"event_id": "x-signed", "event_date": "2010-01-31", "event_type": "contract_signed", "status_after": "contracted"}
OIL = {"event_id": "x-oil", "event_date": "2014-03-29", "event_type": "first_oil", "status_after": "producing"}
LEFT = {"event_id": "x-left", "event_date": "2020-01-01", "event_type": "exit", "status_after": "exited"}


def fact(measure: str, value: int, unit: str, **row) -> dict:
    holder = row.get("holder_company_id")
    name = f"{measure}.{holder}" if holder else measure
    return {"fact_id": name, "measure": measure, "value": value, "unit": unit, "status_after": None} | row


BROKEN = {
    "project_stakes_within_whole": [
        [
            SIGNED | fact("stake", 85, "pct", holder_company_id="lukoil"),
            SIGNED | fact("stake", 25, "pct", holder_company_id="equinor"),
        ],
    ],
    "project_output_follows_first_oil": [
        [OIL, fact("output", 120, "kb/d", event_id="x-early", event_date="2013-05", event_type="production_milestone")],
        [SIGNED, OIL | {"event_type": "other"}],
    ],
    "project_status_follows_order": [
        [OIL, SIGNED | {"event_date": "2016-01-01"}],
        [LEFT, OIL | {"event_date": "2021-01-01"}],
        [LEFT, {"event_date": "2021-01-01"}],
    ],
    "project_event_is_not_ahead": [
        [OIL | {"event_date": "2027", "source_date": None}],
        [OIL | {"event_date": "2025", "source_date": "2023-12-15"}],
    ],
    "project_event_is_told_once": [[OIL, OIL | {"event_id": "x-oil-again"}]],
    "project_fact_unit_fits_measure": [
        [OIL | fact("plateau_target", 1800000, "bbl/d")],
        [OIL | fact("output", 120, "kb/d") | {"fact_id": "oil"}],
        [OIL | fact("stake", 75, "pct")],
    ],
    "russian_project_has_the_key_projects": [[OIL]],
    "russian_project_output_within_plateau": [[OIL | fact("plateau_target", 400, "kb/d")]],
    "sanction_event_agrees_with_measure": [[{"event_type": "sanction", "event_date": "2025-10-23", "status_after": None}]],
}


@pytest.mark.parametrize(
    ("check", "events"), [(c, e) for c, cases in BROKEN.items() for e in cases], ids=lambda x: x if isinstance(x, str) else ""
)
def test_a_check_finds_its_fault(check, events, project_build, offending):
    events = [e | {"source_url": f"https://example.org/{i}"} for i, e in enumerate(events)]
    assert offending(project_build(events, [{}], [{}]), check) != []
