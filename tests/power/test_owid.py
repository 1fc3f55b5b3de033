"""Electricity by fuel: two editions, read by their heads; values that nobody measured are flagged."""

from datetime import date
from decimal import Decimal

import pytest

from energyetl.errors import LayoutError
from energyetl.ingest.sources import owid

CHART = "adapted for visualization of chart electricity-prod-source-stacked"
FUELS = {
    "Other renewables excluding bioenergy": "other_renewables",
    "Electricity from bioenergy": "bioenergy",
    "Electricity from solar": "solar",
    "Electricity from wind": "wind",
    "Electricity from hydro": "hydro",
    "Electricity from nuclear": "nuclear",
    "Electricity from oil": "oil",
    "Electricity from gas": "gas",
    "Electricity from coal": "coal",
}
HEAD = ",".join(["Entity", "Code", "Year", *(f"{name} - TWh ({CHART})" for name in FUELS)])
GRAPHER = (
    f"{HEAD}\nASEAN (Ember),,2000,16.93,5.87,0,0,50.45,0,65.07,164.26,76.03\n"
    "Iraq,IRQ,2023,0,0,0.38,0,1.38,0,61.11,87.42,\n"
    "Kosovo,OWID_KOS,2023,0,0,0,0,0.1,0,0,0,5\n"
    "World,OWID_WRL,2023,90,700,1600,2300,4200,2700,700,6600,10400\n"
)


def test_countries_and_the_world_are_kept_groups_are_not():
    reading = owid.read_grapher(GRAPHER.encode())
    assert reading.published_on is None
    values = {(code, fuel): value for code, _, fuel, _, value in reading.frame.rows()}
    assert {code for code, _ in values} == {"IRQ", "OWID_WRL"}
    assert values["IRQ", "gas"] == Decimal("87.42") and values["IRQ", "oil"] == Decimal("61.11")
    assert ("IRQ", "coal") not in values and values["OWID_WRL", "other_renewables"] == 90


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Electricity from gas - TWh", "Electricity from natural gas - TWh", "expected Entity, Code, Year and TWh of"),
        ("Electricity from gas - TWh", "Electricity from gas - GWh", "expected Entity, Code, Year and TWh of"),
        ("Entity,Code", "Entity,ISO", "expected Entity, Code, Year"),
        ("87.42", "many", "Iraq, 2023, gas: 'many' is neither a number"),
    ],
)
def test_an_unknown_layout_is_named(old, new, message):
    with pytest.raises(LayoutError, match=message):
        owid.read_grapher(GRAPHER.replace(old, new).encode())


def test_the_edition_of_2022_is_read_by_its_heads_with_its_total():
    names = [n for n in owid._EDITION_2022_FUELS if n != "Electricity generation (TWh)"]
    raw = (
        ",".join(["Entity", "Year", "Electricity demand (TWh)", *names, "Electricity generation (TWh)"])
        + "\nIraq,1999,,,,,3.559,0,,,0,0,24.721\n"
    )
    reading = owid.read_edition_2022(raw.encode())
    assert {(fuel, value) for _, _, fuel, value in reading.frame.rows()} == {
        ("hydro", Decimal("3.559")),
        ("nuclear", Decimal(0)),
        ("solar", Decimal(0)),
        ("wind", Decimal(0)),
        ("total", Decimal("24.721")),
    }
    with pytest.raises(LayoutError, match=r"no column \['Electricity from gas \(TWh\)'\]"):
        owid.read_edition_2022(raw.replace("from gas", "from natural gas").encode())


def test_two_fuels_that_repeat_the_year_before_are_imputed_and_one_is_not(build_as_of):
    w = build_as_of(date(2024, 3, 2))
    w.give("build.source", "source_id, publication_lag_days", "'owid_electricity_2022', 365", "'owid_electricity', 180")
    w.give(
        "reference.alias",
        "entity_kind, alias, context, entity_id",
        *(f"'country', '{name}', 'any', '{iso}'" for name, iso in (("Iraq", "IRQ"), ("Libya", "LBY"), ("Oman", "OMN"))),
    )
    w.give(
        "snapshot.owid_electricity",
        "area_code, year, fuel, area_name, generation_twh, vintage_on, snapshot_id, source_id",
        "'IRQ', 2023, 'gas', 'Iraq', 87.42::decimal(24, 6), date '2025-11-18', 's', 'owid_electricity'",
    )
    typed = {
        "Iraq": {"gas": (72.23, 72.23), "oil": (16.07, 16.07), "hydro": (2.45, 1.8), "solar": (0.06, 0.06)},
        "Libya": {"gas": (20.1, 20.1), "oil": (9.7, 9.8)},
        "Oman": {"wind": (0.2, 0.2), "solar": (0.1, 0.1)},
    }
    w.give(
        "snapshot.owid_electricity_2022",
        "area_name, year, fuel, generation_twh, vintage_on, snapshot_id, source_id",
        *(
            f"'{area}', {year}, '{fuel}', {value}::decimal(24, 6), date '2022-12-31', 's', 'owid_electricity_2022'"
            for area, fuels in typed.items()
            for fuel, pair in fuels.items()
            for year, value in zip((2019, 2020), pair, strict=True)
        ),
    )
    w.run("staging.owid_electricity")
    imputed = w.fetch("select subject_id, measure, year(period_start) from staging.owid_electricity where flag = 'imputed'")
    assert sorted(imputed) == [("IRQ", "electricity_generation_gas", 2020), ("IRQ", "electricity_generation_oil", 2020)]


def test_the_raw_files_hold_the_known_figures(shared):
    grapher = shared / "data" / "production" / "owid_grapher" / "electricity-prod-source-stacked.csv"
    values = {(code, year, fuel): value for code, year, fuel, _, value in owid.read_grapher(grapher.read_bytes()).frame.rows()}
    assert [values["IRQ", 2023, f] for f in ("gas", "oil", "hydro", "solar")] == [
        Decimal(x) for x in ("87.42", "61.11", "1.38", "0.38")
    ]
    (extract,) = (shared / "data" / "context" / "owid_electricity").glob("*.csv")
    old = {(area, year, fuel): v for area, year, fuel, v in owid.read_edition_2022(extract.read_bytes()).frame.rows()}
    assert old["Iraq", 2020, "gas"] == old["Iraq", 2019, "gas"] == Decimal("72.23")


def test_the_release_has_the_mix_of_iraq_from_one_edition_a_year(warehouse):
    found = warehouse.sql(
        "select fuel, generation_twh, round(share_pct, 1), source_ids from mart.electricity_mix_yearly "
        "where country_iso3 = 'IRQ' and year = 2023 and generation_twh > 0 order by generation_twh desc"
    ).fetchall()
    total = Decimal("87.42") + Decimal("61.11") + Decimal("1.38") + Decimal("0.38")
    assert found[0] == ("gas", Decimal("87.42"), round(100 * Decimal("87.42") / total, 1), ["owid_electricity"])
    editions = warehouse.sql(
        "select year, count(distinct source_ids[1]), min(source_ids[1]) from mart.electricity_mix_yearly "
        "where country_iso3 = 'IRQ' group by year order by year"
    ).fetchall()
    assert {n for _, n, _ in editions} == {1}
    assert {source for year, _, source in editions if year < 2000} == {"owid_electricity_2022"}
    assert {source for year, _, source in editions if year >= 2000} == {"owid_electricity"}


def test_the_repeated_values_of_2020_stay_in_core_with_their_flag(warehouse):
    found = warehouse.sql(
        "select measure, value, flag::varchar from core.observation where source_id = 'owid_electricity_2022' "
        "and subject_id = 'IRQ' and flag = 'imputed' order by measure"
    ).fetchall()
    assert found == [
        ("electricity_generation_gas", Decimal("72.23"), "imputed"),
        ("electricity_generation_oil", Decimal("16.07"), "imputed"),
    ]
