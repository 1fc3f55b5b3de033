"""From the zip of a publisher to a snapshot: our way beside bare DuckDB doing the same reading and writing.

Run with `make bench`. The archives have the shape and size of JODI's primary products and of one year of BACI. Each run is a
process of its own; its peak memory is measured, and its time from opening the zip to the end, Python's start being told apart.
Ours may take 1.25 times as long as the bare one, and 800 MB.
"""

import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import duckdb
import pytest
from keeping import keep_of

from energyetl.ingest.sources import jodi

MOST_TIMES, MOST_MB = 1.25, 800
ROUNDS = 5

# What a process of either kind ends with. The peak is read here: what `wait` tells includes that of the parent.
REPORT = """
import json, re
seconds = time.perf_counter() - started
peak_mb = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
print(json.dumps({"rows": rows, "seconds": seconds, "peak_mb": peak_mb}))
"""

OURS = """
import sys, time
from datetime import date
from pathlib import Path
from energyetl.ingest import quarantine, snapshots, validation
from energyetl.ingest.sources.catalogue import keep_of, reader
from energyetl.settings import Settings
archive, source_id, folder = sys.argv[1:]
source = reader(source_id)
keep = keep_of(Settings().data / "sources", source)
started = time.perf_counter()
reading = source.read(Path(archive), keep)
provenance = snapshots.Provenance(url="https://example.org", retrieved_on=date(2025, 1, 1), raw_sha256="0" * 64)
rows = snapshots.add(
    Path(folder),
    source.contract,
    validation.validate(source.contract, reading.frame),
    vintage_on=reading.published_on or date(2025, 1, 1),
    provenance=provenance,
).sidecar["rows"]
"""

BARE = """
import shutil, sys, time, zipfile
from pathlib import Path
import duckdb
archive, query, folder = sys.argv[1:]
started = time.perf_counter()
with zipfile.ZipFile(archive) as packed:
    with packed.open(packed.namelist()[0]) as member, Path(folder, "member.csv").open("wb") as file:
        shutil.copyfileobj(member, file, 1 << 20)
con = duckdb.connect()
con.execute("set preserve_insertion_order = false")
target = Path(folder, "rows.parquet")
con.execute(
    f"copy ({query.replace('FILE', str(Path(folder, 'member.csv')))}) to '{target}' (format parquet, compression zstd, compression_level 9)"
)
rows = con.sql(f"select count(*) from '{target}'").fetchall()[0][0]
"""

JODI_BARE = f"""
    select REF_AREA, strptime(TIME_PERIOD, '%Y-%m')::date as period_start, FLOW_BREAKDOWN, OBS_VALUE::decimal(24, 6) as value, ASSESSMENT_CODE
    from read_csv('FILE', header = true, auto_detect = false, delim = ',', columns = {{'REF_AREA': 'VARCHAR', 'TIME_PERIOD': 'VARCHAR',
        'ENERGY_PRODUCT': 'VARCHAR', 'FLOW_BREAKDOWN': 'VARCHAR', 'UNIT_MEASURE': 'VARCHAR', 'OBS_VALUE': 'VARCHAR', 'ASSESSMENT_CODE': 'VARCHAR'}})
    where UNIT_MEASURE = 'KBD' and ENERGY_PRODUCT = 'CRUDEOIL' and FLOW_BREAKDOWN in {keep_of("jodi_oil").flows}
        and REF_AREA in {keep_of("jodi_oil").countries}
        and OBS_VALUE not in ('-', 'x', '..', 'N/A')
    order by 1, 2, 3
"""

# Values are typed after the filter: DuckDB takes ten times as long to read ten million of them as decimals.
BACI_BARE = """
    select t::bigint, i::bigint, j::bigint, k, v::decimal(24, 6), nullif(trim(q), 'NA')::decimal(24, 6) as quantity_t
    from read_csv('FILE', header = true, auto_detect = false, delim = ',', columns = {'t': 'VARCHAR', 'i': 'VARCHAR', 'j': 'VARCHAR',
        'k': 'VARCHAR', 'v': 'VARCHAR', 'q': 'VARCHAR'})
    where i in ('368', '643') or j in ('368', '643')
    order by 1, 2, 3, 4
"""


def packed(folder: Path, members: dict[str, str]) -> Path:
    """A zip of the rows of these queries, each a CSV file with a head line."""
    path = folder / "archive.zip"
    with duckdb.connect() as con, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, query in members.items():
            con.execute(f"copy ({query}) to '{folder / 'member'}' (format csv, header)")
            archive.write(folder / "member", name)
    return path


@pytest.fixture(scope="module")
def jodi_archive(tmp_path_factory) -> Path:
    """120 countries, 24 years of months, and every product, flow and unit: 6,912,000 rows, most of them without a figure."""
    extra = ", ".join(f"('{a}{b}')" for a in "XYZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    areas = ", ".join(f"('{area}')" for area in keep_of("jodi_oil").countries)
    query = f"""
        with area as (select a from (values {areas}, {extra}) t (a) limit 120),
        wide as (
            select a, m, p, f, u, hash(a, m, p, f, u) as h
            from area, (select strftime(date '2002-01-01' + to_months(i::int), '%Y-%m') as m from range(288) r (i)),
                (select unnest({list(jodi.OIL.products)}) as p), (select unnest({list(jodi.OIL.flows)}) as f),
                (select unnest({list(jodi.OIL.units)}) as u)
        )
        select a as REF_AREA, m as TIME_PERIOD, p as ENERGY_PRODUCT, f as FLOW_BREAKDOWN, u as UNIT_MEASURE,
            case h % 4 when 0 then '-' when 1 then 'x' when 2 then '0.0000' else format('{{:.4f}}', (h % 90001) / 10) end as OBS_VALUE,
            1 + h % 3 as ASSESSMENT_CODE
        from wide
    """
    return packed(tmp_path_factory.mktemp("jodi"), {"NewProcedure_Primary_CSV.csv": query})


@pytest.fixture(scope="module")
def baci_archive(tmp_path_factory) -> Path:
    """A year of ten million flows between 226 countries by product, of which one in fifty has Iraq or Russia on a side."""
    codes = [368, 643, *(code for code in range(4, 900, 4) if code not in (368, 643))]
    countries = (
        "select * from (values "
        + ", ".join(
            f"({code}, 'Country {code}', 'X{code}', '{ {368: 'IRQ', 643: 'RUS'}.get(code, f'C{code:03}') }')" for code in codes
        )
        + ") t (country_code, country_name, country_iso2, country_iso3)"
    )
    rows = f"""
        with pair as (
            select i, j, hash(i, j) as h from (select unnest({codes}) as i), (select unnest({codes}) as j) where i <> j
        ),
        flow as (select i, j, p, hash(h, p) as h from pair, range(199) r (p))
        select 2023 as t, i, j, lpad((10000 + p * 4441 % 900000)::varchar, 6, '0') as k, printf('%.3f', (h % 900001) / 1000) as v,
            if(h % 50 = 0, '          NA', printf('%.3f', (h % 70001) / 1000)) as q
        from flow
    """
    members = {"BACI_HS17_Y2023_V202501.csv": rows, "country_codes_V202501.csv": countries}
    return packed(tmp_path_factory.mktemp("baci"), members)


def process(script: str, folder: Path, *arguments: str) -> dict:
    """What a process reports of itself, and how long it took as a whole."""
    folder.mkdir()
    (folder / "script.py").write_text(script + REPORT)
    started = time.perf_counter()
    done = subprocess.run([sys.executable, folder / "script.py", *arguments, folder], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout) | {"process_seconds": time.perf_counter() - started}


def compare(benchmark, tmp_path: Path, archive: Path, source_id: str, bare_query: str) -> None:
    """Run both ways in turn, so that a busy machine is busy for both, and compare the best of each."""
    ours, bare = [], []

    def setup():
        bare.append(process(BARE, tmp_path / f"bare_{len(bare)}", str(archive), bare_query))

    def run():
        ours.append(process(OURS, tmp_path / f"ours_{len(ours)}", str(archive), source_id))

    benchmark.pedantic(run, setup=setup, rounds=ROUNDS)
    best = {way: min(run["seconds"] for run in runs) for way, runs in (("ours", ours), ("bare", bare))}
    whole = {way: min(run["process_seconds"] for run in runs) for way, runs in (("ours", ours), ("bare", bare))}
    peak_mb = {way: max(run["peak_mb"] for run in runs) for way, runs in (("ours", ours), ("bare", bare))}
    times = best["ours"] / best["bare"]
    benchmark.extra_info.update(seconds=best, process_seconds=whole, peak_mb=peak_mb, times=times)
    print(f"\n{source_id}: {times:.2f} times bare DuckDB; seconds {best}; as whole processes {whole}; peak MB {peak_mb}")
    assert {run["rows"] for run in ours} == {run["rows"] for run in bare}
    assert times <= MOST_TIMES and peak_mb["ours"] < MOST_MB


@pytest.mark.benchmark(group="archive")
def test_jodi_from_zip_to_snapshot(benchmark, tmp_path, jodi_archive):
    compare(benchmark, tmp_path, jodi_archive, "jodi_oil", JODI_BARE)


@pytest.mark.benchmark(group="archive")
def test_a_year_of_baci_from_zip_to_snapshot(benchmark, tmp_path, baci_archive):
    compare(benchmark, tmp_path, baci_archive, "cepii_baci", BACI_BARE)
