"""The page on context: the order of its sections. Each section has a module of its own."""

import duckdb

from energyetl.report.model import Page
from energyetl.report.pages.context import scorecard
from energyetl.report.pages.investment import foreign
from energyetl.report.pages.sanction import exposure
from energyetl.report.pages.security import violence
from energyetl.report.pages.topic import Draft


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on context."""
    draft = Draft()
    draft.add("security", "Violence", *violence.parts(con))
    draft.add("investment", "Foreign direct investment", *foreign.parts(con))
    draft.add("sanctions", "Projects affected by sanctions", *exposure.parts(con))
    draft.add("scorecard", "Before and after", *scorecard.parts(con))
    lead = (
        "The context of the partnership: how dangerous Iraq is, how much foreign capital enters it, which measures reached which "
        "Russian project and what followed, and where each indicator was heading before and after."
    )
    return [draft.page("context.html", "Context: security, capital, sanctions", lead, "Context")]
