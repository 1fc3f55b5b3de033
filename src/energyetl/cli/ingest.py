"""Commands for data maintainers: fetch sources, take downloaded files, review quarantine. Not for: logic (`ingest`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from energyetl.cli.console import err, out
from energyetl.errors import EnergyetlError, nearest

if TYPE_CHECKING:
    from energyetl.ingest.fetch import Failed, Fetched
    from energyetl.ingest.snapshots import Vintage

app = typer.Typer()
quarantine_app = typer.Typer(help="Rows that broke their contract: list, show, release.", no_args_is_help=True)
app.add_typer(quarantine_app, name="quarantine")


@app.command(epilog="Example:  energyetl fetch eia_steo owid_electricity   energyetl fetch gem_goit --from GEM-GOIT.xlsx")
def fetch(
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE…", help="Sources by id.")] = None,
    is_all: Annotated[bool, typer.Option("--all", help="Every source that can be fetched automatically.")] = False,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="First period to request, if the publisher can be queried by period."),
    ] = None,
    file: Annotated[Path | None, typer.Option("--from", metavar="FILE", help="A file that you downloaded yourself.")] = None,
    issued: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="With --from: the publisher's day of issue, if the file does not contain it."),
    ] = None,
) -> None:
    """Fetch the newest vintage of sources and show what changed; exit status 1 if a source fails."""
    from energyetl.ingest.fetch import Failed, Fetched, fetchable, only_reader, refresh, take_as
    from energyetl.settings import Settings

    settings = Settings()
    if file is not None:
        chosen = sources or [only_reader(settings, file)]
        results = list(_shown(take_as(settings, chosen, file, issued.date() if issued else None)))
    else:
        chosen = fetchable() if is_all else sources or []
        if not chosen:
            raise EnergyetlError('Name the sources to fetch, or use --all. `energyetl sql "from meta.source"` lists them.')
        results = list(_shown(refresh(settings, chosen, since.date() if since else None)))
    failed = [r for r in results if isinstance(r, Failed)]
    new = [r for r in results if isinstance(r, Fetched) and r.is_new]
    if len(results) > 1:
        out.print(f"{len(new)} new, {len(results) - len(new) - len(failed)} unchanged, {len(failed)} failed.")
    if new:
        out.print("Next: energyetl build")
    if failed:
        raise typer.Exit(1)


@quarantine_app.command("list", epilog="Example:  energyetl quarantine list")
def quarantine_list() -> None:
    """List vintages with rows in quarantine, and how many of these rows were released."""
    from rich.table import Table

    from energyetl.ingest import quarantine

    table = Table("vintage", "rows", "in quarantine", "released", "rules")
    for vintage in _vintages():
        rejected = quarantine.rejected_of(vintage.path)
        if rejected.height:
            released = quarantine.released_of(vintage.path).height
            rules = ", ".join(sorted(rejected["rule"].unique()))
            table.add_row(vintage.snapshot_id, f"{vintage.sidecar['rows']:,}", str(rejected.height), str(released), rules)
    out.print(table if table.row_count else "No row is in quarantine.")


@quarantine_app.command("show", epilog="Example:  energyetl quarantine show jodi_oil@2026-11-20")
def quarantine_show(vintage: Annotated[str, typer.Argument(help="Id of a vintage, from `quarantine list`.")]) -> None:
    """Show the quarantined rows of one vintage: row number, what is wrong, the row as the publisher issued it."""
    from energyetl.ingest import quarantine

    found = _vintage(vintage)
    released = set(quarantine.released_of(found.path)["row_number"])
    for row in quarantine.rejected_of(found.path).iter_rows(named=True):
        note = " (released)" if row["row_number"] in released else ""
        out.print(f"row {row['row_number']}{note}: {escape(row['message'])} [{row['rule']}]", soft_wrap=True)
        out.print(f"    {row['raw_content']}", soft_wrap=True, markup=False)


@quarantine_app.command("release", epilog='Example:  energyetl quarantine release jodi_oil@2026-11-20 17 --reason "…"')
def quarantine_release(
    vintage: Annotated[str, typer.Argument(help="Id of a vintage, from `quarantine list`.")],
    row: Annotated[int, typer.Argument(help="Number of the row, from `quarantine show`.")],
    reason: Annotated[str, typer.Option(help="Why the row is correct; it is kept with the release.")],
) -> None:
    """Release a row, so that builds use it; reason, name and day are stored with the vintage."""
    import getpass

    from energyetl.ingest import quarantine

    found = _vintage(vintage)
    today = datetime.now(UTC).date()
    quarantine.release(found.path, found.snapshot_id, row, reason=reason, released_by=getpass.getuser(), on=today)
    out.print(f"Row {row} of {found.snapshot_id} is used from the next build on. Next: energyetl build")


def _shown(results: Iterable[Fetched | Failed]) -> Iterator[Fetched | Failed]:
    """Print the result of each source as soon as it is known."""
    from energyetl.ingest.fetch import Failed

    for result in results:
        if isinstance(result, Failed):
            what = result.message.removeprefix(f"{result.source_id}: ")
            err.print(f"[bold red]{result.source_id} failed:[/] {escape(what)}", soft_wrap=True)
        elif not result.is_new:
            out.print(f"{result.source_id}: nothing new since {result.vintage.vintage_on}; no snapshot added.")
        else:
            _print_new(result)
        yield result


def _print_new(fetched: Fetched) -> None:
    bad = fetched.vintage.sidecar.get("quarantined", 0)
    kept_out = f", {bad} rows in quarantine" if bad else ""
    out.print(f"[bold]{fetched.vintage.snapshot_id}[/] added: {fetched.vintage.sidecar['rows']:,} rows{kept_out}.")
    if fetched.previous is None or fetched.difference is None:
        out.print("  It is the first vintage of this source.")
        return
    out.print(f"  Against {fetched.previous.snapshot_id}: {fetched.difference}.")
    for revised in fetched.difference.largest:
        out.print(
            f"    {revised.key}, {revised.column}: {revised.old.normalize():f} → {revised.new.normalize():f} {revised.unit}",
            soft_wrap=True,
            markup=False,
        )


def _vintages() -> list[Vintage]:
    from energyetl.contracts import layer_tables
    from energyetl.ingest import snapshots
    from energyetl.settings import Settings

    folders = Settings().snapshot_folders
    return [v for source_id in sorted(layer_tables("snapshot")) for v in snapshots.vintages(folders, source_id)]


def _vintage(snapshot_id: str) -> Vintage:
    known = {v.snapshot_id: v for v in _vintages()}
    if snapshot_id not in known:
        raise EnergyetlError(
            f"There is no vintage {snapshot_id}.{nearest(snapshot_id, known)} `energyetl quarantine list` lists them."
        )
    return known[snapshot_id]
