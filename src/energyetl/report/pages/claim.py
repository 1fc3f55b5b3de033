"""A page for each claim with its whole case, and the list of them."""

import duckdb
from markupsafe import Markup

from energyetl.report.model import Page, Section


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The list of claims."""
    rows = con.sql("select claim_id, statement from mart.claim_board order by claim_id").fetchall()
    listed = Markup("").join(Markup("<li>{}: {}</li>").format(*row) for row in rows)
    section = Section("list", "All claims", Markup("<ul>{}</ul>").format(listed))
    return [Page("claims/index.html", "Claims", "Every claim in our words.", (section,), nav="Claims")]
