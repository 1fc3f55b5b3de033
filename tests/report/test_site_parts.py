"""Numbers, tables and charts, each on values typed by hand."""

from decimal import Decimal

import altair as alt
import duckdb
import polars as pl
import pytest
from markupsafe import Markup

from energyetl.errors import EnergyetlError
from energyetl.report import chart
from energyetl.report.number import Cell, number, period_name, rounded, sources_note
from energyetl.report.table import table
from tests.report.document import Document


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (Decimal("1234.5"), None, "1,234"),
        (Decimal("12.3456"), None, "12.3"),
        (Decimal("0.070413"), None, "0.0704"),
        (Decimal("5000000.000000"), None, "5,000,000"),
        (Decimal("0.000000"), None, "0"),
        (Decimal("-139"), None, "−139"),
        (Decimal("-0.04"), 1, "0.0"),
        (Decimal("2.5"), 2, "2.50"),
        (7, None, "7"),
        (0.1, 1, "0.1"),
    ],
)
def test_values_are_rounded_for_reading_and_never_to_minus_nothing(value, places, shown) -> None:
    assert rounded(value, places) == shown


def test_a_number_has_its_unit_its_flag_and_its_place() -> None:
    shown = number(
        Decimal("17.500000"), "bcm", flag="derived", cell=Cell("mart.gas", "flared_bcm", {"country": 'I"Q', "year": 2023})
    )
    document = Document(str(shown))
    ((attributes, text),) = document.numbers
    assert text == "17.5\N{NO-BREAK SPACE}bcm"
    assert (attributes["data-table"], attributes["data-column"], attributes["data-value"]) == ("mart.gas", "flared_bcm", "17.5")
    assert attributes["data-key"] == '{"country": "I\\"Q", "year": 2023}'
    assert document.text.endswith("derived")


def test_what_is_plainly_reported_has_no_mark_and_what_is_missing_is_no_zero() -> None:
    assert "flag" not in number(Decimal(5), "kb/d", flag="reported")
    assert Document(str(number(None, "kb/d"))).text == "— no figure"


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(Decimal(57), "pct", "57%"), (Decimal(2007), "year", "2007"), (Decimal(1), "rank", "rank\N{NO-BREAK SPACE}1")],
)
def test_units_are_put_as_a_reader_puts_them(value, unit, text) -> None:
    ((_, shown),) = Document(str(number(value, unit))).numbers
    assert shown == text


def test_a_table_is_captioned_scoped_escaped_and_says_what_its_letters_mean() -> None:
    frame = pl.DataFrame(
        {
            "country": ["Iraq", "<Russia>"],
            "year": [2022, 2023],
            "flared_bcm": [Decimal("17.9"), None],
            "flag": ["estimated", "reported"],
        }
    )
    html = table(
        frame,
        caption="Flared & not used",
        columns={"country": "Country", "year": "Year", "flared_bcm": "Flared, bcm <a year>"},
        note=Markup("<p>note</p>"),
        of="mart.gas",
        keys=["country", "year"],
        flag="flag",
    )
    document = Document(str(html))
    scopes = [a.get("scope") for tag, a in document.elements if tag == "th"]
    assert scopes == ["col", "col", "col", "row", "row"]
    assert "Flared & not used" in document.text and "<Russia>" in document.text and "Flared, bcm <a year>" in document.text
    assert "2022" in document.text and "2,022" not in document.text
    assert "(estimated)" in document.text and "e estimated." in document.text
    ((attributes, text),) = document.numbers
    assert (text, attributes["data-key"]) == ("17.9", '{"country": "Iraq", "year": 2022}')
    assert not document.ids


def series() -> tuple[alt.Chart, pl.DataFrame]:
    data = pl.DataFrame(
        {"year": [2021, 2022, 2021, 2022], "flared_bcm": [17.0, 17.9, 25.0, 26.0], "country": ["I", "I", "R", "R"]}
    )
    drawn = alt.Chart(data).mark_line(clip=True)
    return drawn.encode(x=alt.X("year:O", title="Year"), y=alt.Y("flared_bcm:Q", title="Flared, bcm"), color="country:N"), data


def test_a_chart_has_a_text_alternative_and_ids_of_its_own() -> None:
    drawn, data = series()
    figures = [
        chart.figure(drawn, name=name, title="Iraq flares <more>", alt="Two lines rise.", data=data, note=Markup("<p>bcm</p>"))
        for name in ("first", "second")
    ]
    document = Document(str(figures[0].html + figures[1].html))
    assert len(document.ids) == len(set(document.ids))
    svg = [a for tag, a in document.elements if tag == "svg"]
    assert [a["role"] for a in svg] == ["img", "img"]
    assert svg[0]["aria-labelledby"] == "first-title first-text"
    assert "Iraq flares <more>" in document.text and "Two lines rise." in document.text
    assert figures[0].files["data/first.csv"].decode().splitlines()[:2] == ["year,flared_bcm,country", "2021,17.0,I"]
    assert 'href="data/first.csv"' in figures[0].html


def test_colours_of_a_chart_follow_the_page() -> None:
    drawn, data = series()
    html = chart.figure(drawn, name="x", title="t", alt="a", data=data, note=Markup("")).html
    assert "var(--blue)" in html and "var(--vermillion)" in html and "#" + chart.BLUE.lstrip("#") not in html


def test_a_colour_that_would_not_be_seen_in_the_dark_is_refused() -> None:
    drawn, data = series()
    with pytest.raises(EnergyetlError, match="colour #123456"):
        chart.figure(
            drawn.mark_line(color="#123456").encode(color=alt.value("#123456")),
            name="x",
            title="t",
            alt="a",
            data=data,
            note=Markup(""),
        )


def test_a_note_names_publishers_licences_the_period_and_the_lineage() -> None:
    with duckdb.connect() as con:
        con.execute("create schema meta")
        con.execute(
            """
            create table meta.source as from (values
                ('gas_a', 'Gas A', 'Bank', 'CC BY 4.0', 'https://example.org/by'),
                ('gas_b', 'Gas B', 'Bank', 'CC BY 4.0', 'https://example.org/by'),
                ('oil', 'Oil', 'Agency', 'public domain', null)
            ) as t(source_id, title, publisher, licence, licence_url)
            """
        )
        note = Document(str(sources_note(con, ["gas_b", "gas_a"], "2012/2024", "mart.gas", "flared_bcm")))
        many = Document(str(sources_note(con, ["gas_a", "oil"], "2024", "mart.gas", "flared_bcm")))
    assert (
        note.text
        == "Source: Bank: Gas A , Gas B ( CC BY 4.0 ). Period: 2012 to 2024. How this figure was computed: mart.gas, flared_bcm"
    )
    assert "data/mart.gas.html#flared_bcm" in note.links and "data/sources.html#gas_a" in note.links
    assert "Agency: Oil (public domain)" in many.text.replace(" (", " (").replace("Oil  (", "Oil (")


def test_a_period_of_one_year_is_said_once() -> None:
    assert (period_name(2020, 2020), period_name(2012, 2024)) == ("2020", "2012 to 2024")
