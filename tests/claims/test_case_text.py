"""What a person reads of one claim: every place, the sentence where a copy was given, faults of the text, reviews."""

import duckdb
import pytest

from energyetl.access import claim_case
from energyetl.contracts import tables
from energyetl.contracts.columns import enum_ddl, table_ddl
from energyetl.errors import EnergyetlError

READ = ["claim", "locator", "quotation", "quantity", "threshold", "document_fault", "verdict", "review"]


@pytest.fixture
def con():
    """The tables that a case is read from, with one claim."""
    with duckdb.connect() as con:
        for statement in enum_ddl(list(tables().values())):
            con.execute(statement)
        for schema in ("claims", "mart"):
            con.execute(f"create schema {schema}")
        for name in [*(f"claims.{table}" for table in READ), "mart.claim_evidence"]:
            con.execute(table_ddl(tables()[name], name)[0].replace(" not null", ""))
        con.execute(
            "insert into claims.claim by name select 'WHL-01' as claim_id, 'mill' as document_id, 'Twelve turns' as statement, "
            "['quantity'] as kind, 'stated' as hedge, 'A count of another year' as would_change"
        )
        con.execute("insert into claims.locator values ('WHL-01', 1, 'Summary', 3, 'aa'), ('WHL-01', 2, '1', 9, 'bb')")
        con.execute(
            "insert into claims.document_fault values ('hour', 'mill', ['3'], ['WHL-01'], 'It says hours', 'Read as minutes')"
        )
        con.execute(
            "insert into claims.review values ('WHL-01', '2024-03-02', 'B. Reader', '2024-05-01', 'contested', 'Miller’s book')"
        )
        yield con


def test_a_case_names_every_place_and_what_people_say(con):
    assert claim_case.as_text(claim_case.case(con, "WHL-01")).splitlines() == [
        "WHL-01  Twelve turns",
        "  in mill, section Summary, line 3; section 1, line 9",
        "  quantity, hedge stated",
        "  fault of the document: It says hours. Read as minutes.",
        "",
        "Review by B. Reader on 2024-05-01, as of 2024-03-02: contested",
        "  Miller’s book",
        "",
        "What would change it: A count of another year",
    ]


def test_a_case_quotes_where_a_copy_was_given(con):
    con.execute("insert into claims.quotation values ('WHL-01', 2, 'The wheel turned.')")
    text = claim_case.as_text(claim_case.case(con, "WHL-01"))
    assert "line 9\n  quantity, hedge stated\n  “The wheel turned.”\n" in text


def test_an_unknown_claim_lists_the_nearest(con):
    with pytest.raises(EnergyetlError, match="no claim 'WHL-10'. Did you mean WHL-01"):
        claim_case.case(con, "WHL-10")
