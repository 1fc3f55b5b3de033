"""Printed lists of trade partners: texts of The World Factbook become rows, lists become vintages, names and absences ranks."""

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from keeping import keep_of

from energyetl.errors import LayoutError
from energyetl.ingest import snapshots
from energyetl.ingest.sources import cia
from energyetl.ingest.validation import RAW, validate

ROOT = Path(__file__).resolve().parents[2]
EXPORTS, IMPORTS = "Exports - partners", "Imports - partners"

# Typed from the archive's table, in its columns: edition, country, name, field, text.
EDITIONS = [
    (1999, "IQ", "Iraq", "Imports--partners", "Russia, France, Jordan, Australia, China (1998)"),
    (1999, "RU", "Russia", "Imports--partners", "Europe, North America, Japan, and less developed countries"),
    (2001, "IQ", "Iraq", IMPORTS, "Egypt, Russia, France, Vietnam (2000)"),
    (2002, "IQ", "Iraq", IMPORTS, "France 22.5%, Australia 22%, China 5.8%, Russia 5.8% (2000)"),
    (2014, "RU", "Russia", IMPORTS, "China 16.6%, Germany 12.2%, Ukraine 5.7% (2012 est.)"),
    (2016, "IQ", "Iraq", IMPORTS, "Turkey 20.7%, Syria 19.6%, China 19.2%, US 4.8%, Russia 4.4% (2015)"),
    (2018, "IQ", "Iraq", IMPORTS, "Turkey 27.8%, China 25.7%, South Korea 4.7%, Russia 4.3%(2017)"),
    (2019, "IQ", "Iraq", IMPORTS, "Turkey 27.8%, China 25.7%, South Korea 4.7%, Russia 4.3%(2017)"),
    (
        2025, "IQ", "Iraq", IMPORTS,
        "UAE 32%, China 20%, Turkey 18%, India 5%, USA 2% (2023) note: top five import partners based on percentage share of imports",
    ),
    (2016, "IR", "Iran", IMPORTS, "UAE 39.6%, China 22.4% (2015)"),
    (2016, "IQ", "Iraq", "Crude oil - exports", "2.462 million bbl/day (2013 est.)"),
]  # fmt: skip
CHANGES = (
    "committed_on,country_iso2,section_and_field,content\n"
    '2016-11-06,IQ,Economy / Imports - partners,"Turkey 20.7%, Syria 19.6%, China 19.2%, US 4.8%, Russia 4.4% (2015)"\n'
    '2020-11-24,IQ,Economy / Imports - partners,"Turkey 27.8%, China 25.7%, South Korea 4.7%, Russia 4.3% (2017)"\n'
    '2024-02-08,RU,Economy / Imports - partners,"China 25%, Germany 12%, Belarus 6%, South Korea 4%, Poland 3% (2021)"\n'
    '2025-03-13,IQ,Economy / Imports - partners,"UAE 32%, China 20%, Turkey 18%, India 5%, USA 2% (2023) || note: top five import '
    'partners based on percentage share of imports"\n'
    "2015-10-26,IQ,Economy / GDP (official exchange rate),$221.1 billion (2014 est.)\n"
)


HEADS = ("edition", "country_iso2", "country_name", "field", "content")


def parquet(rows: list[tuple], heads: tuple[str, ...] = HEADS) -> bytes:
    """A table of fields as the archive has it."""
    buffer = io.BytesIO()
    pl.DataFrame(rows, schema=list(heads), orient="row").write_parquet(buffer)
    return buffer.getvalue()


def one_list(text: str) -> bytes:
    return parquet([(2016, "IQ", "Iraq", IMPORTS, text)])


@pytest.fixture
def lists(build_as_of):
    """The models on the rows above, as known on a day."""

    def known_on(day: date):
        build = build_as_of(day)
        build.load_reference("country", "alias")
        frames = {
            "cia_factbook": cia.read_editions(parquet(EDITIONS), keep_of("cia_factbook")).frame,
            "cia_factbook_change": cia.read_changes(CHANGES.encode(), keep_of("cia_factbook_change")).frame,
        }
        for name, frame in frames.items():
            source = {"source_id": name, "vintage_on": date(2026, 11, 24), "snapshot_id": f"{name}@2026-11-24"}
            build.load(f"snapshot.{name}", frame.drop(RAW).with_columns(**{k: pl.lit(v) for k, v in source.items()}))
        build.give(
            "build.vintage_in_force",
            "source_id, vintage_on, vintage_basis, known_until",
            *(f"'{name}', date '2026-11-24', 'restated', date '{day}'" for name in frames),
        )
        build.declare("core.trade_flow")
        for model in ("staging.factbook_partner", "core.named_partner", "mart.trade_partner_rank_yearly"):
            build.run(model)
        return build

    return known_on


def test_editions_give_one_row_for_each_partner_of_iraq_and_russia():
    reading = cia.read_editions(parquet(EDITIONS[3:6]), keep_of("cia_factbook"))
    assert reading.published_on is None
    of_iraq = [row[3:] for row in reading.frame.drop(RAW).rows() if row[0] == 2002]
    assert of_iraq == [
        (1, "France", Decimal("22.5"), 2000, False),
        (2, "Australia", Decimal(22), 2000, False),
        (3, "China", Decimal("5.8"), 2000, False),
        (4, "Russia", Decimal("5.8"), 2000, False),
    ]
    assert reading.frame.filter(country_iso2="RU")["is_estimate"].all()


def test_names_without_shares_and_without_a_year_keep_their_order():
    frame = cia.read_editions(parquet(EDITIONS[:2]), keep_of("cia_factbook")).frame
    assert frame.select("partner_name", "share_pct", "year").rows() == [
        *((name, None, 1998) for name in ("Russia", "France", "Jordan", "Australia", "China")),
        *((name, None, None) for name in ("Europe", "North America", "Japan", "less developed countries")),
    ]


def test_a_missing_space_and_a_note_are_read_and_other_countries_and_fields_left_out():
    frame = cia.read_editions(parquet(EDITIONS[7:]), keep_of("cia_factbook")).frame
    assert frame.select("edition", "partner_name", "share_pct", "year").rows()[3:6] == [
        (2019, "Russia", Decimal("4.3"), 2017),
        (2025, "UAE", Decimal(32), 2023),
        (2025, "China", Decimal(20), 2023),
    ]
    assert frame.height == 4 + 5


def test_changes_give_the_day_of_the_archive():
    frame = cia.read_changes(CHANGES.encode(), keep_of("cia_factbook_change")).frame
    assert frame.filter(country_iso2="RU").select("committed_on", "partner_name", "share_pct", "year").rows() == [
        (date(2024, 2, 8), name, Decimal(share), 2021)
        for name, share in (("China", 25), ("Germany", 12), ("Belarus", 6), ("South Korea", 4), ("Poland", 3))
    ]
    assert frame.filter(year=2023)["partner_name"].to_list() == ["UAE", "China", "Turkey", "India", "USA"]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey 20.7%, Syria (19.6%) (2015)",
        "Turkey 20.7%; Syria 19.6% (2015)",
        "Turkey 20.7%, Syria 119.6% (2015)",
        "Turkey 20.7%, Syria 19.6% (2015) note: data are of the partners",
        "",
    ],
)
def test_a_list_that_cannot_be_read_goes_to_quarantine_as_a_whole_with_its_text(text):
    frame = pl.concat(
        [
            cia.read_editions(one_list(text), keep_of("cia_factbook")).frame,
            cia.read_editions(parquet(EDITIONS[2:3]), keep_of("cia_factbook")).frame,
        ]
    )
    found = validate(cia.SnapshotCiaFactbook, frame)
    assert found.rows["edition"].to_list() == [2001] * 4
    ((rule, content),) = found.rejected.select("rule", "raw_content").rows()
    assert (rule, content) == ("unreadable", text)


def test_a_file_of_another_kind_or_layout_is_refused():
    with pytest.raises(LayoutError, match="not a Parquet file"):
        cia.read_editions(b"edition,field\n", keep_of("cia_factbook"))
    with pytest.raises(LayoutError, match=r"no column \['content'\]"):
        cia.read_editions(parquet(EDITIONS[:1], (*HEADS[:-1], "text")), keep_of("cia_factbook"))
    with pytest.raises(LayoutError, match="no column"):
        cia.read_changes(b"day,text\n2016-01-01,Turkey\n", keep_of("cia_factbook_change"))


def test_the_bundled_rows_are_what_the_reader_gives():
    (vintage,) = snapshots.verified([ROOT / "data" / "snapshots"], "cia_factbook")
    held = pl.read_parquet(vintage.path)
    for edition, country, _, field, _ in EDITIONS[:9]:
        mine = (pl.col("edition") == edition) & (pl.col("country_iso2") == country) & (pl.col("field_name") == field)
        typed = validate(cia.SnapshotCiaFactbook, cia.read_editions(parquet(EDITIONS[:9]), keep_of("cia_factbook")).frame).rows
        shown = held.filter(mine).head(typed.filter(mine).height)  # the list of 2012 is typed with its first three names
        assert shown.equals(typed.filter(mine)), (edition, country)


def test_one_list_of_several_editions_is_one_list_with_the_first_day_on_which_it_was_out(lists):
    found = lists(date(2026, 11, 24)).fetch(
        "select distinct report_id, year, editions, known_on, source_ids from core.named_partner "
        "where country_iso3 = 'IRQ' and year >= 2015 order by year"
    )
    both = ["cia_factbook", "cia_factbook_change"]
    assert found == [
        ("cia_factbook_2016", 2015, ["2016"], date(2016, 11, 6), both),
        # The archive saw it in November 2020, two editions after it was printed.
        ("cia_factbook_2018", 2017, ["2018", "2019"], date(2018, 12, 31), both),
        ("cia_factbook_2025", 2023, ["2025"], date(2025, 3, 13), both),
    ]


@pytest.mark.parametrize(
    ("day", "reports"),
    [
        (date(2016, 11, 5), []),
        (date(2019, 6, 30), [("cia_factbook_2016", ["2016"]), ("cia_factbook_2018", ["2018"])]),
        (
            date(2024, 3, 2),
            [("cia_factbook_2016", ["2016"]), ("cia_factbook_2018", ["2018", "2019"]), ("cia_factbook_2024_02_08", [])],
        ),
    ],
)
def test_on_a_day_only_what_was_printed_by_then_is_known(lists, day, reports):
    query = "select distinct report_id, editions from core.named_partner where year > 2012 order by 1"
    assert lists(day).fetch(query) == reports


def test_editions_that_contradict_each_other_both_stay(lists):
    assert lists(date(2026, 11, 24)).fetch(
        "select report_id, is_newest, rank_basis::varchar, partner_rank, share_pct from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'IRQ' and partner_iso3 = 'RUS' and year = 2000 order by 1"
    ) == [
        ("cia_factbook_2001", False, "by_order", 2, None),
        ("cia_factbook_2002", True, "by_share", 3, Decimal("5.8")),  # as much as China, so both are third
    ]


def test_before_the_edition_that_contradicts_it_a_list_is_the_newest(lists):
    assert lists(date(2002, 1, 1)).fetch(
        "select report_id, is_newest from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'IRQ' and partner_iso3 = 'RUS' and year = 2000"
    ) == [("cia_factbook_2001", True)]


def test_a_partner_that_is_not_named_has_a_row_with_the_share_of_the_last_one_named(lists):
    build = lists(date(2026, 11, 24))
    columns = (
        "rank_basis::varchar, is_named, partner_rank, partner_count, share_pct, share_at_most_pct, value_musd, flag::varchar"
    )
    where = (
        "from mart.trade_partner_rank_yearly where country_iso3 = ? and partner_iso3 = ? and year = ? and direction = 'import'"
    )

    def row(*key) -> tuple:
        ((found),) = build.con.execute(f"select {columns} {where}", key).fetchall()
        return found

    assert row("IRQ", "RUS", 2023) == ("not_named", False, None, 5, None, Decimal(2), None, "derived")
    assert row("RUS", "IRQ", 2021) == ("not_named", False, None, 5, None, Decimal(3), None, "derived")
    assert row("RUS", "IRQ", 2012) == ("not_named", False, None, 3, None, Decimal("5.7"), None, "estimated")
    assert row("IRQ", "IRN", 1998) == ("not_named", False, None, 5, None, None, None, "derived")
    assert row("IRQ", "RUS", 2015) == ("by_share", True, 5, 5, Decimal("4.4"), None, None, "reported")
    for check in ("trade_partner_rank_says_what_it_rests_on", "partner_list_is_in_order", "partner_list_names_countries"):
        assert build.check(check) == []


def test_a_list_without_a_year_is_kept_but_ranks_nobody(lists):
    build = lists(date(2026, 11, 24))
    assert build.fetch("select partner_name, partner_iso3 from core.named_partner where year is null order by list_position") == [
        ("Europe", None),
        ("North America", None),
        ("Japan", "JPN"),
        ("less developed countries", None),
    ]
    assert build.fetch(
        "select count(*) from mart.trade_partner_rank_yearly where country_iso3 = 'RUS' and report_id = 'cia_factbook_1999'"
    ) == [(0,)]
