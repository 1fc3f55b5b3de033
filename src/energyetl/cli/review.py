"""`energyetl pins`: check the pins of curated rows and of the claims' verdicts, and renew them with each change printed.

Not for: finding or formatting changes (`build.pins`, `access.golden_board`).
"""

from typing import Annotated

import typer

from energyetl.cli.console import out

app = typer.Typer()


@app.command(epilog="Example:  energyetl pins --renew")
def pins(
    renew: Annotated[bool, typer.Option("--renew", help="Print each changed row with its citation, and pin it.")] = False,
    renew_board: Annotated[
        bool, typer.Option("--renew-board", help="Print each verdict that the current release changes, and pin it.")
    ] = False,
) -> None:
    """List curated rows that differ from their pins; exit status 1 if one does."""
    if renew_board:
        _renew_board()
        return
    from energyetl.build import inputs, pins
    from energyetl.settings import Settings

    data = Settings().data
    inputs.curated(data)
    found = pins.changes(data)
    if not found:
        out.print("Every curated row is pinned; none has changed.")
        return
    out.print(pins.as_text(data, found), soft_wrap=True, markup=False, highlight=False)
    if renew:
        pins.renew(data)
        out.print(f"Pins renewed: {len(found)}. Review the changes above, then commit data/pins with the rows.", soft_wrap=True)
    else:
        out.print(f"Rows that differ from their pins: {len(found)}. Renew them with `energyetl pins --renew`.", soft_wrap=True)
        raise typer.Exit(1)


def _renew_board() -> None:
    from energyetl.access import connection, golden_board
    from energyetl.settings import Settings

    with connection.connect() as con:
        found = golden_board.renew(con, Settings().data)
        if not found:
            out.print("Every verdict is pinned; none has changed.")
            return
        out.print(golden_board.as_text(con, found), soft_wrap=True, markup=False, highlight=False)
    out.print(f"Verdicts renewed: {len(found)}. Review the changes above, then commit data/pins/claim_board.csv.", soft_wrap=True)
