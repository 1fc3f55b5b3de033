"""Readers of UN Comtrade, IMF, WITS and BACI on small bodies typed in their formats, and on recorded ones where they are at hand."""

import json
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from keeping import keep_of

from energyetl.contracts.trade.report import SnapshotCepiiBaci, SnapshotImfTrade, SnapshotUnComtrade, SnapshotWitsTrade
from energyetl.errors import LayoutError
from energyetl.ingest.formats.sdmx import read_observations
from energyetl.ingest.sources import cepii, comtrade, imf, wits
from energyetl.ingest.validation import validate


def record(**changed) -> dict:
    """One record as the service sends it: Russia's exports to Iraq in 2016."""
    nothing = dict.fromkeys(comtrade.LEFT_OUT)
    return (
        nothing
        | {"typeCode": "C", "freqCode": "A", "partner2Code": 0, "customsCode": "C00", "motCode": 0, "period": "2016"}
        | {"reporterCode": 643, "reporterISO": "RUS", "partnerCode": 368, "partnerISO": "IRQ", "flowCode": "X"}
        | {"classificationCode": "H4", "cmdCode": "TOTAL", "cifvalue": None, "fobvalue": 916810091.5, "primaryValue": 916810091.5}
        | {"isReported": True, "isAggregate": False}
        | changed
    )


def answer(*rows: dict, **changed) -> bytes:
    return json.dumps({"elapsedTime": "0.1 secs", "count": len(rows), "data": list(rows), "error": ""} | changed).encode()


def message(series: dict, dimensions: dict, times: list[str], /, **attributes: list) -> bytes:
    """An SDMX-JSON 2.0 message."""
    structure = {
        "dataSets": [0],
        "dimensions": {
            "series": [{"id": name, "values": [{"id": code} for code in codes]} for name, codes in dimensions.items()],
            "observation": [{"id": "TIME_PERIOD", "values": [{"value": time} for time in times]}],
        },
        "attributes": attributes,
    }
    data_set = {"structure": 0, "series": series, "dimensionGroupAttributes": {":0::": [0]} if attributes else {}}
    return json.dumps({"meta": {}, "data": {"dataSets": [data_set], "structures": [structure]}}).encode()


def imts(values: dict[str, str | None], indicator: str = "XG_FOB_USD") -> bytes:
    """Russia's exports to Iraq as the IMF's service sends them, values by year."""
    observations = {str(at): [value, 0, None] for at, value in enumerate(values.values())}
    return message(
        {"0:0:0:0": {"attributes": [0], "observations": observations}},
        {"COUNTRY": ["RUS"], "INDICATOR": [indicator], "COUNTERPART_COUNTRY": ["IRQ"], "FREQUENCY": ["A"]},
        list(values),
        dimensionGroup=[{"id": "UNIT", "values": [{"id": "USD"}]}],
        series=[{"id": "SCALE", "values": [{"id": "6"}]}],
        observation=[{"id": "DERIVATION_TYPE", "values": [{"id": "M"}]}, {"id": "STATUS", "values": []}],
    )


def wits_message(values: dict[str, float], product: str = "Total") -> bytes:
    """Russia's exports to Iraq as WITS sends them (SDMX-JSON 1.0), thousand dollars by year."""
    dimensions = {
        "FREQ": "A", "REPORTER": "RUS", "PARTNER": "IRQ", "PRODUCTCODE": product, "INDICATOR": "XPRT-TRD-VL",
    }  # fmt: skip
    structure = {
        "dimensions": {
            "dataset": [],
            "series": [{"id": name, "values": [{"id": code}]} for name, code in dimensions.items()],
            "observation": [{"id": "TIME_PERIOD", "values": [{"id": year} for year in values]}],
        },
        "attributes": {"dataset": [], "series": [], "observation": [{"id": "DATASOURCE", "values": [{"id": "WITS-CMT"}]}]},
    }
    observations = {str(at): [value, 0] for at, value in enumerate(values.values())}
    series = {"0:0:0:0:0": {"attributes": [], "observations": observations}}
    return json.dumps({"header": {}, "dataSets": [{"action": "Information", "series": series}], "structure": structure}).encode()


COUNTRIES = (
    "country_code,country_name,country_iso2,country_iso3\n"
    '368,Iraq,IQ,IRQ\n643,Russian Federation,RU,RUS\n156,China,CN,CHN\n490,"Other Asia, nes",,S19\n'
)


def baci(folder: Path, **years: str) -> Path:
    """An archive of BACI with the given rows by year (`y2017="..."`)."""
    archive = folder / "BACI_HS12_V202601.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("country_codes_V202601.csv", COUNTRIES)
        file.writestr("product_codes_HS12_V202601.csv", "code,description\n100199,Wheat\n")
        file.writestr("Readme.txt", "BACI")
        for year, rows in years.items():
            file.writestr(f"BACI_HS12_{year.upper()}_V202601.csv", "t,i,j,k,v,q\n" + rows)
    return archive


def test_comtrade_gives_dollars_the_side_that_reports_and_who_filled_the_figure():
    completed = record(
        flowCode="M", cmdCode="27", cifvalue=1.5e6, fobvalue=None, primaryValue=1.5e6, isReported=False, isAggregate=True
    )
    rows = validate(SnapshotUnComtrade, comtrade.read_flows(answer(record(), completed)).frame).rows
    columns = [
        "flow_code",
        "commodity_code",
        "cif_value_usd",
        "fob_value_usd",
        "primary_value_usd",
        "is_reported",
        "is_aggregate",
    ]
    assert rows.select("year", "reporter_iso3", "partner_iso3", *columns).rows() == [
        (2016, "RUS", "IRQ", "M", "27", Decimal("1500000"), None, Decimal("1500000"), False, True),
        (2016, "RUS", "IRQ", "X", "TOTAL", None, Decimal("916810091.5"), Decimal("916810091.5"), True, False),
    ]


def test_comtrade_without_a_row_is_an_answer_and_puts_no_row_into_the_vintage():
    assert comtrade.read_flows(answer()).frame.is_empty()
    assert comtrade.read_flows(answer()).frame.columns == comtrade.read_flows(answer(record())).frame.columns


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (answer(error="Query exceeds the limit"), "the service reports: Query exceeds the limit"),
        (answer(errorObject={"errorMessage": "Too many periods"}), "the service reports: Too many periods"),
        (b'{ "statusCode": 401, "message": "Access denied" }', "says Access denied"),
        (answer(record(), count=2), "'count' says 2, the list holds 1"),
        (answer(record(motCode=1000)), "record 1, motCode: '1000' where '0'"),
        (answer(record(flowCode="RX")), "record 1, flowCode: 'RX' is neither M nor X"),
        (answer(record(tariff=1)), r"record 1 lacks \[\] and has \['tariff'\] that is not known"),
        (answer({k: v for k, v in record().items() if k != "primaryValue"}), r"lacks \['primaryValue'\]"),
        (b"[]", "an object is expected, here is a list"),
        (b"<html>", "the answer is not JSON"),
    ],
)
def test_comtrade_says_what_is_wrong_with_an_answer(raw, said):
    with pytest.raises(LayoutError, match=said):
        comtrade.read_flows(raw)


def test_comtrade_puts_one_record_aside_whose_value_is_no_number():
    validated = validate(
        SnapshotUnComtrade, comtrade.read_flows(answer(record(), record(period="2015", primaryValue="n/k"))).frame
    )
    assert validated.rows["year"].to_list() == [2016]
    assert validated.rejected.select("row_number", "message").rows() == [
        (2, "column primary_value_usd: 'n/k' is neither a number nor a mark for a missing value")
    ]


def test_comtrade_reads_recorded_answers(shared):
    folder = shared / "data" / "trade" / "live_fixtures"
    china = comtrade.read_flows((folder / "comtrade_data_v1_get_C_A_HS-60a6ad.json").read_bytes()).frame
    assert china.filter(flow_code="M", partner_iso3="ARG").select("year", "cif_value_usd", "fob_value_usd").rows() == [
        (2010, Decimal("6804128143"), None)
    ]
    matrix = comtrade.read_flows((folder / "comtrade_data_v1_getTradeMatrix_C_A_TM-5e77a2.json").read_bytes()).frame
    assert matrix.select("is_reported", "is_aggregate", "primary_value_usd").rows() == [
        (False, False, Decimal("130336161906.531"))
    ]
    assert comtrade.read_flows((folder / "comtrade_bulk_v1_error_HS-a503f3.json").read_bytes()).frame.is_empty()
    with pytest.raises(LayoutError, match="Access denied due to missing subscription key"):
        comtrade.read_flows((folder / "comtrade_data_v1_error401_HS-7db768.json").read_bytes())


def test_imts_values_are_whole_dollars_whatever_the_scale_and_keep_the_imfs_marks():
    rows = validate(SnapshotImfTrade, imf.read_imts(imts({"2015": "447600959.4", "2016": None, "2017": "1"})).frame).rows
    assert rows.rows() == [
        (2015, "RUS", "IRQ", "XG_FOB_USD", Decimal("447600959.4"), "M", None),
        (2017, "RUS", "IRQ", "XG_FOB_USD", Decimal(1), "M", None),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,PRECISION,DECIMALS_DISPLAYED,"
        "TRADE_FLOW,VALUATION,UNIT,DERIVATION_TYPE,OVERLAP,STATUS\nIMF.STA:IMTS(1.0.0),{row},6,,,XG,FOB,USD,M,OL,\n",
        "STRUCTURE[;],STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,UNIT,DERIVATION_TYPE"
        "\ndataflow,IMF.STA:IMTS(1.0.0),R,{row},USD,M\n",
    ],
    ids=["SDMX-CSV 1.0", "SDMX-CSV 2.0"],
)
def test_imts_as_a_table_gives_the_same_rows_as_the_message(head):
    table = head.replace("{row}", "RUS,XG_FOB_USD,IRQ,A,2015,447600959.4").encode()
    frames = [validate(SnapshotImfTrade, imf.read_imts(raw).frame).rows for raw in (table, imts({"2015": "447600959.4"}))]
    assert frames[0].equals(frames[1])


def test_imts_refuses_another_unit_a_new_column_and_a_message_that_is_none():
    table = "COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,UNIT\nRUS,XG_FOB_USD,IRQ,A,2015,1,USD\n"
    for changed, said in (
        (table.replace(",USD\n", ",EUR\n"), r"\['EUR'\] are not among the known \['USD'\]"),
        (table.replace(",A,", ",M,"), r"column frequency_code: \['M'\]"),
        (table.replace("UNIT", "CURRENCY"), r"columns \['CURRENCY'\] are new"),
        ('{"errors": [{"code": 100, "title": "No results"}]}', "this is not an SDMX-JSON message.*No results"),
        ("{", "the message is not JSON"),
    ):
        with pytest.raises(LayoutError, match=said):
            imf.read_imts(changed.encode())


def test_sdmx_hangs_attributes_of_a_group_on_the_series_that_they_belong_to(shared):
    raw = (shared / "data" / "trade" / "live_fixtures" / "imf_sdmx3_ppi_message.json").read_bytes()
    taken = {"TIME_PERIOD": "year", "INDICATOR": "indicator", "TYPE_OF_TRANSFORMATION": "kind", "OBS_VALUE": "value"}
    optional = {"UNIT": "unit", "PPI_ACTIVITY": "activity", "REFERENCE_PERIOD": "reference", "DERIVATION_TYPE": "derivation"}
    known = frozenset(
        ("COUNTRY", "FREQUENCY", "INDEX_TYPE", "TRANSFORMATION", "SCALE", "DECIMALS_DISPLAYED", "OVERLAP", "IFS_FLAG", "PRECISION",
         "STATUS")
    )  # fmt: skip
    rows = read_observations(raw, taken, optional, known)
    index = rows.filter(kind="IX").row(0, named=True)
    assert (index["year"], index["value"], index["reference"], index["derivation"]) == (
        "1948",
        "14.98576683817013",
        "2010=100",
        "O",
    )
    assert set(rows["unit"].unique()) == {"PT", "IX"}
    assert rows.filter(kind="YOY_PCH_PT")["unit"].unique().to_list() == ["PT"]
    with pytest.raises(LayoutError, match=r"has \['STATUS'\] that is not known"):
        read_observations(raw, taken, optional, known - {"STATUS"})
    with pytest.raises(LayoutError, match=r"lacks \['COUNTERPART_COUNTRY'\]"):
        read_observations(raw, taken | {"COUNTERPART_COUNTRY": "partner"}, optional, known)


def test_wits_gives_thousand_dollars_of_all_goods():
    rows = validate(SnapshotWitsTrade, wits.read_trade(wits_message({"2015": 447600.959, "2016": 916810.091})).frame).rows
    assert rows.rows() == [
        (2015, "RUS", "IRQ", "XPRT-TRD-VL", Decimal("447600.959")),
        (2016, "RUS", "IRQ", "XPRT-TRD-VL", Decimal("916810.091")),
    ]
    assert wits.read_trade(wits_message({"2015": 5.0}, product="27-27_Fuels")).frame.is_empty()


def test_wits_reads_the_recorded_message_and_refuses_what_is_no_message(shared):
    raw = (shared / "data" / "trade" / "live_fixtures" / "wits_sample_trade_data.json").read_bytes()
    (row,) = wits.read_trade(raw).frame.select("year", "reporter_iso3", "partner_iso3", "indicator_code", "value_kusd").rows()
    assert row == (2017, "USA", "WLD", "MPRT-TRD-VL", Decimal("2407390189.46"))
    with pytest.raises(LayoutError, match="an SDMX-JSON message is expected, the answer begins b'No"):
        wits.read_trade(b"No records found")


def test_baci_keeps_what_iraq_or_russia_trade_year_by_year_and_dates_itself_by_its_release(tmp_path):
    archive = baci(
        tmp_path,
        y2017="2017,643,368,100199,1234.567,     NA\n2017,368,643,80410,1.25,0.5\n2017,156,490,080410,9,9\n",
        y2018="2018,156,368,9999AA,12,3.5\n",
    )
    reading = cepii.read_baci(archive, keep_of("cepii_baci"))
    assert reading.published_on == date(2026, 1, 31)
    assert validate(SnapshotCepiiBaci, reading.frame).rows.rows() == [
        (2017, 368, 643, "080410", "IRQ", "RUS", Decimal("1.25"), Decimal("0.5")),
        (2017, 643, 368, "100199", "RUS", "IRQ", Decimal("1234.567"), None),
        (2018, 156, 368, "9999AA", "CHN", "IRQ", Decimal(12), Decimal("3.5")),
    ]


def test_baci_puts_a_row_aside_that_cannot_be_read_and_refuses_what_is_laid_out_otherwise(tmp_path):
    archive = baci(tmp_path, y2017="2017,643,368,100199,many,1\n2017,643,368,100119,1,few\n2017,643,368,100110,1,1\n")
    validated = validate(SnapshotCepiiBaci, cepii.read_baci(archive, keep_of("cepii_baci")).frame)
    assert validated.rows["product_code"].to_list() == ["100110"]
    assert sorted(validated.rejected["message"]) == ["column q: few is not a number", "column v: many is not a number"]
    for rows, said in (
        ("2016,643,368,100199,1,1\n", r"column t: \[2016\] where the member's name says 2017"),
        ("2017,643,999,100199,1,1\n", r"\[999\] are not in the list of countries"),
        ("2017,643,368,100199,1\n", "line 2"),
    ):
        with pytest.raises(LayoutError, match=said):
            cepii.read_baci(baci(tmp_path, y2017=rows), keep_of("cepii_baci"))
    with pytest.raises(LayoutError, match="has no member like"):
        cepii.read_baci(baci(tmp_path), keep_of("cepii_baci"))
