"""Builds one DuckDB file from inputs and models: always from scratch, in one process, one statement at a time.

The complete graph is built once per as-of date. What was known on that date is decided where inputs are loaded, so no
model filters by date.
Not for: deciding whether the file may be published (`release.audit`, `release.publish`).
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

import duckdb
import polars as pl

from energyetl.build import model_graph
from energyetl.build.inputs import Inputs
from energyetl.build.meta_tables import dictionary_frame, quarantine_frame, released_tables, snapshot_frame, source_frame
from energyetl.build.model_graph import Model
from energyetl.claims.evidence import EVIDENCE, collect, store
from energyetl.claims.questions import days, questions
from energyetl.claims.registry_tables import REGISTRY_TABLES, registry_frames
from energyetl.contracts import layer_tables, tables
from energyetl.contracts.columns import columns, enum_ddl, first_day_of_period, polars_schema, table_ddl
from energyetl.errors import EnergyetlError
from energyetl.ingest.quarantine import admitted
from energyetl.ingest.snapshots import Vintage
from energyetl.settings import Settings

BUILD_TABLES = ("source", "snapshot", "vintage_in_force", "fetch_log", "unit_conversion", "correction")
RELEASE_LAYERS = ("staging", "core", "mart", "claims", "meta")
ALWAYS = date(9999, 12, 31)


@dataclass(frozen=True)
class Built:
    """One finished table of the released as-of build. `newest_period` is the first day of its newest period."""

    model: Model
    rows: int
    seconds: float
    newest_period: date | None


def graph(settings: Settings) -> list[Model]:
    """The models in execution order, after a check that every table they read exists and that rules can be run again."""
    faults = model_graph.faults_of_rules(settings.sql)
    if faults:
        more = f" {len(faults) - 1} more rules are at fault." if len(faults) > 1 else ""
        raise EnergyetlError(faults[0] + more)
    declared = {f"{layer}.{name}" for layer in ("snapshot", "record", "reference") for name in layer_tables(layer)}
    given = {f"registry.{name}" for name in REGISTRY_TABLES} | {f"build.{name}" for name in BUILD_TABLES}
    return model_graph.load(settings.sql, declared | given | {EVIDENCE})


class Builder:
    """Builds one warehouse file. A context manager: it completes and closes the file, or leaves an unusable file on an error."""

    def __init__(self, settings: Settings, inputs: Inputs, models: list[Model], path: Path, *, as_of_on: date, release_id: str):
        self.settings, self.inputs, self.models = settings, inputs, models
        self.path, self.as_of_on, self.release_id = path, as_of_on, release_id
        self.questions = questions(inputs.claims, as_of_on)
        self.started = datetime.now().astimezone()

    def __enter__(self) -> "Builder":
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.con = duckdb.connect()
        self.con.execute("set preserve_insertion_order = true")
        self.con.execute(f"attach '{self.path}' as release (storage_version 'v1.5.0')")
        for schema in (*model_graph.INPUT_LAYERS, "record_all"):
            self.con.execute(f"attach ':memory:' as {schema}")
        self._load_inputs()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self.con.execute("use memory")
            self.con.execute("checkpoint release")
            self.con.execute("detach release")
        self.con.close()

    def run(self, selected: set[str] | None = None) -> Iterator[Built]:
        """Build all models, or the selected ones and their ancestors, and yield each table of the released as-of build."""
        wanted = self._with_ancestors(selected)
        after_evidence = self._after_evidence()
        early = [m for m in self.models if m.name in wanted and m.name not in after_evidence]
        late = [m for m in self.models if m.name in wanted and m.name in after_evidence]
        evidence = self._evidence_then(after_evidence) if late else []
        self._enter_as_of_build("release", self.as_of_on)
        for model in early:
            yield self._materialise(model)
        if late:
            yield self._judge(evidence)
        for model in late:
            yield self._materialise(model)
        self._write_meta()

    def _evidence_then(self, after_evidence: set[str]) -> list[pl.DataFrame]:
        """Evidence for the questions as of earlier days, each day in an as-of build of its own with only what rules read."""
        read_by_rules = self._with_ancestors(set(model_graph.evidence(self.settings.sql).reads)) - after_evidence
        found: list[pl.DataFrame] = []
        for day in days(self.questions):
            if day < self.as_of_on:
                catalog = f"known_on_{day:%Y_%m_%d}"
                self.con.execute(f"attach ':memory:' as {catalog}")
                self._enter_as_of_build(catalog, day)
                for model in self.models:
                    if model.name in read_by_rules:
                        self._materialise(model)
                found += collect(self.con, self.inputs.claims, [q for q in self.questions if q.known_on == day])
        return found

    def _with_ancestors(self, selected: set[str] | None) -> set[str]:
        by_name = {m.name: m for m in self.models}
        if selected is None:
            return set(by_name)
        wanted, pending = set(), list(selected)
        while pending:
            name = pending.pop()
            if name == EVIDENCE:
                return set(by_name)  # a verdict depends on every table that a rule may read
            if name in by_name and name not in wanted:
                wanted.add(name)
                pending.extend(by_name[name].reads)
        return wanted

    def _after_evidence(self) -> set[str]:
        late: set[str] = set()
        for model in self.models:
            if model.reads & (late | {EVIDENCE}):
                late.add(model.name)
        return late

    def _load_inputs(self) -> None:
        for source_id, known in self.inputs.vintages.items():
            self._load_vintages(source_id, known)
        for name, frame in self.inputs.reference.items():
            self._create(f"reference.{name}", frame)
        for name, frame in self.inputs.record.items():
            self._create(f"record_all.{name}", frame.with_columns(source_id=pl.lit(f"record.{name}")))
        self._create("build.source", source_frame(self.inputs))
        self._create("build.snapshot", snapshot_frame(self.inputs))
        self._create("build.unit_conversion", self.inputs.unit_conversion)
        self._create("build.correction", self.inputs.corrections)
        self._create("build.fetch_log", self.inputs.fetch_log)
        for name, frame in registry_frames(self.inputs.claims, self.questions).items():
            self._create(f"registry.{name}", frame)

    def _load_vintages(self, source_id: str, known: list[Vintage]) -> None:
        """All vintages of a source in one table, with rows released from quarantine. Empty if nothing was fetched yet."""
        contract = layer_tables("snapshot")[source_id]
        ids = f"'{source_id}@' || vintage_on as snapshot_id, '{source_id}' as source_id"
        empty = pl.DataFrame(schema={**polars_schema(contract), "vintage_on": pl.Date()})
        self.con.register("empty", empty)
        self.con.execute(f"create table snapshot.{source_id} as select *, {ids} from empty")
        self.con.unregister("empty")
        if known:
            files = ", ".join(f"'{v.path}'" for v in known)
            self.con.execute(
                f"insert into snapshot.{source_id} by name select * exclude (filename), {ids} from (select *, "
                f"parse_filename(filename, true)::date as vintage_on from read_parquet([{files}], filename = true))"
            )
        for vintage in known:
            released = admitted(vintage.path, contract)
            if released.height:
                rows = released.with_columns(vintage_on=pl.lit(vintage.vintage_on))
                self.con.register("released", rows)
                self.con.execute(f"insert into snapshot.{source_id} by name select *, {ids} from released")
                self.con.unregister("released")

    def _enter_as_of_build(self, catalog: str, as_of_on: date) -> None:
        """Use `catalog` for this as-of build, with only those inputs that were known on `as_of_on`."""
        self.con.execute(f"use {catalog}")
        for layer in RELEASE_LAYERS:
            self.con.execute(f"create schema {layer}")
        for statement in enum_ddl(list(tables().values())):
            self.con.execute(statement)
        for name, table in released_tables().items():
            for statement in table_ddl(table, name):
                self.con.execute(statement)
        for name in layer_tables("reference"):
            self.con.execute(f"insert into core.{name} by name select * exclude (row_number) from reference.{name}")
        self._insert(
            "meta.release",
            pl.DataFrame(
                {
                    "release_id": [self.release_id],
                    "built_at": [self.started],
                    "as_of_on": [as_of_on],
                    "fingerprint": [self.inputs.fingerprint],
                    "code_version": [version("energyetl")],
                    "code_commit": [self.inputs.checkout.commit],
                    "is_tree_clean": [self.inputs.checkout.is_tree_clean],
                    "engine": [f"duckdb {duckdb.__version__}"],
                }
            ),
        )
        self._create_macros("macros")
        # These read inputs, which a released file does not contain. They are temporary, so they stay out of it.
        self._create_macros("macros/build")
        for name, frame in self.inputs.record.items():
            known = f"known_on <= date '{as_of_on}'" if "known_on" in frame.columns else "true"
            self.con.execute(f"create or replace view record.{name} as select * from record_all.{name} where {known}")
        self._create("build.vintage_in_force", self._in_force_frame(as_of_on))
        # Macros of rules may read records, which a released file does not contain. They are temporary, so they stay out of it.
        self._create_macros("evidence/macros")

    def _create_macros(self, folder: str) -> None:
        for path in sorted((self.settings.sql / folder).glob("*.sql")):
            with _explained(f"sql/{folder}/{path.name}"):
                self.con.execute(path.read_text(encoding="utf-8"))

    def _in_force_frame(self, as_of_on: date) -> pl.DataFrame:
        rows = []
        for source_id, (vintage, basis) in self.inputs.in_force(as_of_on).items():
            lag = self.inputs.descriptions[source_id].publication_lag_days
            rows.append((source_id, vintage.vintage_on, basis, ALWAYS if basis == "original" else as_of_on - timedelta(lag)))
        schema = {"source_id": pl.String, "vintage_on": pl.Date, "vintage_basis": pl.String, "known_until": pl.Date}
        return pl.DataFrame(rows, schema=schema, orient="row")

    def _materialise(self, model: Model) -> Built:
        started = time.perf_counter()
        declared = [c.name for c in columns(tables()[model.name])]
        with _explained(model.shown):
            found = self.con.sql(model.sql).columns
            if set(found) != set(declared):
                raise EnergyetlError(
                    f"{model.shown} returns columns {sorted(set(found) - set(declared))} that its contract does not declare, "
                    f"and lacks {sorted(set(declared) - set(found))}."
                )
            self.con.execute(f"insert into {model.name} by name {model.sql}")
            rows = self.con.execute(f"select count(*) from {model.name}").fetchall()[0][0]
            first_day = first_day_of_period(tables()[model.name])
            newest = None
            if first_day:
                newest = self.con.execute(f"select max({first_day}) from {model.name}").fetchall()[0][0]
        return Built(model, rows, time.perf_counter() - started, newest)

    def _judge(self, evidence_then: list[pl.DataFrame]) -> Built:
        """Store the evidence of earlier days and that of the current as-of build, for the verdicts to read."""
        started = time.perf_counter()
        asked_today = [q for q in self.questions if q.known_on == self.as_of_on]
        evidence = [*evidence_then, *collect(self.con, self.inputs.claims, asked_today)]
        store(self.con, evidence)
        rows = sum(frame.height for frame in evidence)
        return Built(model_graph.evidence(self.settings.sql), rows, time.perf_counter() - started, None)

    @cached_property
    def lineage(self) -> list[tuple[str, str, str, str]]:
        """Direct lineage of each column of each model: (table, column, from_table, from_column)."""
        from energyetl.build.lineage import column_lineage  # its sqlglot takes 0.1 s to import, and only a build needs it

        schema: dict[str, dict[str, str]] = {}
        for catalog, layer, table, column, kind in self.con.execute(
            "select database_name, schema_name, table_name, column_name, data_type from duckdb_columns() "
            "where database_name in ('release', 'snapshot', 'record', 'reference', 'registry', 'build')"
        ).fetchall():
            name = f"{layer if catalog == 'release' else catalog}.{table}"
            schema.setdefault(name, {})[column] = kind
        return sorted(set(column_lineage(self.models, schema)))

    def _write_meta(self) -> None:
        self._insert("meta.source", source_frame(self.inputs))
        self._insert("meta.snapshot", snapshot_frame(self.inputs))
        self._insert("meta.fetch_log", self.inputs.fetch_log)
        self._insert("meta.quarantine", quarantine_frame(self.inputs))
        self._insert("meta.data_dictionary", dictionary_frame())
        names = ["table_name", "column_name", "from_table", "from_column"]
        self._insert("meta.column_lineage", pl.DataFrame(self.lineage, schema=names, orient="row"))

    def _create(self, name: str, frame: pl.DataFrame) -> None:
        self.con.register("frame", frame)
        self.con.execute(f"create or replace table {name} as select * from frame")
        self.con.unregister("frame")

    def _insert(self, name: str, frame: pl.DataFrame) -> None:
        self.con.register("frame", frame)
        self.con.execute(f"insert into {name} by name select * from frame")
        self.con.unregister("frame")


@contextmanager
def _explained(shown: str):
    """Turn a DuckDB error into an error that names our file."""
    try:
        yield
    except duckdb.Error as error:
        raise EnergyetlError(f"{shown}: {str(error).strip()}") from error
