"""How long a build takes: orchestrated, with nothing changed, and the same SQL bare in DuckDB. Figures only, no limits.

Run with `make bench`. The bare run has inputs in memory already and does what no build can do without: the SQL of every
model, in order, at both dates.
"""

import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest

from energyetl.build import builder, inputs
from energyetl.release import publish
from energyetl.settings import Settings


@pytest.mark.benchmark(group="build")
def test_orchestrated_build(benchmark, tmp_path):
    homes = (Settings(home=tmp_path / f"home_{i}") for i in range(100))
    benchmark.pedantic(lambda: publish.new_release(next(homes)), rounds=3)


@pytest.mark.benchmark(group="build")
def test_second_run_with_nothing_changed(benchmark, tmp_path):
    settings = Settings(home=tmp_path / "home")
    publish.new_release(settings)
    outcome = benchmark.pedantic(lambda: publish.new_release(settings), rounds=3)
    assert not outcome.is_new


@pytest.mark.benchmark(group="build")
def test_the_same_sql_bare_in_duckdb(benchmark, tmp_path):
    settings = Settings(home=tmp_path / "home")
    read = inputs.read(settings)
    models = builder.graph(settings)
    today = datetime.now(UTC).date()

    count = itertools.count()

    def prepare():
        path = Path(tmp_path / f"{next(count)}.duckdb")
        build = builder.Builder(settings, read, models, path, as_of_on=today, release_id="bare")
        build.__enter__()
        build.con.execute("attach ':memory:' as brief")
        return (build,), {}

    def run(build):
        for catalog, day in (("brief", read.claims.anchor.judged_from), ("release", today)):
            build._enter_as_of_build(catalog, day)
            for model in models:
                build.con.execute(f"insert into {model.name} by name {model.sql}")
        build.con.close()

    benchmark.pedantic(run, setup=prepare, rounds=3)
