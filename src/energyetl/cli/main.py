"""The command line: each command parses its arguments, calls one function and prints the result.

An error is one clear message on stderr that says what to do, with exit status 1. Each command imports what it needs when it
runs, so that `--help` and `sql` start quickly.
Not for: logic.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

from energyetl.cli import analyst, ingest, review
from energyetl.cli.console import err, out
from energyetl.errors import EnergyetlError

if TYPE_CHECKING:
    from rich.progress import Progress
    from rich.table import Table

    from energyetl.access.claim_case import BoardRow

app = typer.Typer(
    help="Evidence warehouse on Russia–Iraq oil and gas cooperation.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
brief_app = typer.Typer(help="Your own copy of the brief, which is not part of the project.", no_args_is_help=True)
app.add_typer(brief_app, name="brief")
app.add_typer(analyst.app)
app.add_typer(ingest.app)
app.add_typer(review.app)


def main() -> None:
    """Run the command line; turn our errors into one message and exit status 1."""
    try:
        app(standalone_mode=True)
    except EnergyetlError as error:
        err.print(f"[bold red]Error:[/] {escape(str(error))}", soft_wrap=True)
        sys.exit(1)


@app.command(epilog="Example:  energyetl build --as-of 2024-03-02")
def build(
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="As-of date: build only what was known on this day (default: today)."),
    ] = None,
    brief: Annotated[Path | None, typer.Option(help="Your own copy of the brief, as plain text, for its quotations.")] = None,
) -> None:
    """Build the warehouse from bundled and fetched data, audit it and publish it."""
    from energyetl.release import publish, store
    from energyetl.report import site
    from energyetl.settings import Settings

    settings = Settings()
    started = datetime.now()
    try:
        with _progress() as progress:
            bar = progress.add_task("reading inputs", total=None)
            outcome = publish.new_release(
                settings,
                as_of_on=as_of.date() if as_of else None,
                brief=brief,
                on_start=lambda total: progress.update(bar, total=total, description="building"),
                on_model=lambda built: progress.update(bar, advance=1, description=built.model.name),
            )
    except EnergyetlError as error:
        present = store.current(settings.warehouse)
        still = f"the current release is still {present.name}" if present else "there is no release yet"
        raise EnergyetlError(f"{error} Nothing was published; {still}.") from error
    if not outcome.is_new:
        out.print(f"No input has changed since release [bold]{outcome.release_id}[/], so no new one was made.")
    site.ensure(outcome.folder)
    _print_summary(outcome.manifest, outcome.folder, (datetime.now() - started).total_seconds())


@app.command(epilog="Example:  energyetl report")
def report() -> None:
    """Write the HTML report of the current release again. Each build writes it too."""
    from energyetl.release import store
    from energyetl.report import site
    from energyetl.settings import Settings

    out.print(f"Report: {site.write(store.current_file(Settings().warehouse).parent)}", soft_wrap=True)


@app.command(epilog="Example:  energyetl status")
def status() -> None:
    """Show the current release, the age of its data, its checks and its verdicts."""
    from energyetl.release import store
    from energyetl.settings import Settings

    settings = Settings()
    folder = store.current_file(settings.warehouse).parent
    _print_summary(store.manifest_of(folder), folder, None)


@app.command(epilog="Example:  energyetl claims OPC-02")
def claims(
    claim_id: Annotated[str | None, typer.Argument(help="Id of a claim, for its complete case; without it, the board.")] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--diff", metavar="RELEASE_A RELEASE_B", help="List each verdict that changed, and why."),
    ] = None,
    run: Annotated[
        bool, typer.Option("--run", help="Run the rules of the claim again on the release, and compare with its evidence.")
    ] = False,
) -> None:
    """Print the board of claims, the complete case of one claim, or what changed between two releases."""
    from energyetl.access import claim_case, claim_difference, connection
    from energyetl.settings import Settings

    if between is not None:
        out.print(
            claim_difference.as_text(claim_difference.compare(Settings().warehouse, *between, claim_id)),
            soft_wrap=True,
            markup=False,
        )
        return
    if run:
        _run_again(claim_id)
        return
    with connection.connect() as con:
        if claim_id is None:
            out.print(_board(claim_case.board(con)))
            return
        case = claim_case.case(con, claim_id)
    out.print(claim_case.as_text(case), soft_wrap=True, markup=False)


@app.command(epilog="Example:  energyetl releases")
def releases() -> None:
    """List the releases, newest first; the current one is marked."""
    from rich.table import Table

    from energyetl.release import store
    from energyetl.settings import Settings

    table = Table("", "release", "as of", "MB", "rows", "checks passed", "failed", "warned")
    for m in store.releases(Settings().warehouse):
        checks = m["checks"]
        table.add_row(
            "→" if m["is_current"] else "",
            m["release_id"],
            m["as_of_on"],
            f"{m['bytes'] / 1e6:.1f}",
            f"{sum(m['rows'].values()):,}",
            str(checks["passed"]),
            str(len(checks["failed"])),
            str(len(checks["warned"])),
        )
    out.print(table)


@app.command(epilog="Example:  energyetl rollback 2026-11-24T03-10-00Z")
def rollback(
    release_id: Annotated[
        str | None, typer.Argument(help="The release to go back to (default: the one before the current).")
    ] = None,
) -> None:
    """Point readers at an earlier release."""
    from energyetl.release import publish
    from energyetl.settings import Settings

    out.print(f"Readers now see release [bold]{publish.rollback(Settings().warehouse, release_id)}[/].")


@app.command(epilog="Example:  energyetl verify")
def verify() -> None:
    """Verify the hashes of all snapshots and releases."""
    from energyetl.release import publish
    from energyetl.settings import Settings

    snapshots, found = publish.verify(Settings())
    out.print(f"{snapshots} snapshots and {found} releases match their hashes.")


@brief_app.command("verify", epilog="Example:  energyetl brief verify brief.txt")
def brief_verify(
    file: Annotated[Path, typer.Argument(help="Your copy of the brief, as plain text in UTF-8.")],
) -> None:
    """Show which sentences cited by claims are moved or missing in a copy; exit status 1 if one is missing."""
    from energyetl.claims import document_copy, loading
    from energyetl.settings import Settings

    settings = Settings()
    result = document_copy.compare(loading.load(settings.data / "documents", settings.sql / "evidence"), file)
    out.print(f"{file} is {'' if result.is_registered_copy else 'not '}the registered copy.", soft_wrap=True, markup=False)
    for place in (*result.moved, *result.gone):
        out.print(f"  {place}", markup=False)
    found = len(result.places) - len(result.gone)
    out.print(f"{found} of {len(result.places)} sentences found, {len(result.moved)} of them on another line.")
    if result.gone:
        raise typer.Exit(1)


def _run_again(claim_id: str | None) -> None:
    from energyetl.access import claim_rerun, connection
    from energyetl.settings import Settings

    if claim_id is None:
        raise EnergyetlError("Name the claim whose rules are to be run, for example `energyetl claims OPC-02 --run`.")
    settings = Settings()
    with connection.connect(settings) as con:
        claim_rerun.prepare(con, settings)
        found = claim_rerun.rerun(con, settings, claim_id)
    out.print(claim_rerun.as_text(found), soft_wrap=True, markup=False, highlight=False)
    if not found.is_equal:
        raise typer.Exit(1)


def _progress() -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description:<45}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=err, transient=True
    )


def _print_summary(manifest: dict[str, Any], folder: Path, seconds: float | None) -> None:
    import duckdb

    from energyetl.access import claim_case
    from energyetl.release import store

    checks = manifest["checks"]
    took = f" in {seconds:.1f} s" if seconds is not None else ""
    out.print(f"\nRelease [bold]{manifest['release_id']}[/], as of {manifest['as_of_on']}{took}")
    if commit := manifest.get("code_commit"):
        out.print(f"Built from commit {commit[:12]}{'' if manifest['is_tree_clean'] else ', with files changed since'}")
    layers: dict[str, list[int]] = {}
    for name, rows in manifest["rows"].items():
        layers.setdefault(name.split(".")[0], []).append(rows)
    for layer in ("staging", "core", "mart", "claims", "meta"):
        counts = layers.get(layer, [])
        out.print(f"  {layer:<8} {len(counts):>3} tables {sum(counts):>9,} rows")
    out.print(f"Checks: {checks['passed']} passed, {len(checks['failed'])} failed, {len(checks['warned'])} warned")
    for name in checks["warned"]:
        out.print(f"  warning: {name}", markup=False)
    with duckdb.connect((folder / store.FILE).resolve(), read_only=True) as con:
        out.print(_board(claim_case.board(con)))
    page = folder / store.REPORT / "index.html"
    out.print(f"Report: {page if page.exists() else 'none yet; make one with `energyetl report`'}", soft_wrap=True)
    out.print(f"File: {folder.parent.parent / 'current' / store.FILE}", soft_wrap=True)
    out.print('Next: energyetl claims OPC-02   energyetl sql "from mart.russian_project"   make ui', markup=False)


def _board(rows: list[BoardRow]) -> Table:
    from rich.table import Table

    table = Table("claim", "in our words", "known then", "in hindsight", "holds now", "certainty", "deciding figure")
    for column in table.columns[2:5]:
        column.no_wrap = True
    table.columns[0].no_wrap = True
    for row in rows:
        table.add_row(
            row.claim_id,
            row.statement,
            row.known_then,
            row.in_hindsight,
            f"[bold]{row.holds_now}[/]" if row.has_changed else row.holds_now,
            row.certainty,
            escape(row.carrying),
        )
    return table
