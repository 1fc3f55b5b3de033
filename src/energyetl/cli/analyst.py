"""Commands for analysts: sql, export, dictionary, trace. Commands import what they need when they run, for a quick start.

Not for: logic (`access`).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from energyetl.access.export.format import Format
from energyetl.access.sql import answer
from energyetl.cli.console import out
from energyetl.errors import EnergyetlError

if TYPE_CHECKING:
    from rich.tree import Tree

    from energyetl.access.trace.trace import Step

app = typer.Typer()


@app.command(epilog="Example:  energyetl sql \"select year, flared_bcm from mart.gas_flaring_yearly where country_iso3 = 'IRQ'\"")
def sql(
    text: Annotated[str | None, typer.Argument(metavar="QUERY", help="One query. Without one, a prompt opens.")] = None,
    form: Annotated[answer.Form, typer.Option("--format", help="Format of the answer.")] = answer.Form.table,
    output: Annotated[Path | None, typer.Option(help="File to write to; standard output if not given.")] = None,
    example: Annotated[str | None, typer.Option(help="Run an example by name; `list` lists them all.")] = None,
) -> None:
    """Query the current release in SQL: read-only, no files, no network. Without a query, a prompt opens."""
    from energyetl.settings import Settings

    settings = Settings()
    if example == "list":
        from energyetl.access import examples

        for found in examples.load(settings):
            out.print(f"[bold]{found.name}[/]  {escape(found.question)}")
        return
    if example is not None:
        from energyetl.access import examples

        chosen = examples.find(settings, example)
        text = chosen.sql
        if form is answer.Form.table:
            out.print(f"[bold]{escape(chosen.question)}[/]\n{escape(chosen.reading)}")
    if text is None and sys.stdin.isatty():
        from energyetl.access.sql import prompt

        prompt.run(settings, out)
        return
    from energyetl.access import connection
    from energyetl.access.sql import query

    with connection.connect(settings) as con:
        found = query.run(con, text if text is not None else sys.stdin.read(), settings)
    if form is answer.Form.table and output is None:
        out.print(answer.as_table(found, out.width))
    elif output is not None:
        if form is answer.Form.table:
            raise EnergyetlError("A table is for the terminal. For a file, use --format csv, json or parquet.")
        answer.write_to(output, found, form)
        out.print(f"{answer.counted(found.num_rows)} written to {output}.", soft_wrap=True, markup=False)
    elif form is answer.Form.parquet and sys.stdout.isatty():
        raise EnergyetlError("Parquet cannot be shown in a terminal: use --output FILE, or pipe it into a program.")
    else:
        typer.echo(answer.as_bytes(found, form), nl=False)


@app.command(epilog="Example:  energyetl export figures --format csv")
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or does not exist yet.")],
    form: Annotated[Format, typer.Option("--format", help="File format of the tables.")] = Format.parquet,
) -> None:
    """Export the marts to a folder for redistribution, with a data package that describes them and ATTRIBUTION.md."""
    from energyetl.access.export import export as exporting

    done = exporting.export(folder, form)
    out.print(
        f"{len(done.rows)} tables, {sum(done.rows.values()):,} rows of release {done.release_id} in {done.folder}", soft_wrap=True
    )
    for left in done.left_out:
        out.print(
            f"  left out for its licence: {answer.counted(left.rows)} of {left.table_name} that depend on {left.source_id}",
            markup=False,
        )


@app.command(epilog="Example:  energyetl dictionary mart.gas_flaring_yearly.flared_bcm")
def dictionary(
    name: Annotated[str, typer.Argument(metavar="TABLE[.COLUMN]", help="A table, or one of its columns.")],
) -> None:
    """Show what a table or a column means, its unit, and where it comes from."""
    from rich.table import Table

    from energyetl.access import connection
    from energyetl.access import dictionary as data_dictionary

    with connection.connect() as con:
        found = data_dictionary.entry(con, name)
    out.print(f"[bold]{found.name}[/]  {found.rows:,} rows\n{escape(found.description)}", soft_wrap=True)
    if found.grain:
        out.print(f"Grain: {escape(found.grain)}.", soft_wrap=True)
    table = Table("column", "type", "unit", "meaning", "comes from")
    for c in found.columns:
        marks = ["key"] if c.is_key else [] if c.is_nullable else ["not null"]
        marks += [f"ids of {c.references}"] if c.references else []
        meaning = [f"{c.description} ({', '.join(marks)})" if marks else c.description]
        meaning += [", ".join(c.members)] if c.members else []
        table.add_row(c.name, escape(c.data_type), escape(c.unit or ""), escape("\n".join(meaning)), escape("\n".join(c.origins)))
    out.print(table)


@app.command(epilog="Example:  energyetl trace mart.gas_flaring_yearly flared_bcm IRQ 2023")
def trace(
    table: Annotated[str, typer.Argument(help="The number's table.")],
    column: Annotated[str, typer.Argument(help="Its column.")],
    key: Annotated[list[str], typer.Argument(help="Its row: key values in the order of the table's key, or column=value.")],
) -> None:
    """Trace one number back: models, input rows, vintages with hash and licence, corrections, cited pages."""
    from energyetl.access.trace import trace as tracing

    found = tracing.trace(table, column, key)
    out.print(f"[bold]{found.value} {found.unit or ''}[/]  {table}.{column}, release {found.release_id}")
    made = escape(found.made) if found.made else f"cannot be worked out from the rows shown; see {found.step.file or 'its SQL'}"
    out.print(f"made of: {made}")
    out.print(_tree(found.step))


def _tree(step: Step) -> Tree:
    from rich.tree import Tree

    rows = answer.counted(step.row_count) if step.row_count else "no row"
    tree = Tree(f"[bold]{step.table}[/] {', '.join(step.columns)}  {step.file or ''}\n{rows}: {escape(step.how)}")
    for row in step.rows:
        tree.add(escape(", ".join(f"{name}={answer.as_text(value)}" for name, value in row.items())))
    if step.row_count > len(step.rows) > 0:
        tree.add(f"… {step.row_count - len(step.rows):,} more")
    for child in step.children:
        tree.add(_tree(child))
    for cited in step.citations[:5] if not step.children else []:
        tree.add(escape("page: " + ", ".join(str(v) for v in cited.values())))
    if not step.children and len(step.citations) > 5:
        tree.add(f"… {len(step.citations) - 5} more pages")
    for v in step.vintages:
        obtained = f", obtained from {v.obtained_from}" if v.obtained_from != v.url else ""
        tree.add(
            f"[bold]{v.snapshot_id}[/] {escape(v.title)}\n{escape(v.publisher)}, issued {v.vintage_on}, {escape(v.url)}\n"
            f"read on {v.retrieved_on}{escape(obtained)}, raw sha256 {v.raw_sha256}\n"
            f"licence: {escape(v.licence)} ({v.redistribute})"
        )
    for c in step.corrections:
        known = {True: "corrected here", False: "other rows of this vintage are corrected", None: "may be corrected"}
        what = known[c.is_about_this]
        tree.add(escape(f"{what}: {c.correction_id}, {c.column_name}: {c.reason}"))
    if step.licence:
        tree.add(f"licence: {escape(step.licence)}")
    return tree
