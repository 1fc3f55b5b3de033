"""The first page: the question, the board of claims at a glance, the findings that matter most."""

import duckdb
from markupsafe import Markup

from energyetl.report.model import Page, Section


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The overview."""
    claims = con.sql("select count(*) from mart.claim_board").fetchall()[0][0]
    board = Section("board", "The claims at a glance", Markup("<p>{} claims are judged.</p>").format(claims))
    return [Page("index.html", "How sound is the partnership?", "What became of what was claimed.", (board,), nav="Overview")]
