"""OFAC's lists: no natural person, no row taken for another, and our companies found on them."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from keeping import keep_of

from energyetl.contracts.sanction import SnapshotOfacConsolidated, SnapshotOfacSdn
from energyetl.errors import LayoutError
from energyetl.ingest import snapshots
from energyetl.ingest.sources import ofac
from energyetl.ingest.validation import validate

ROOT = Path(__file__).resolve().parents[2]
NULLS = ",".join(["-0- "] * 7)
OIL = f'17248,"LUKOIL OAO",-0- ,"UKRAINE-EO13662] [RUSSIA-EO14024",{NULLS},"Executive Order 13662 Directive Determination - '
OIL += 'Subject to Directive 4; alt. Listing Date (EO 14024 Directive 3): 24 Feb 2022; Linked To: A PERSON."\r\n'
PERSON = f'36216,"DOE, John","individual","RUSSIA-EO14024","Director",{",".join(["-0- "] * 6)},"DOB 01 Jan 1960."\r\n'
SHIP = (
    '51023,"SEA HORSE","vessel","RUSSIA-EO14024",-0- ,"UBXX","Crude Oil Tanker",-0- ,-0- ,"Gabon","A PERSON",'
    '"Vessel Registration Identification IMO 9187629; Linked To: A PERSON."\r\n'
)
OTHER = f'4691,"SOME BANK",-0- ,"CUBA",{NULLS},-0- \r\n'


def body(*rows: str) -> bytes:
    """A list as it is published: no head, and the old mark of the end of a file."""
    return "".join(rows).encode() + b"\x1a"


def test_entities_and_vessels_of_our_programmes_are_kept_and_nothing_of_any_person():
    frame = ofac.read_list(body(OIL, PERSON, SHIP, OTHER), keep_of("ofac_sdn")).frame
    rows = validate(SnapshotOfacSdn, frame).rows
    assert rows.rows() == [
        (
            17248,
            "LUKOIL OAO",
            "entity",
            ["UKRAINE-EO13662", "RUSSIA-EO14024"],
            ["EO 13662 Directive 4", "EO 14024 Directive 3"],
            None,
            None,
            None,
        ),
        (51023, "SEA HORSE", "vessel", ["RUSSIA-EO14024"], [], "Crude Oil Tanker", "Gabon", "9187629"),
    ]
    assert not any(word in str(frame.rows()) for word in ("DOE", "PERSON", "1960"))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (body(PERSON.replace(',"DOB', ""), OIL), "row 1 has 12 columns|row 1 has 11 columns|not comma-separated"),
        (body(OIL, PERSON.replace('"individual"', '"person"')), "row 2: a number, a name.*the type is 'person'"),
        (body(OIL.replace('"LUKOIL OAO"', "-0- ")), "row 1: a number, a name"),
        (body("ent_num,SDN_Name\r\n"), "row 1 has 2 columns where 12 are expected: ent_num, SDN_Name"),
        (body(OIL).replace(b"LUKOIL", b"LUK\xe9IL"), "not UTF-8"),
    ],
)
def test_a_list_that_is_laid_out_otherwise_stops_and_shows_no_row_of_it(raw, said):
    with pytest.raises(LayoutError, match=said) as raised:
        ofac.read_list(raw, keep_of("ofac_sdn"))
    assert "DOE" not in str(raised.value)


@pytest.mark.parametrize(
    ("contract", "name"),
    [(SnapshotOfacConsolidated, "cons_prim.csv"), (SnapshotOfacSdn, "sdn_extract.csv")],
    ids=["consolidated", "sdn"],
)
def test_the_bundled_lists_are_what_the_reader_makes_of_the_files(shared, contract, name):
    rows = validate(
        contract, ofac.read_list((shared / "data" / "projects" / "ofac" / name).read_bytes(), keep_of("ofac_sdn")).frame
    ).rows
    (vintage,) = snapshots.vintages([ROOT / "data" / "snapshots"], contract.__tablename__)
    assert pl.read_parquet(vintage.path).equals(rows)


def test_every_row_of_the_raw_list_is_seen_although_the_file_ends_in_a_stray_byte(shared):
    raw = (shared / "data" / "projects" / "ofac" / "cons_prim.csv").read_bytes()
    assert raw.endswith(b"\x1a")
    # 363 organisations, of which one stands only under Burma and one only under a programme on Iran's banks.
    assert ofac.read_list(raw, keep_of("ofac_sdn")).frame.height == 361
    assert (
        raw.count(b"UKRAINE-EO13662")
        == ofac.read_list(raw, keep_of("ofac_sdn")).frame["programs"].list.contains("UKRAINE-EO13662").sum()
    )


@pytest.fixture
def lists(build):
    """Three entries, two lists, and the names that we know."""
    entry = "entry_id_ofac, entry_name, entry_kind, programs, directives, vintage_on, snapshot_id, source_id"
    common = "['RUSSIA-EO14024'], {directives}::varchar[], date '{day}', '{source}@{day}', '{source}'"

    def row(number: int, name: str, directives: str, day: str, source: str) -> str:
        return f"{number}, '{name}', 'entity', " + common.format(directives=directives, day=day, source=source)

    build.give(
        "snapshot.ofac_sdn",
        entry,
        row(1, "OIL GIANT, PAO", "[]", "2026-01-01", "ofac_sdn"),
        row(2, "OIL GIANT TRADING S.A.", "[]", "2026-01-01", "ofac_sdn"),
    )
    build.give(
        "snapshot.ofac_consolidated",
        entry,
        row(1, "OIL GIANT, PAO", "['EO 13662 Directive 4']", "2025-04-21", "ofac_consolidated"),
    )
    for table in ("ofac_sdn", "ofac_consolidated"):
        for column in ("vessel_type", "vessel_flag", "vessel_imo"):
            build.con.execute(f"alter table snapshot.{table} add column {column} varchar")
    build.give(
        "reference.alias",
        "entity_kind, alias, context, entity_id",
        "'company', 'Public Joint Stock Company Oil Giant', 'any', 'giant'",
    )
    build.give(
        "reference.company", "company_id, company_name, is_russian", "'giant', 'Giant of Oil', true", "'other', 'Other', true"
    )
    build.con.execute("create view core.company as select * from reference.company")
    build.give(
        "build.vintage_in_force",
        "source_id, vintage_on, vintage_basis, known_until",
        "'ofac_sdn', date '2026-01-01', 'original', date '9999-12-31'",
        "'ofac_consolidated', date '2025-04-21', 'original', date '9999-12-31'",
    )
    build.run("staging.ofac_entry")
    return build


def test_a_company_is_found_by_its_full_name_without_the_legal_form_and_not_by_a_part_of_it(lists):
    lists.run("core.sanction_listing")
    assert lists.fetch(
        "select company_id, list_id, entry_name, directives, listed_on from core.sanction_listing order by list_id"
    ) == [
        ("giant", "sdn", "OIL GIANT, PAO", [], date(2026, 1, 1)),
        ("giant", "consolidated", "OIL GIANT, PAO", ["EO 13662 Directive 4"], date(2025, 4, 21)),
    ]


def test_a_list_of_a_later_day_is_no_sign_of_an_earlier_listing(lists):
    lists.con.execute("update build.vintage_in_force set vintage_basis = 'restated'")
    lists.run("core.sanction_listing")
    assert lists.fetch("select count(*) from core.sanction_listing") == [(0,)]


def test_records_and_lists_are_set_against_each_other_and_an_extract_proves_no_absence(lists):
    lists.run("core.sanction_listing")
    lists.give(
        "core.sanction",
        "measure_id, company_id, authority, instrument, measure_kind, imposed_on, ends_on, is_relief",
        "'a', 'giant', 'us_ofac', 'SSI List, Directive 4 (EO 13662)', 'sectoral', date '2014-09-12', null::date, false",
        "'b', 'other', 'us_ofac', 'SDN List (EO 14024)', 'blocking', date '2025-10-22', null, false",
        "'c', 'other', 'us_ofac', 'SSI List, Directive 2 (EO 13662)', 'sectoral', date '2014-09-12', null, false",
    )
    check = "sanction_record_agrees_with_lists"
    assert [row[:4] for row in lists.check(check)] == [("listed, not recorded", "giant", "sdn", None)]
    lists.con.execute("update staging.ofac_entry set is_whole_list = true")
    assert sorted((row[0], row[1], row[2], row[3] or "") for row in lists.check(check)) == [
        ("listed, not recorded", "giant", "sdn", ""),
        ("recorded, not listed", "other", "consolidated", "EO 13662 Directive 2"),
        ("recorded, not listed", "other", "sdn", ""),
    ]


def test_the_release_shows_which_of_our_companies_are_listed(warehouse):
    found = warehouse.sql("select company_id, list_id::varchar, directives from core.sanction_listing order by all").fetchall()
    assert ("rosneft", "consolidated", ["EO 13662 Directive 2", "EO 13662 Directive 4"]) in found
    assert {company for company, list_id, _ in found if list_id == "sdn"} == {"gazprom_neft", "lukoil", "rosneft"}
