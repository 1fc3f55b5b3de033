"""Traces of single numbers: their last steps, checked by hand on bundled figures, and messages if a row cannot be determined."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest
from small_release import flared, publish, source
from typer.testing import CliRunner

from energyetl.access.trace.trace import Step, Trace, trace
from energyetl.cli.main import app
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings

ROOT = Settings().root


@pytest.fixture(scope="module")
def walk(home):
    """Trace a number of the session's release."""
    return lambda table, column, *keys: trace(table, column, keys, Settings(home=home))


def path(step: Step) -> list[str]:
    """The tables on the way, each before those it came from."""
    return [step.table, *(name for child in step.children for name in path(child))]


def only_end(found: Trace) -> Step:
    """The end of a way that does not fork."""
    (end,) = found.step.ends()
    return end


def test_flared_gas_goes_back_to_a_row_of_the_workbook(walk):
    found = walk("mart.gas_flaring_yearly", "flared_bcm", "IRQ", "2023")
    assert (found.value, found.unit) == (Decimal("17.689497"), "bcm")
    assert path(found.step) == [
        "mart.gas_flaring_yearly",
        "core.observation_latest",
        "core.observation",
        "staging.worldbank_flaring",
        "snapshot.worldbank_flaring",
    ]
    assert found.step.file == "sql/mart/gas_flaring_yearly.sql" and (ROOT / found.step.file).exists()
    end = only_end(found)
    assert end.row_count == 1 and end.file is not None
    (row,) = end.rows
    assert (row["area_name"], row["measure"], row["year"], row["value"], row["unit"]) == (
        "Iraq",
        "gas_flared",
        2023,
        found.value,
        "bcm",
    )
    in_file = pl.read_parquet(ROOT / end.file).filter(area_name="Iraq", measure="gas_flared", year=2023)
    assert in_file["value"].to_list() == [found.value]
    (vintage,) = end.vintages
    assert vintage.raw_sha256 == "a0f8891cd41c4ce86feb17fef22b138e5d41635cb230cc4e038222464d9b69d7"
    assert vintage.vintage_on == date(2024, 6, 18) and "World Bank" in vintage.publisher and "CC BY 4.0" in vintage.licence


def test_an_excess_over_a_level_forks_to_the_page_of_the_output_and_that_of_the_level(walk):
    found = walk("mart.opec_conformity_monthly", "excess_kbd", "IRQ", "2024-06", "opec_secondary_sources")
    output, level = found.step.ends()
    assert (output.table, level.table) == ("record.assessed_output", "record.opec_decision")
    assert output.file == "data/records/assessed_output.csv"
    made = output.rows[0]["production_kbd"] - level.rows[0]["value_kbd"]
    assert found.value == made == Decimal(194)
    (page,) = output.citations
    assert page["source_publisher"] == "dustinjones.ca (Peak Oil Barrel)" and page["source_url"].startswith("https://")
    assert level.rows[0]["opec_decision_id"] == "2024-06_IRQ_required_production_both_1" and level.citations
    assert output.licence and "CC BY 4.0" in output.licence


def test_a_running_sum_rests_on_every_month_up_to_its_own(walk):
    found = walk("mart.opec_conformity_monthly", "running_excess_kbd_months", "IRQ", "2024-03", "opec_secondary_sources")
    output = next(s for s in found.step.children if s.table == "core.assessed_output_monthly")
    assert "month up to its" in output.how and output.row_count >= 3
    assert max(r["month"] for r in output.rows) <= date(2024, 3, 1)
    record = next(s for s in found.step.ends() if s.table == "record.assessed_output")
    assert record.row_count == output.row_count and len(record.citations) > 1


def test_a_rank_rests_on_all_countries_of_its_year(walk):
    found = walk("mart.gas_flaring_yearly", "volume_rank", "IRQ", "2023")
    assert found.value == 3 and only_end(found).row_count > 90
    assert "year=period_start" in only_end(found).how


def test_a_price_is_not_taken_for_one_of_another_source(walk):
    found = walk("mart.oil_price_monthly", "price_usd_bbl", "month=2024-01", "benchmark_id=brent_eia")
    end = only_end(found)
    assert end.table == "snapshot.eia_spot_price_brent" and end.rows[0]["price_usd_bbl"] == found.value == Decimal("80.12")
    assert not [name for name in path(found.step) if "crude_import" in name]


def test_a_figure_in_another_unit_and_under_other_names_is_found_by_itself(walk):
    found = walk("mart.trade_partner_rank_yearly", "value_musd", "IRQ", "RUS", "2015", "import", "unctad_trade_matrix")
    (row,) = only_end(found).rows
    assert (row["exporter_name"], row["importer_name"], row["year"]) == ("RussianFederation", "Iraq", 2015)
    assert row["value_kusd"] == found.value * 1000


def test_output_of_a_project_goes_back_to_the_line_of_a_record(walk):
    found = walk("mart.russian_project", "output_latest_kbd", "west_qurna_2")
    end = only_end(found)
    assert end.table == "record.field_output" and end.rows[0]["value"] == found.value
    assert end.rows[0]["output_id"].startswith("west_qurna_2") and len(end.citations) == 1


def test_the_number_of_a_verdict_names_the_rule_that_worked_it_out(walk):
    found = walk("mart.claim_board", "carrying_value", "OPC-02")
    end = only_end(found)
    assert end.table == "claims.evidence" and found.unit == "pct"
    assert end.file is not None and end.file.startswith("sql/evidence/OPC-02__") and (ROOT / end.file).exists()
    assert "mart.opec_conformity_stated" in end.how


def test_output_after_a_sanction_is_not_taken_for_that_before_it(walk):
    found = walk("mart.sanctions_exposure", "output_after_kbd", "west_qurna_2", "us-gl131-2025-11-lukoil")
    end = only_end(found)
    assert (found.value, found.made, end.rows[0]["output_id"]) == (Decimal(150), "150", "west_qurna_2_crude-2026-06-17")
    before = walk("mart.sanctions_exposure", "output_before_kbd", "west_qurna_2", "us-gl131-2025-11-lukoil")
    assert only_end(before).rows[0]["output_id"] == "west_qurna_2_crude-2023-06"


def test_a_point_of_the_scorecard_opens_on_its_own_country_and_all_its_months(walk):
    found = walk("mart.cooperation_scorecard", "last_value", "iraq_opec_excess", "brief", "before")
    (point,) = found.step.children
    (months,) = point.children
    assert months.table == "mart.opec_conformity_monthly" and {r["country_iso3"] for r in months.rows} == {"IRQ"}
    # The mean of the year's known months, not the month on which the year begins.
    assert abs(found.value - sum(p.value for p in months.figures) / len(months.figures)) < Decimal("0.00001")
    assert months.row_count == len(months.figures) >= 4


def test_a_disagreement_opens_on_its_figures_and_shows_their_difference(walk):
    found = walk("mart.source_disagreement", "spread", "crude_production.RUS.2024-01-01_2024-01-31.kb/d")
    assert found.made == "10252 − 9458" and found.value == Decimal(794)
    ends = {end.table: end.rows for end in found.step.ends()}
    assert [row["area_code"] for row in ends["snapshot.eia_international"]] == ["RUS"]
    # The outlook has a series for each country; its code says which, and its figure is in millions of barrels.
    assert [row["series_code"] for row in ends["snapshot.eia_steo"]] == ["copr_rs"]


def test_the_last_year_of_a_trend_is_not_its_first(walk):
    found = walk("mart.gas_flaring_trend", "last_flared_bcm", "USA")
    assert only_end(found).rows[0]["value"] == found.value


def test_a_growth_shows_its_base_year(walk):
    found = walk("mart.bilateral_trade_yearly", "computed_growth_pct", "2016", "rus_to_irq", "total", "record.trade_total")
    assert found.made == "100 × (916.810091 / 447.600959 − 1)"
    assert {row["year"] for row in found.step.children[0].rows} == {2015, 2016}


def test_evidence_shows_its_base_in_its_own_words(walk):
    end = only_end(walk("mart.claim_board", "carrying_value", "REL-02"))
    assert "On 2021-11-30: West Qurna-2 280 (2020)" in end.rows[0]["finding"]


def test_a_correction_in_the_trace_is_shown(walk, warehouse):
    ((year,),) = warehouse.sql(
        "select year(period_start) from core.observation_latest where source_id = 'eiti_country' and flag = 'corrected'"
    ).fetchall()
    found = walk("core.observation_latest", "value", f"period_start={year}", "series_id=eiti_country.crude_production.IRQ")
    (correction,) = [c for end in found.step.ends() for c in end.corrections]
    assert correction.correction_id == "eiti_oil_volume_2013" and correction.is_about_this and correction.column_name == "value"
    found = walk("core.observation_latest", "value", "period_start=2015", "series_id=eiti_country.crude_production.IRQ")
    assert [c.is_about_this for end in found.step.ends() for c in end.corrections] == [False]


@pytest.mark.parametrize(
    "mart",
    [
        "security_yearly",
        "electricity_mix_yearly",
        "foreign_investment_yearly",
        "bilateral_trade_yearly",
        "eu_crude_import_monthly",
    ],
)
def test_numbers_of_other_marts_reach_an_input_or_say_why_not(walk, warehouse, mart):
    column = {
        "security_yearly": "violence_deaths",
        "electricity_mix_yearly": "share_pct",
        "foreign_investment_yearly": "stock_musd",
        "bilateral_trade_yearly": "stated_musd",
        "eu_crude_import_monthly": "volume_kb",
    }[mart]
    keys = [
        k
        for (k,) in warehouse.sql(
            f"select column_name from meta.data_dictionary where table_name = 'mart.{mart}' and is_key order by position"
        ).fetchall()
    ]
    (row,) = warehouse.sql(f"select {', '.join(keys)} from mart.{mart} where {column} > 0 order by all limit 1").fetchall()
    found = walk(f"mart.{mart}", column, *map(str, row))
    for end in found.step.ends():
        is_input = end.table.startswith(("snapshot.", "record."))
        assert (is_input and (end.vintages or end.citations)) or "its SQL reads" in end.how, end.table


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Settings:
    """A release whose inputs are not beside it: only the file was copied."""
    home = tmp_path_factory.mktemp("trace")
    lineage = (
        "insert into meta.column_lineage values ('mart.gas_flaring_yearly', 'flared_bcm', 'snapshot.worldbank_flaring', 'value'), "
        "('mart.gas_flaring_yearly', 'year', 'snapshot.worldbank_flaring', 'year')"
    )
    snapshot = (
        "insert into meta.snapshot (snapshot_id, source_id, vintage_on, url, obtained_from, retrieved_on, raw_sha256) values "
        "('worldbank_flaring@2023-04-01', 'worldbank_flaring', date '2023-04-01', 'u', 'u', date '2023-04-02', 'older'), "
        "('worldbank_flaring@2024-06-18', 'worldbank_flaring', date '2024-06-18', 'u', 'u', date '2024-07-01', 'abc'), "
        "('worldbank_flaring@2026-11-25', 'worldbank_flaring', date '2026-11-25', 'u', 'u', date '2026-11-25', 'later')"
    )
    rows = (flared("17.5"), flared("3", "IRN"), source("worldbank_flaring", "raw"), lineage, snapshot)
    publish(home, "2026-11-24T10-00-00Z", *rows)
    return Settings(home=home, root=home)


def test_an_input_that_is_not_here_is_said_to_be_so(small):
    found = trace("mart.gas_flaring_yearly", "flared_bcm", ["IRQ", "2023"], small)
    end = only_end(found)
    assert end.table == "snapshot.worldbank_flaring" and end.row_count == 0 and "file is not available" in end.how
    assert [v.raw_sha256 for v in end.vintages] == ["abc"], "the release itself knows the hash of what it read"


def test_a_source_without_a_vintage_in_the_row_is_that_of_the_release(small):
    """The release is of 24 November 2026 and knows of vintages of 2023, of 2024 and of the day after."""
    found = trace("mart.gas_flaring_yearly", "volume_rank", ["IRQ", "2023"], small)
    assert [v.vintage_on for v in only_end(found).vintages] == [date(2024, 6, 18)]


def test_a_wrong_argument_is_named(small):
    asked = ("mart.gas_flaring_yearly", "flared_bcm")
    with pytest.raises(EnergyetlError, match="There is no table mart.gas_flaring. Did you mean .*mart.gas_flaring_yearly"):
        trace("mart.gas_flaring", "flared_bcm", ["IRQ", "2023"], small)
    with pytest.raises(EnergyetlError, match="has no column flared. Did you mean flared_bcm"):
        trace("mart.gas_flaring_yearly", "flared", ["IRQ", "2023"], small)
    with pytest.raises(EnergyetlError, match="Similar to country_iso3=IRK: .*IRQ"):
        trace(*asked, ["IRK", "2023"], small)
    with pytest.raises(EnergyetlError, match="2 rows of .*Give more of its key"):
        trace(*asked, ["year=2023"], small)
    with pytest.raises(EnergyetlError, match="one value too many"):
        trace(*asked, ["IRQ", "2023", "gas"], small)
    with pytest.raises(EnergyetlError, match="is empty in that row"):
        trace("mart.gas_flaring_yearly", "production_kbd", ["IRQ", "2023"], small)


def test_the_command_prints_the_path_with_hash_publisher_and_licence(home, monkeypatch):
    monkeypatch.setenv("ENERGYETL_HOME", str(home))
    asked = ["trace", "mart.gas_flaring_yearly", "flared_bcm", "IRQ", "2023"]
    said = CliRunner().invoke(app, asked, catch_exceptions=False).output
    for part in (
        "17.689497 bcm",
        "sql/staging/worldbank_flaring.sql",
        "area_name=Iraq",
        "a0f8891cd41c",
        "licence: CC BY 4.0",
        "issued 2024-06-18",
    ):
        assert part in said
