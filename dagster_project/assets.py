"""Snapshots, SQL models, the release and the report as Dagster assets, with the metadata that users of the graph need.

Not for: checks (`checks`), the steps themselves (`energyetl`).
"""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg

from dagster_project.resources import BuildSession, as_dagster_failure
from energyetl.build import builder
from energyetl.build import model_graph as sql_models
from energyetl.build.model_graph import Model
from energyetl.claims.evidence import EVIDENCE
from energyetl.contracts import layer_tables, tables
from energyetl.contracts.base import Table
from energyetl.contracts.columns import columns, description
from energyetl.errors import EnergyetlError
from energyetl.files import sha256_bytes
from energyetl.ingest import snapshots
from energyetl.ingest.sources.catalogue import described
from energyetl.release import store
from energyetl.release.publish import Outcome
from energyetl.settings import Settings

if TYPE_CHECKING:
    from energyetl.ingest import fetch

RELEASE = dg.AssetKey(["release"])
GROUPS = {"snapshot": "snapshots", "record": "records", "reference": "records"}  # other layers are groups by their own name


def graph(settings: Settings) -> list[Model]:
    """All models and the evidence of claims, each after the tables that it reads."""
    return sql_models.ordered([*builder.graph(settings), sql_models.evidence(settings.sql)])


def shown(table: str) -> str:
    """The name of a qualified table in the graph. Reference tables, published in `core`, keep the name `reference.*`."""
    layer, _, name = table.partition(".")
    return f"reference.{name}" if layer == "core" and name in layer_tables("reference") else table


def key(table: str) -> dg.AssetKey:
    """The asset of a qualified table."""
    return dg.AssetKey(shown(table).split("."))


class Look(dg.Config):
    """Where to look for a new vintage before verifying the existing ones: at the publisher, in a dropped file, or nowhere."""

    fetch: bool = False
    file: str | None = None


def snapshot(settings: Settings, source_id: str, contract: type[Table]) -> dg.AssetsDefinition:
    """The vintages of one source. Materialising it compares each file with the hash in its sidecar; a run of the source's own
    job first looks for a new vintage.
    """

    @dg.asset(
        key=key(f"snapshot.{source_id}"),
        group_name=GROUPS["snapshot"],
        description=description(contract),
        metadata=_schema(f"snapshot.{source_id}"),
        kinds={"parquet"},
        # The network layer itself retries for about a minute. These retries are for a publisher that is down for an hour.
        retry_policy=dg.RetryPolicy(max_retries=2, delay=1800, backoff=dg.Backoff.LINEAR, jitter=dg.Jitter.PLUS_MINUS),
    )
    def verified(config: Look) -> dg.MaterializeResult:
        from energyetl.ingest import fetch  # its httpx takes 0.2 s to import, and only this step needs it

        started = time.perf_counter()
        with as_dagster_failure():
            fetched: dict[str, Any] = {}
            if config.file is not None:
                fetched = _fetch_metadata(fetch.take(settings, source_id, Path(config.file)))
            elif config.fetch:
                fetched = _fetch_metadata(fetch.fetch(settings, source_id))
            known = snapshots.verified(settings.snapshot_folders, source_id)
            about = described(settings.data / "sources", source_id)
            newest = snapshots.newest_period(known[-1], contract) if known else None
        return dg.MaterializeResult(
            metadata={
                "dagster/row_count": sum(v.sidecar["rows"] for v in known),
                "columns": len(columns(contract)),
                "vintages": len(known),
                "newest vintage": str(known[-1].vintage_on) if known else "not fetched yet",
                "newest period": str(newest or "rows have no period"),
                "publisher": about.publisher,
                "licence": about.licence.name,
                "seconds": time.perf_counter() - started,
                **fetched,
            },
            data_version=dg.DataVersion(sha256_bytes("".join(v.sidecar["parquet_sha256"] for v in known).encode())),
        )

    return verified


def _fetch_metadata(fetched: "fetch.Fetched") -> dict[str, Any]:
    """The result of a fetch as metadata of the run."""
    metadata: dict[str, Any] = {"is new": fetched.is_new}
    if fetched.is_new:
        metadata["in quarantine"] = fetched.vintage.sidecar.get("quarantined", 0)
        metadata["changes"] = str(fetched.difference) if fetched.difference else "first vintage"
    if fetched.difference and fetched.difference.largest:
        shown = [f"| {r.key} | {r.column} | {r.old} | {r.new} | {r.unit} |" for r in fetched.difference.largest]
        metadata["largest revisions"] = dg.MetadataValue.md(
            "\n".join(["| key | column | old | new | unit |", "|---|---|---|---|---|", *shown])
        )
    return metadata


def external(mentioned: Iterable[str], made: Iterable[dg.AssetsDefinition]) -> list[dg.AssetSpec]:
    """Inputs of models or checks that no step makes: curated files, tables that the build provides to SQL, `meta`."""
    known = {asset_key for asset in made for asset_key in asset.keys}
    specs = []
    for name in sorted({shown(table) for table in mentioned}):
        layer, _, bare = name.partition(".")
        if key(name) not in known:
            like = next((t for t in (name, f"claims.{bare}", f"meta.{bare}", f"core.{bare}") if t in tables()), None)
            specs.append(
                dg.AssetSpec(
                    key(name),
                    group_name=GROUPS.get(layer, layer),
                    description=description(tables()[like]) if like else "Provided to SQL by the build.",
                    metadata=_schema(name),
                    kinds={"csv"} if layer in GROUPS else set(),
                )
            )
    return specs


def models(graph: list[Model]) -> dg.AssetsDefinition:
    """Every SQL model, built in one process on one connection into a private file. A subset is never published."""
    specs = {model.name: _spec(model) for model in graph}

    @dg.multi_asset(name="models", specs=list(specs.values()), can_subset=True)
    def built(context: dg.AssetExecutionContext, build_session: dg.ResourceParam[BuildSession]) -> Iterator[dg.MaterializeResult]:
        chosen = {name for name, spec in specs.items() if spec.key in context.selected_asset_keys}
        with as_dagster_failure():
            candidate = build_session.begin(is_whole=chosen == set(specs))
            if isinstance(candidate, Outcome):
                context.log.info(f"No input has changed since release {candidate.release_id}; nothing is built.")
                for name in specs:
                    rows = candidate.manifest["rows"][name]
                    yield _result(name, rows, {"unchanged since release": candidate.release_id, "seconds": 0.0})
                return
            _refuse_stale(specs, build_session.settings)
            with candidate.builder([m for m in graph if m.name != EVIDENCE]) as builder:
                for table in builder.run(None if build_session.is_whole else chosen):
                    build_session.built.add(table.model.name)
                    if table.model.name in chosen:
                        newest = str(table.newest_period or "rows have no period")
                        more = {"seconds": table.seconds, "newest period": newest, **_lineage(table.model.name, builder.lineage)}
                        yield _result(table.model.name, table.rows, more)
            if not build_session.is_whole:
                context.log.info(f"A subset is not published; it is kept in {builder.path} until the next build.")

    return built


def release(graph: list[Model]) -> dg.AssetsDefinition:
    """The file that readers see: the audited candidate of this run, published by an atomic switch of one link."""

    @dg.asset(key=RELEASE, group_name="release", deps=[key(model.name) for model in graph], kinds={"duckdb"})
    def released(build_session: dg.ResourceParam[BuildSession]) -> dg.MaterializeResult:
        """The warehouse that readers see. It is replaced only if every blocking check passes; otherwise it stays as it is."""
        with as_dagster_failure():
            outcome = build_session.finish()
        manifest = outcome.manifest
        checks = manifest["checks"]
        counts = [f"{v['question']}: {v['verdict']} {v['claims']}" for v in manifest["verdicts"]]
        return dg.MaterializeResult(
            metadata={
                "release": outcome.release_id,
                "is new": outcome.is_new,
                "as of": manifest["as_of_on"],
                "dagster/row_count": sum(manifest["rows"].values()),
                "tables": len(manifest["rows"]),
                "checks passed": checks["passed"],
                "checks failed": len(checks["failed"]),
                "checks warned": ", ".join(checks["warned"]) or "none",
                "verdicts": counts,
                "file": dg.MetadataValue.path(str(outcome.folder / store.FILE)),
                "sha256": manifest["sha256"],
            },
            data_version=dg.DataVersion(manifest["sha256"]),
        )

    return released


def report(settings: Settings) -> dg.AssetsDefinition:
    """The report pages, written from the release that the run published or found unchanged."""

    @dg.asset(key=dg.AssetKey(["report"]), group_name="release", deps=[RELEASE], kinds={"html"})
    def written() -> dg.MaterializeResult:
        """The report of the current release: HTML pages that a browser opens from disk."""
        from energyetl.report import site  # its charts and tables take half a second to import, and only this step needs them

        with as_dagster_failure():
            page = site.ensure(store.current_file(settings.warehouse).parent)
        files = [p for p in page.parent.rglob("*") if p.is_file()]
        return dg.MaterializeResult(
            metadata={"first page": dg.MetadataValue.path(str(page)), "pages": sum(p.suffix == ".html" for p in files)}
        )

    return written


def _spec(model: Model) -> dg.AssetSpec:
    return dg.AssetSpec(
        key(model.name),
        deps=[key(name) for name in sorted(model.reads)],
        group_name=model.layer,
        description=model.description or description(tables()[model.name]),
        metadata={**_schema(model.name), "sql": dg.MetadataValue.md(f"```sql\n{model.sql}\n```")},
        code_version=model.code_version,
        kinds={"duckdb", "sql"},
        skippable=True,
    )


def _refuse_stale(specs: dict[str, dg.AssetSpec], settings: Settings) -> None:
    """Raise if SQL was edited between loading the definitions and getting the lock, which may take long."""
    loaded = {name: spec.code_version for name, spec in specs.items()}
    on_disk = {model.name: model.code_version for model in graph(settings)}
    if changed := sorted(name for name in loaded.keys() | on_disk.keys() if loaded.get(name) != on_disk.get(name)):
        raise EnergyetlError(f"{', '.join(changed)} changed while this run waited. Reload the definitions and run again.")


def _result(name: str, rows: int, more: dict[str, Any]) -> dg.MaterializeResult:
    known = {"dagster/row_count": rows, "columns": len(columns(tables()[name]))}
    return dg.MaterializeResult(asset_key=key(name), metadata=known | more)


def _schema(name: str) -> dict[str, Any]:
    if name not in tables():
        return {}
    declared = [
        dg.TableColumn(
            c.name,
            c.duckdb_type,
            c.comment,
            dg.TableColumnConstraints(nullable=c.is_nullable, unique=False, other=["key"] if c.is_key else []),
        )
        for c in columns(tables()[name])
    ]
    return {"dagster/column_schema": dg.TableSchema(declared), "dagster/table_name": name}


def _lineage(name: str, rows: list[tuple[str, str, str, str]]) -> dict[str, Any]:
    found: dict[str, list[dg.TableColumnDep]] = {}
    for _, column, from_table, from_column in (row for row in rows if row[0] == name):
        found.setdefault(column, []).append(dg.TableColumnDep(key(from_table), from_column))
    return {"dagster/column_lineage": dg.TableColumnLineage(found)} if found else {}
