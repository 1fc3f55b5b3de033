"""The page on gas and power: the order of its sections. Each section has a module of its own."""

import duckdb

from energyetl.report.model import Page
from energyetl.report.pages.gas import flaring, kurdistan
from energyetl.report.pages.power import electricity_mix
from energyetl.report.pages.topic import Draft


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on gas and power."""
    draft = Draft()
    draft.add("flaring", "Gas flared", *flaring.parts(con))
    draft.add("kurdistan", "Gas of the Kurdistan Region", *kurdistan.parts(con))
    draft.add("power", "What electricity is made from", *electricity_mix.parts(con))
    lead = (
        "Iraq flares gas at its oil fields while it lacks gas for its power stations. How much it flares, what the Kurdistan "
        "Region produces, and what its electricity is made from."
    )
    return [draft.page("gas-power.html", "Gas and power", lead, "Gas and power")]
