"""The outlook: one reader for every issue, forecasts distinguished from observations by the month of issue."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from keeping import keep_of

from energyetl.errors import LayoutError
from energyetl.ingest.sources import eia_steo

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def issue(month: str = "February 2024", completed: str | None = "Thursday February 1, 2024", stamped: str | None = None) -> dict:
    """An issue with the year 2024 alone, laid out as in 2024: values known to January, forecasts of Russia to December."""
    head = [[None, "2024", *[None] * 11], [None, *MONTHS]]
    stamp = [["Forecast date:"], [stamped]] if stamped else [[None], [None]]
    dates = [["Forecast Month -", None, month], ["Modeling and analysis completion - ", None, completed]]

    def table(title: str, rows: list[list]) -> list[list]:
        years, names = ([*left, None, *right[1:]] for left, right in zip(stamp, head, strict=True))
        return [["Table of Contents", title], [None, "EIA"], years, names, *rows]

    unit = "(million barrels per day)"
    return {
        "Dates": dates,
        "Contents": [["Contents"]],
        "1tab": table("Table 1. Summary", [["COPRPUS", unit, 12.5, *["-"] * 11], ["BREPUUS", "Brent", 80, *["-"] * 11]]),
        "3btab": table(f"Table 3b. Supply {unit}", [["papr_rs", "Russia", 10.66, *[10.6] * 11]]),
        "3ctab": table(
            f"Table 3c.  OPEC Crude Oil (excluding Condensates) Production {unit}",
            [
                [None, "Crude Oil"],
                ["copr_AG", "   Algeria", 0.91, *["-  "] * 11],
                ["copr_iz", "   Iraq", 4.28, *["-  "] * 11],
                ["copr_opec", "      OPEC Total", 26.4, *[26.9] * 11],
            ],
        ),
    }


def rows(reading) -> dict:
    return {(code, month): value for code, month, value, _ in reading.frame.rows()}


def test_rows_are_found_by_code_and_columns_by_month(workbook):
    reading = eia_steo.read(workbook(issue()), keep_of("eia_steo"))
    assert reading.published_on == date(2024, 2, 1)
    values = rows(reading)
    assert values["copr_iz", date(2024, 1, 1)] == Decimal("4.28")
    assert values["copr_ag", date(2024, 1, 1)] == Decimal("0.91")
    assert values["coprpus", date(2024, 1, 1)] == Decimal("12.5")
    assert ("copr_iz", date(2024, 2, 1)) not in values
    assert values["papr_rs", date(2024, 12, 1)] == Decimal("10.6")
    assert {code for code, _ in values} == {"copr_iz", "copr_ag", "coprpus", "papr_rs"}
    assert reading.frame["issue_month_start"].unique().to_list() == [date(2024, 2, 1)]


@pytest.mark.parametrize(
    "day", ["Monday, February 5, 2024", "February 5, 2024", "Monday February 5, 2024", "2024-02-05 00:00:00"]
)
def test_the_day_of_issue_is_read_in_every_form(workbook, day):
    assert eia_steo.read(workbook(issue(completed=day)), keep_of("eia_steo")).published_on == date(2024, 2, 5)


def test_an_old_issue_gives_its_month_alone(workbook):
    reading = eia_steo.read(workbook(issue("January 2018", completed=None)), keep_of("eia_steo"))
    assert reading.published_on is None
    assert reading.frame["issue_month_start"].unique().to_list() == [date(2018, 1, 1)]


def test_the_order_of_rows_and_a_new_sheet_change_nothing(workbook):
    moved = issue()
    moved["3dtab"] = [*moved["3ctab"][:4], *reversed(moved["3ctab"][4:])]
    moved["3ctab"] = [["Table of Contents", "Table 3c. Consumption"]]
    assert rows(eia_steo.read(workbook(moved), keep_of("eia_steo"))) == rows(
        eia_steo.read(workbook(issue()), keep_of("eia_steo"))
    )


def broken(sheet: str, row: int, column: int, value) -> dict:
    sheets = issue()
    sheets[sheet][row][column] = value
    return sheets


@pytest.mark.parametrize(
    ("sheets", "message"),
    [
        (broken("3ctab", 6, 0, "copr_iraq"), "no row copr_iz"),
        (broken("3ctab", 6, 2, "n.k."), "sheet 3ctab, copr_iz, 2024-01: 'n.k.' is neither"),
        (broken("3ctab", 3, 3, "Mar"), "the months do not follow each other"),
        (broken("3ctab", 2, 2, "year"), "no row of years over a row of months"),
        (broken("Dates", 0, 0, "Month"), "no Forecast Month"),
        (broken("Dates", 1, 2, "1 Feb"), "'1 Feb' is not a day of issue"),
        (broken("Dates", 1, 2, "March 1, 2024"), "completed in another month"),
        (issue(stamped="Friday February 2, 2024"), "issued on 2024-02-02, the sheet of dates says 2024-02-01"),
    ],
)
def test_a_layout_that_is_not_known_is_named(workbook, sheets, message):
    with pytest.raises(LayoutError, match=message):
        eia_steo.read(workbook(sheets), keep_of("eia_steo"))


def test_one_series_with_two_values_in_an_issue_is_refused(workbook):
    sheets = issue()
    sheets["3dtab"] = [[*row] for row in sheets["3ctab"]]
    sheets["3dtab"][6][2] = 4.3
    with pytest.raises(LayoutError, match="copr_iz differs from the same series in another sheet"):
        eia_steo.read(workbook(sheets), keep_of("eia_steo"))


def test_what_is_no_workbook_is_refused():
    with pytest.raises(LayoutError, match="not a workbook"):
        eia_steo.read(b"<html>moved</html>", keep_of("eia_steo"))


def test_months_from_the_issue_on_are_forecasts_and_two_before_it_estimates(build_as_of):
    w = build_as_of(date(2024, 3, 2))
    w.give("build.source", "source_id, publication_lag_days", "'eia_steo', 10")
    w.give("reference.eia_area", "system, area_code, subject_kind, subject_id", "'steo', 'rs', 'country', 'RUS'")
    w.give(
        "snapshot.eia_steo",
        "series_code, period_start, production_mbd, issue_month_start, vintage_on, snapshot_id, source_id",
        *(
            f"'papr_rs', date '{year}-{month:02}-01', 10.66::decimal(24, 6), date '2024-02-01', date '2024-02-01', "
            "'eia_steo@2024-02-01', 'eia_steo'"
            for year, month in ((2023, 11), (2023, 12), (2024, 1), (2024, 2), (2024, 3))
        ),
    )
    w.run("staging.eia_steo")
    found = w.fetch("select series_id, basis, value, unit, flag from staging.eia_steo order by period_start")
    assert {row[:4] for row in found} == {("eia_steo.liquids_production.RUS", "all_liquids", Decimal(10660), "kb/d")}
    assert [row[4] for row in found] == ["reported", "estimated", "estimated", "forecast", "forecast"]


def flags_of_api(build_as_of, *rows: str) -> list[tuple]:
    """Flags of a vintage of 5 November 2024, whose rows may name the month of an older issue that they come from."""
    w = build_as_of(date(2024, 11, 24))
    w.give("build.source", "source_id, publication_lag_days", "'eia_steo', 10")
    w.give(
        "reference.eia_area",
        "system, area_code, subject_kind, subject_id",
        "'steo', 'rs', 'country', 'RUS'",
        "'steo', 'iz', 'country', 'IRQ'",
    )
    end = "date '2024-11-05', 'eia_steo@2024-11-05', 'eia_steo'"
    w.give(
        "snapshot.eia_steo",
        "series_code, period_start, issue_month_start, production_mbd, vintage_on, snapshot_id, source_id",
        *(f"{row}, 4.2::decimal(24, 6), {end}" for row in rows),
    )
    w.run("staging.eia_steo")
    return w.fetch("select subject_id, period_start, flag::varchar from staging.eia_steo order by 1, 2")


def test_the_newest_month_of_iraq_shows_which_issue_the_api_has(build_as_of):
    """Asked on 5 November, the API still shows the issue of October, whose newest month of Iraq is September."""
    found = flags_of_api(
        build_as_of,
        "'copr_iz', date '2024-09-01', null::date",
        "'copr_rs', date '2024-06-01', null",
        "'copr_rs', date '2024-09-01', null",
        "'copr_rs', date '2024-10-01', null",
        "'copr_rs', date '2024-12-01', null",
        "'copr_rs', date '2024-04-01', date '2024-03-01'",
    )
    assert found == [
        ("IRQ", date(2024, 9, 1), "estimated"),
        ("RUS", date(2024, 4, 1), "forecast"),
        ("RUS", date(2024, 6, 1), "reported"),
        ("RUS", date(2024, 9, 1), "estimated"),
        ("RUS", date(2024, 10, 1), "forecast"),
        ("RUS", date(2024, 12, 1), "forecast"),
    ]


def test_without_iraq_all_of_an_answer_of_the_api_is_forecast(build_as_of):
    assert flags_of_api(build_as_of, "'copr_rs', date '2024-06-01', null::date") == [("RUS", date(2024, 6, 1), "forecast")]


def test_the_newest_month_of_iraq_is_the_last_before_every_issue_that_we_hold():
    """What the rule for the API rests on."""
    issues = sorted((Path(__file__).resolve().parents[2] / "data" / "snapshots" / "eia_steo").glob("*.parquet"))
    for path in issues:
        rows = pl.read_parquet(path)
        newest = max(rows.filter(series_code="copr_iz")["period_start"].to_list())
        assert rows["issue_month_start"].unique().to_list() == [
            date(newest.year + newest.month // 12, newest.month % 12 + 1, 1)
        ], path.name
    assert len(issues) == 46


def test_every_raw_issue_is_read_by_the_one_reader(shared):
    names = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
    dated = {}
    for path in sorted((shared / "data" / "production" / "eia_steo_issues").iterdir()):
        reading = eia_steo.read(path.read_bytes(), keep_of("eia_steo"))
        _, month, year = path.stem.split("_")
        issued = date(2000 + int(year), names.index(month) + 1, 1)
        assert reading.frame["issue_month_start"].unique().to_list() == [issued], path.name
        assert reading.published_on is None or reading.published_on.replace(day=1) == issued, path.name
        assert max(m for code, m, _, _ in reading.frame.rows() if code == "copr_iz") < issued, path.name
        dated[issued] = reading.published_on
    assert len(dated) == 46
    assert {m for m, day in dated.items() if day is None} == {m for m in dated if m < date(2020, 12, 1)}
    assert dated[date(2024, 2, 1)] == date(2024, 2, 1) and dated[date(2026, 3, 1)] == date(2026, 3, 9)


def test_iraq_in_january_2024_was_raised_by_later_issues(warehouse):
    """As printed: 4.28 in the issues of February and June 2024, 4.40 in that of March 2026."""
    found = warehouse.sql(
        "select vintage_on, value, flag from core.observation where series_id = 'eia_steo.crude_production.IRQ' "
        "and period_start = date '2024-01-01' order by vintage_on"
    ).fetchall()
    by_vintage = {vintage: (value, flag) for vintage, value, flag in found}
    assert by_vintage[date(2024, 2, 1)] == (Decimal(4280), "estimated")
    assert by_vintage[date(2024, 6, 6)] == (Decimal(4280), "reported")
    assert by_vintage[date(2026, 3, 9)] == (Decimal(4400), "reported")
    assert found[0][0] == date(2024, 2, 1), "an issue of January 2024 knows nothing of January 2024"


def test_restatements_across_issues_are_counted_as_a_person_would(warehouse):
    """Each issue beside the one before, in Python: a change of 1 kb/d or more of a month that was no forecast."""
    known: dict[tuple, Decimal] = {}
    counted = {"copr_iz": 0, "copr_sa": 0}
    for path in sorted((Path(__file__).resolve().parents[2] / "data" / "snapshots" / "eia_steo").glob("*.parquet")):
        for code, month, value, issue in (
            pl.read_parquet(path).select("series_code", "period_start", "production_mbd", "issue_month_start").rows()
        ):
            if code in counted and month < issue:
                counted[code] += abs(value - known.get((code, month), value)) >= Decimal("0.001")
                known[code, month] = value
    found = warehouse.sql(
        "select subject_id, count(*) from mart.revision where source_ids = ['eia_steo'] and measure = 'crude_production' "
        "and subject_id in ('IRQ', 'SAU') group by subject_id"
    ).fetchall()
    assert dict(found) == {"IRQ": counted["copr_iz"], "SAU": counted["copr_sa"]}
    assert min(counted.values()) > 30


def test_the_release_holds_46_issues_and_every_country_with_a_code(warehouse):
    assert warehouse.sql("select count(distinct vintage_on) from staging.eia_steo").fetchall() == [(46,)]
    steo = "from core.observation where source_id = 'eia_steo'"
    assert warehouse.sql(f"select count(distinct subject_id) {steo} and measure = 'crude_production'").fetchall() == [(27,)]
    assert warehouse.sql(f"select count(*) {steo} and subject_kind <> 'country'").fetchall() == [(0,)]
