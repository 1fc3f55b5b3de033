"""The graph of models: found by parsing, and every fault in it named with file and line before anything is built."""

import pytest

from energyetl.build import builder
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings


@pytest.fixture
def graph(copy_root):
    """Load the graph of the copied root."""
    settings = Settings(root=copy_root)
    return lambda: builder.graph(settings)


def test_each_model_comes_after_what_it_reads(graph):
    order = [m.name for m in graph()]
    place = {name: i for i, name in enumerate(order)}
    for model in graph():
        assert all(place[r] < place[model.name] for r in model.reads if r in place), model.name


def test_a_macro_that_reads_a_table_makes_a_dependency(graph):
    latest = next(m for m in graph() if m.name == "core.observation_latest")
    assert "core.observation" in latest.reads


def test_an_unknown_table_is_named_with_file_line_and_the_nearest_one(graph, rewrite):
    rewrite("sql/mart/gas_flaring_yearly.sql", lambda s: s.replace("core.observation_latest", "core.observation_lates"))
    with pytest.raises(
        EnergyetlError,
        match=r"sql/mart/gas_flaring_yearly.sql, line \d+: core.observation_lates does not exist. Did you mean core.observation_latest",
    ):
        graph()


def test_a_cycle_is_named(graph, rewrite):
    rewrite("sql/core/observation.sql", lambda s: s + "\nunion all by name select * from core.observation_latest")
    with pytest.raises(EnergyetlError, match="cycle: .*core.observation"):
        graph()


def test_two_models_of_one_name_are_named(graph, copy_root):
    twin = copy_root / "sql" / "mart" / "more" / "gas_flaring_yearly.sql"
    twin.parent.mkdir()
    twin.write_text("select 1 as country_iso3")
    with pytest.raises(EnergyetlError, match="two models are called mart.gas_flaring_yearly"):
        graph()


def test_broken_sql_is_named_with_its_line(graph, rewrite):
    rewrite("sql/core/unit_conversion.sql", lambda s: s.replace("select", "select ((", 1))
    with pytest.raises(EnergyetlError, match=r"sql/core/unit_conversion.sql, line \d+"):
        graph()


def test_a_mart_may_not_read_staging(graph, rewrite):
    rewrite("sql/mart/gas_flaring_yearly.sql", lambda s: s.replace("core.observation_latest", "staging.worldbank_flaring"))
    with pytest.raises(EnergyetlError, match="a mart model may not read staging.worldbank_flaring"):
        graph()


def test_a_model_without_contract_and_a_contract_without_model_are_named(graph, copy_root):
    stray = copy_root / "sql" / "mart" / "stray_yearly.sql"
    stray.write_text("select 1 as a")
    with pytest.raises(EnergyetlError, match="no contract for mart.stray_yearly"):
        graph()
    stray.unlink()
    (copy_root / "sql" / "mart" / "gas_flaring_yearly.sql").unlink()
    with pytest.raises(EnergyetlError, match="mart.gas_flaring_yearly has a contract but no model"):
        graph()


def test_the_code_version_is_the_hash_of_the_text(graph, rewrite):
    before = {m.name: m.code_version for m in graph()}
    rewrite("sql/core/unit_conversion.sql", lambda s: s + "\n")
    after = {m.name: m.code_version for m in graph()}
    assert {n for n in before if before[n] != after[n]} == {"core.unit_conversion"}
    assert len(before["core.unit_conversion"]) == 64


def test_lineage_leads_from_a_mart_to_core(warehouse):
    found = warehouse.execute(
        "select from_table, from_column from meta.column_lineage where table_name = 'mart.gas_flaring_yearly' and column_name = 'flared_bcm'"
    ).fetchall()
    assert ("core.observation_latest", "value") in found
