"""The lock of the SQL prompt: ways out that are tried and do not lead out, and limits that stop a query with a sentence."""

import threading
from decimal import Decimal

import duckdb
import polars as pl
import pytest
from small_release import flared, publish

from energyetl.access import connection
from energyetl.access.sql import query
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> Settings:
    """A small release of its own."""
    home = tmp_path_factory.mktemp("lock")
    publish(home, "2026-11-24T10-00-00Z", flared("17.5"))
    return Settings(home=home, sql_seconds=20, sql_memory="256MB")


@pytest.fixture(scope="module")
def con(settings):
    """The plain connection that the prompt asks through."""
    with connection.connect(settings) as con:
        yield con


WAYS_OUT = [
    # writing
    "insert into mart.gas_flaring_yearly from mart.gas_flaring_yearly",
    "update mart.gas_flaring_yearly set flared_bcm = 0",
    "delete from mart.gas_flaring_yearly",
    "truncate mart.gas_flaring_yearly",
    "drop table mart.gas_flaring_yearly",
    "alter table mart.gas_flaring_yearly rename to other",
    "comment on table mart.gas_flaring_yearly is 'x'",
    "create table mine as select 1",
    "create table memory.main.mine as select 1",
    "create temp table mine as select 1",
    "create temp view mine as select 1",
    "create temp macro mine() as 1",
    "create or replace temp macro to_unit(value, given_unit, wanted_unit, crude) as 1",
    "create type mine as enum ('a')",
    "create sequence mine",
    "merge into mart.gas_flaring_yearly using (select 1) on false when not matched then insert default values",
    "begin transaction",
    "checkpoint",
    "force checkpoint",
    "vacuum",
    "explain analyze insert into mart.gas_flaring_yearly from mart.gas_flaring_yearly",
    "explain analyze delete from mart.gas_flaring_yearly",
    # files
    "copy mart.gas_flaring_yearly to '{folder}/out.csv'",
    "copy (select 1) to '/dev/stdout'",
    "export database '{folder}/out'",
    "import database '{folder}'",
    "attach '{folder}/other.duckdb'",
    "attach ':memory:' as mine",
    "detach release",
    "from read_csv('{folder}/secret.csv')",
    "from read_csv_auto('{folder}/secret.csv')",
    "from '{folder}/secret.csv'",
    'from "{folder}/secret.csv"',
    "from read_parquet('{folder}/secret.parquet')",
    "from parquet_metadata('{folder}/secret.parquet')",
    "from read_json('{folder}/secret.json')",
    "from read_text('{folder}/secret.csv')",
    "from read_blob('{folder}/secret.csv')",
    "from glob('{folder}/*')",
    "from sniff_csv('{folder}/secret.csv')",
    "from query('from read_text(''{folder}/secret.csv'')')",
    "from query_table('{folder}/secret.csv')",
    "from json_execute_serialized_sql(json_serialize_sql('from read_text(''{folder}/secret.csv'')'))",
    "select (select content from read_text('{folder}/secret.csv'))",
    "with x as (from read_text('{folder}/secret.csv')) from x",
    "select * from (values (1)) as t(a) where exists (from read_text('{folder}/secret.csv'))",
    "from sqlite_scan('{folder}/secret.db', 'x')",
    # network and extensions
    "install httpfs",
    "load httpfs",
    "load '{folder}/mine.duckdb_extension'",
    "update extensions",
    "from 'https://example.org/a.csv'",
    "from read_csv('https://example.org/a.csv')",
    "from read_parquet('s3://bucket/a.parquet')",
    "from duckdb_extensions()",
    # settings, secrets, logs
    "set memory_limit = '9GB'",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "set variable x = 1",
    "set schema = 'core'",
    "use memory",
    "reset memory_limit",
    "pragma memory_limit = '9GB'",
    "pragma enable_profiling",
    "pragma profiling_output = '{folder}/profile.json'",
    "create secret mine (type s3)",
    "from duckdb_secrets()",
    "from which_secret('s3://bucket', 's3')",
    "from duckdb_settings()",
    "call enable_logging(storage = 'file', storage_path = '{folder}/log')",
    "from enable_logging(storage = 'file', storage_path = '{folder}/log')",
    "from system.main.enable_logging()",
    "from checkpoint()",
    "select getenv('HOME')",
    # more than one statement, statements within statements
    "select 1; select 2",
    "select 1; drop table mart.gas_flaring_yearly",
    "prepare mine as select 1",
    "execute mine",
    "call pragma_version()",
    "pivot mart.gas_flaring_yearly on year using count(*)",
    # other programs' data, and what is no SQL
    "from frame_of_this_process",
    ".csv {folder}/out.csv",
    "",
]


@pytest.mark.parametrize("way", WAYS_OUT)
def test_no_query_leaves_the_sandbox(con, tmp_path, way):
    frame_of_this_process = pl.DataFrame({"a": [1]})
    assert frame_of_this_process.height == 1
    (tmp_path / "secret.csv").write_text("word\nsesame\n")
    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(EnergyetlError) as raised:
        query.run(con, way.replace("{folder}", str(tmp_path)), Settings())
    assert "sesame" not in str(raised.value)
    assert sorted(p.name for p in tmp_path.iterdir()) == before
    assert con.sql("select flared_bcm from mart.gas_flaring_yearly").fetchall() == [(Decimal("17.5"),)]


def test_the_connection_alone_keeps_files_network_and_settings_out(con, tmp_path):
    """What Python code may do with `connect()`, where no prompt stands before it."""
    (tmp_path / "secret.csv").write_text("word\nsesame\n")
    frame_of_this_process = pl.DataFrame({"a": [1]})
    assert frame_of_this_process.height == 1
    for statement in (
        f"from read_csv('{tmp_path}/secret.csv')",
        f"copy (select 1) to '{tmp_path}/out.csv'",
        f"attach '{tmp_path}/other.duckdb'",
        "load httpfs",
        "set threads = 1",
        "set enable_external_access = true",
        "drop table mart.gas_flaring_yearly",
        "from frame_of_this_process",
    ):
        with pytest.raises(duckdb.Error):
            con.sql(statement)


@pytest.mark.parametrize(
    "asked",
    [
        "from mart.gas_flaring_yearly;",
        "select flared_bcm from mart.gas_flaring_yearly -- with a remark",
        "with x as (from mart.gas_flaring_yearly) select flared_bcm from x",
        "describe mart.gas_flaring_yearly",
        "summarize mart.gas_flaring_yearly",
        "show all tables",
        "values (1)",
        "pivot mart.gas_flaring_yearly on year in (2023) using sum(flared_bcm)",
        "from range(3)",
        "select unnest([1, 2])",
        "from release_info()",
        "from observation_as_of(date '2024-03-02') select count(*)",
        "from duckdb_columns() select count(*)",
        "(select 1) union all (select 2)",
    ],
)
def test_every_kind_of_query_is_answered(con, settings, asked):
    assert query.run(con, asked, settings).num_rows > 0


@pytest.mark.timeout(30, method="thread")  # without its own limit the query never ends, and a signal would wait for it
def test_a_query_over_its_time_is_stopped_with_a_sentence(con, settings):
    before = set(threading.enumerate())  # the test's own deadline is a timer too
    slow = "select count(*) from range(1000000000) as a, range(1000000) as b where (a.range * b.range) % 7 = 3"
    with pytest.raises(EnergyetlError, match="stopped after 0.3 seconds.*ENERGYETL_SQL_SECONDS"):
        query.run(con, slow, settings.model_copy(update={"sql_seconds": 0.3}))
    assert query.run(con, "select 1", settings).num_rows == 1, "the connection goes on after a stop"
    assert all(t.finished.is_set() for t in set(threading.enumerate()) - before if isinstance(t, threading.Timer)), (
        "no timer is left running"
    )


def test_a_query_over_its_memory_is_stopped_with_a_sentence(con, settings):
    large = "select list(a.range order by a.range % 1009) as l from range(60000000) as a"
    with pytest.raises(EnergyetlError, match="needs more than 256MB.*ENERGYETL_SQL_MEMORY"):
        query.run(con, large, settings)


def test_an_unknown_table_lists_the_nearest_with_their_schema(con, settings):
    with pytest.raises(EnergyetlError, match="Similar names: .*mart.gas_flaring_yearly"):
        query.run(con, "from mart.gas_flaring", settings)
    with pytest.raises(EnergyetlError, match='(?s)"flared".*flared_bcm'):
        query.run(con, "select flared from mart.gas_flaring_yearly", settings)
