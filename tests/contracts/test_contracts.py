"""Contracts: one declaration gives DDL, comments, types; names follow the house rules."""

import re
from decimal import Decimal

import duckdb
import pytest

from energyetl.contracts import tables
from energyetl.contracts.base import Mart, ValueFlag
from energyetl.contracts.columns import columns, description, enum_ddl, polars_schema, published_name, table_ddl
from energyetl.contracts.fields import field, key, names, quantity
from energyetl.units import UNITS

UNIT_SUFFIXES = {
    "kbd": "kb/d",
    "bcm": "bcm",
    "bcm_y": "bcm/y",
    "twh": "TWh",
    "musd": "USD_mn",
    "usd_bbl": "USD_per_bbl",
    "pct": "pct",
    "m3_bbl": "m3/bbl",
    "mw": "MW",
}


def quantities():
    for name, table in tables().items():
        for column in columns(table):
            if column.unit:
                yield pytest.param(name, column, id=f"{name}.{column.name}")


def test_a_table_is_made_as_its_contract_says():
    class FlareSample(Mart, table=True):
        """Flared gas. Grain: one row per country."""

        __tablename__ = "flare_sample"
        country_iso3: str = key("Country")
        flared_bcm: Decimal = quantity("Gas flared", unit="bcm", ge=0)
        flag: ValueFlag = field("Worst flag")
        source_ids: list[str] = names("Sources")
        note: str | None = field("Remark")

    with duckdb.connect() as con:
        con.execute("create schema mart")
        for statement in [*enum_ddl([FlareSample]), *table_ddl(FlareSample, "mart.flare_sample")]:
            con.execute(statement)
        con.execute("insert into mart.flare_sample values ('IRQ', 17.69, 'reported', ['a'], null)")
        for wrong, column in (
            ("('RUS', -1, 'reported', ['a'], null)", "flared_bcm"),
            ("('RUS', 1, 'guessed', ['a'], null)", "guessed"),
        ):
            with pytest.raises(duckdb.Error, match=column):
                con.execute(f"insert into mart.flare_sample values {wrong}")
        comment = con.execute("select comment from duckdb_columns() where column_name = 'flared_bcm'").fetchall()[0]
        assert comment == ("Gas flared [bcm]",)
        table_comment = con.execute("select comment from duckdb_tables() where table_name = 'flare_sample'").fetchall()[0]
        assert table_comment == ("Flared gas. Grain: one row per country.",)
        assert con.sql("from mart.flare_sample").pl().columns == list(polars_schema(FlareSample))


def test_the_order_of_flags_is_from_best_to_worst(warehouse):
    worst = warehouse.execute(
        "select max(f) from (values ('imputed'::value_flag), ('reported'::value_flag), ('estimated'::value_flag)) as t (f)"
    ).fetchall()[0]
    assert worst == ("imputed",)


@pytest.mark.parametrize("name", list(tables()))
def test_every_table_and_column_is_described(name):
    table = tables()[name]
    assert "Grain:" in description(table), "a table's description says its grain"
    assert all(len(c.description) > 3 for c in columns(table)), [c.name for c in columns(table) if len(c.description) <= 3]


@pytest.mark.parametrize("name", list(tables()))
def test_names_are_singular_words_in_lower_snake_case(name):
    for part in (*name.split("."), *(c.name for c in columns(tables()[name]))):
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", part), part
    bare = name.split(".")[1]
    assert not bare.endswith("s") or bare.endswith(("ss", "gas", "status", "alias")), f"{bare} is not singular"


@pytest.mark.parametrize("name", list(tables()))
def test_dates_instants_and_booleans_are_named_as_such(name):
    for column in columns(tables()[name]):
        if column.duckdb_type == "DATE":
            assert column.name.endswith(("_on", "_start", "_end", "_until")) or column.name.startswith("month"), column.name
        if column.duckdb_type == "TIMESTAMPTZ":
            assert column.name.endswith("_at"), column.name
        if column.duckdb_type == "BOOLEAN":
            assert column.name.startswith(("is_", "has_", "can_")), column.name


@pytest.mark.parametrize(("name", "column"), list(quantities()))
def test_a_quantity_ends_in_its_unit(name, column):
    assert column.unit in UNITS, f"{column.unit} is not a unit we know"
    expected = [suffix for suffix, unit in UNIT_SUFFIXES.items() if unit == column.unit]
    if expected:
        assert column.name.endswith(tuple(expected)), f"{column.name} holds {column.unit}"


@pytest.mark.parametrize("name", [n for n in tables() if n.startswith("mart.")])
def test_a_number_of_a_mart_has_a_unit(name):
    for column in columns(tables()[name]):
        if column.duckdb_type.startswith(("DECIMAL", "DOUBLE")):
            assert column.unit or column.unit_column, f"{name}.{column.name} has neither unit nor unit column"


@pytest.mark.parametrize("name", [n for n in tables() if n.startswith("mart.")])
def test_every_mart_names_its_sources(name):
    assert "source_ids" in {c.name for c in columns(tables()[name])}


def test_the_release_has_every_declared_table_with_its_comment(warehouse):
    declared = {published_name(t) for t in tables().values()} - {None}
    found = dict(warehouse.execute("select schema_name || '.' || table_name, comment from duckdb_tables()").fetchall())
    assert declared == set(found)
    assert all(found.values())
    bare = warehouse.execute("select schema_name, table_name, column_name from duckdb_columns() where comment is null").fetchall()
    assert [row for row in bare if row[0] in ("staging", "core", "mart", "claims", "meta")] == []
