"""The data dictionary in the terminal, and names that are nearly right."""

import pytest
from small_release import publish
from typer.testing import CliRunner

from energyetl.access import connection, dictionary
from energyetl.cli.main import app
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> Settings:
    """A small release with the lineage of one column."""
    home = tmp_path_factory.mktemp("dictionary")
    publish(
        home,
        "2026-11-24T10-00-00Z",
        "insert into meta.column_lineage values ('mart.gas_flaring_yearly', 'flared_bcm', 'core.observation_latest', 'value')",
    )
    return Settings(home=home)


@pytest.fixture(scope="module")
def con(settings):
    """The locked connection."""
    with connection.connect(settings) as con:
        yield con


def test_a_table_says_grain_columns_units_and_origins(con):
    found = dictionary.entry(con, "mart.gas_flaring_yearly")
    assert found.grain == "one row per country and year" and "Grain" not in found.description
    by_name = {c.name: c for c in found.columns}
    assert by_name["flared_bcm"].unit == "bcm" and by_name["flared_bcm"].origins == ["core.observation_latest.value"]
    assert by_name["country_iso3"].is_key and by_name["country_iso3"].references == "core.country"
    assert by_name["flag"].members == ["reported", "derived", "corrected", "estimated", "imputed", "forecast"]


def test_one_column_is_given_alone_and_a_long_table_names_its_unit_column(con):
    assert [c.name for c in dictionary.entry(con, "mart.gas_flaring_yearly.flag").columns] == ["flag"]
    (value,) = dictionary.entry(con, "core.observation.value").columns
    assert value.unit == "as in unit"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("gas_flaring_yearly", "There is no table gas_flaring_yearly. Did you mean mart.gas_flaring_yearly"),
        ("mart.gas_flaring", "Did you mean mart.gas_flaring_yearly"),
        ("mart.gas_flaring_yearly.flared", "has no column flared. Did you mean flared_bcm"),
    ],
)
def test_a_name_that_is_nearly_right_lists_the_nearest(con, asked, said):
    with pytest.raises(EnergyetlError, match=said):
        dictionary.entry(con, asked)


def test_the_command_prints_it(settings, monkeypatch):
    monkeypatch.setenv("ENERGYETL_HOME", str(settings.warehouse))
    said = CliRunner().invoke(app, ["dictionary", "mart.gas_flaring_yearly"], catch_exceptions=False).output
    assert "Grain: one row per country and year." in said and "bcm" in said and "core.observation_latest.value" in said
