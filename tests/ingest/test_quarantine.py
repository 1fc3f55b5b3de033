"""Rows that break their contract: named, kept as the publisher gave them, counted against a budget, let in by a person."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from keeping import keep_of

from energyetl.contracts.context.indicator import SnapshotUisStudent
from energyetl.contracts.investment import SnapshotWorldbankFdi
from energyetl.contracts.trade.flow import SnapshotUnctadTradeMatrix
from energyetl.errors import EnergyetlError
from energyetl.ingest import quarantine, snapshots, validation
from energyetl.ingest.quarantine import Budget
from energyetl.ingest.snapshots import Provenance
from energyetl.ingest.sources import unctad, worldbank_wdi

HEAD = "country,iso2c,iso3c,year,fdi,status,lastupdated"
FDI = f"""{HEAD}
Iraq,IQ,IRQ,2020,-2895900000,,2022-12-22
Iraq,IQ,IRQ,2021,minus two,,2022-12-22
Russian Federation,RU,RUS,MMXXI,38639828000,,2022-12-22
Russian Federation,RU,RUS,2020,9478809990,,2022-12-22
Russian Federation,RU,RUS,2020,9478809991,,2022-12-22
"""
ORIGIN = Provenance(url="https://example.org/fdi.csv", retrieved_on=date(2024, 1, 2), raw_sha256="0" * 64)


def validated():
    return validation.validate(SnapshotWorldbankFdi, worldbank_wdi.read_fdi(FDI.encode(), keep_of("worldbank_fdi")).frame)


def test_a_bad_row_is_named_with_its_line_and_kept_as_it_came():
    found = validated()
    assert found.rows.rows() == [("IRQ", 2020, Decimal("-2895900000"))]
    assert found.rejected.select("row_number", "rule", "message").rows() == [
        (3, "unreadable", "column net_inflow_usd: 'minus two' is neither a number nor a mark for a missing value"),
        (4, "unreadable", "column year: 'MMXXI' is not a year"),
        (5, "duplicate_key", "key (country_iso3, year) occurs in several rows: RUS, 2020"),
        (6, "duplicate_key", "key (country_iso3, year) occurs in several rows: RUS, 2020"),
    ]
    assert '"fdi": "minus two"' in found.rejected["raw_content"][0]


def test_no_row_is_lost_between_the_good_and_the_bad():
    found = validated()
    assert found.rows.height + found.rejected.height == FDI.strip().count("\n")


def frame(contract, **changed):
    row = {
        "origin_name": "Iraq",
        "destination_name": "Russia",
        "year": 2019,
        "students_persons": Decimal(2776),
        "marks": "- - - -",
    }
    return pl.DataFrame([row | changed, row | {"year": 2018}])


@pytest.mark.parametrize(
    ("changed", "rule", "message"),
    [
        ({"students_persons": Decimal(-1)}, "range", "column students_persons: -1.000000 is below 0"),
        ({"destination_name": None}, "missing", "column destination_name is empty"),
    ],
)
def test_each_rule_of_a_contract_is_named(changed, rule, message):
    found = validation.validate(SnapshotUisStudent, frame(SnapshotUisStudent, **changed))
    assert found.rejected.select("rule", "message").rows() == [(rule, message)]
    assert found.rows["year"].to_list() == [2018]


def test_a_frame_of_other_columns_and_an_empty_one_are_refused():
    with pytest.raises(EnergyetlError, match=r"lacks \['students_persons'\]"):
        validation.validate(SnapshotUisStudent, frame(SnapshotUisStudent).drop("students_persons"))
    with pytest.raises(EnergyetlError, match="found no row"):
        validation.validate(SnapshotUisStudent, frame(SnapshotUisStudent).clear())


@pytest.mark.parametrize(("budget", "is_within"), [((4, 80), True), ((3, 80), False), ((4, 79), False)])
def test_both_limits_of_the_budget_hold(budget, is_within):
    limit = Budget(rows=budget[0], share_pct=budget[1])
    if is_within:
        quarantine.require_within("worldbank_fdi", validated(), limit)
    else:
        with pytest.raises(
            EnergyetlError, match=r"4 of 5 rows violate the contract.*row 3: column net_inflow_usd.*Nothing was added"
        ):
            quarantine.require_within("worldbank_fdi", validated(), limit)


def test_where_no_row_is_good_no_budget_is_large_enough():
    bad = validation.validate(SnapshotUisStudent, frame(SnapshotUisStudent, year=None).head(1))
    with pytest.raises(EnergyetlError, match="1 of 1 rows"):
        quarantine.require_within("uis_student", bad, Budget(rows=10, share_pct=100))


@pytest.fixture
def vintage(tmp_path):
    matrix = (
        "year,section,source,target,edgewidth_thousand_usd\n"
        "2015,All,Iraq,RussianFederation,11717.684\n2015,All,RussianFederation,Iraq,-5\n2015,All,Iraq,China,x1\n"
    )
    found = validation.validate(
        SnapshotUnctadTradeMatrix, unctad.read_trade_matrix(matrix.encode(), keep_of("unctad_trade_matrix")).frame
    )
    return snapshots.add(tmp_path, SnapshotUnctadTradeMatrix, found, vintage_on=date(2016, 1, 1), provenance=ORIGIN)


def test_rejected_rows_are_stored_with_their_vintage_and_verified_by_a_hash(vintage):
    assert vintage.sidecar["rows"] == 1 and vintage.sidecar["quarantined"] == 2
    assert quarantine.rejected_of(vintage.path)["rule"].to_list() == ["range", "unreadable"]
    path = vintage.path.with_suffix(".quarantine.csv")
    path.write_text(path.read_text().replace("-5", "5"))
    with pytest.raises(EnergyetlError, match=r"quarantine\.csv is not the file that was added"):
        snapshots.verify(vintage)


def test_a_released_row_comes_back_in_the_types_of_its_contract(vintage):
    assert quarantine.admitted(vintage.path, SnapshotUnctadTradeMatrix).is_empty()
    quarantine.release(
        vintage.path,
        "x@2016-01-01",
        3,
        reason="A return of goods, as the publisher confirms",
        released_by="ana",
        on=date(2016, 2, 1),
    )
    assert quarantine.admitted(vintage.path, SnapshotUnctadTradeMatrix).select("exporter_name", "value_kusd").rows() == [
        ("RussianFederation", Decimal(-5))
    ]


@pytest.mark.parametrize(
    ("row", "reason", "message"),
    [
        (99, "It is right, says the publisher", "has no row 99 in quarantine"),
        (4, "It is right, says the publisher", "A row that lacks a value cannot be released"),
        (3, "ok", "say in a few words why the row is correct"),
    ],
)
def test_a_release_that_cannot_be_is_refused(vintage, row, reason, message):
    with pytest.raises(EnergyetlError, match=message):
        quarantine.release(vintage.path, "x@2016-01-01", row, reason=reason, released_by="ana", on=date(2016, 2, 1))


def test_a_row_is_released_once(vintage):
    quarantine.release(vintage.path, "x@2016-01-01", 3, reason="A return of goods it is", released_by="ana", on=date(2016, 2, 1))
    with pytest.raises(EnergyetlError, match="was released before"):
        quarantine.release(
            vintage.path, "x@2016-01-01", 3, reason="A return of goods it is", released_by="ana", on=date(2016, 2, 1)
        )
