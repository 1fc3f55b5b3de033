"""The publisher, title and date that a record cites are those that the gathered facts give for its page."""

from collections import defaultdict

import pytest
from raw_facts import bare, records, rows

RECORDS = [
    "assessed_output",
    "compliance_statement",
    "field_output",
    "indicator_fact",
    "investment_statement",
    "opec_decision",
    "opec_membership",
    "policy_event",
    "project_event",
    "sanction",
    "trade_turnover",
]
# Publishers as gathered -> as cited: one name for one publisher, the agency in brackets.
PUBLISHERS = {
    "Astana Times": "The Astana Times",
    "Iraq EITI, re-quoted in a public data file": "Iraq Extractive Industries Transparency Initiative",
    # The figures of the page are UNCTAD's, its text is the bank's own.
    "Lloyds Bank Trade (UNCTAD)": "Lloyds Bank Trade",
    "MENAFN": "MENAFN (KUNA)",
    "News text reposted on Lemmy": "Lemmy (repost)",
    "Report via azinfo.net": "azinfo.net (Report)",
    "S&P Global": "S&P Global Commodity Insights",
    "The Moscow Times (Bloomberg)": "The Moscow Times",
    "repost of Peak Oil Barrel": "dustinjones.ca (Peak Oil Barrel)",
    "repost of an industry news article in a public repository": "GitHub (repost of a news article)",
}
# Titles as gathered -> as cited; square brackets hold the words of an address where no title was seen.
TITLES = {
    "LUKoil Snaps Up Coveted Iraqi Field": "[www.themoscowtimes.com/mobile/article/391372.html]",
    "Putin announces the size of Russia’s investments in Iraq: $19 billion and 50 operating companies": (
        "[putin announces the size of russias investments in iraq 19 billion and 50 operating companies]"
    ),
    "[Iraq 2021 EITI Report]": "Iraq EITI Report 2021",
}


GATHERED = ["facts/*.csv", "production/opec_plus_compiled/*.csv", "projects/press_reported/*.csv", "context/press_reported/*.csv"]
# Columns of a citation -> columns of the gathered files.
COLUMNS = {
    "source_publisher": ("source_publisher",),
    "source_title": ("source_title",),
    "source_date": ("source_date", "source_published"),
}
RENAMED = PUBLISHERS | TITLES


@pytest.fixture(scope="module")
def pages(shared) -> dict[str, dict[str, set[str]]]:
    """What the gathered rows of each page say of it."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: {column: set() for column in COLUMNS})
    for row in (row for pattern in GATHERED for path in sorted((shared / "data").glob(pattern)) for row in rows(path)):
        for column, names in COLUMNS.items():
            for text in (row[name] for name in names if name in row and "source_url" in row):
                found[bare(row["source_url"])][column] |= {text, RENAMED.get(text, text)}
    return found


@pytest.mark.parametrize("name", RECORDS)
def test_a_citation_is_that_of_its_page(pages, name):
    gathered = [record for record in records(name) if bare(record["source_url"]) in pages]
    assert gathered
    other = [
        (record["source_url"], column, record[column], known)
        for record in gathered
        for column, known in pages[bare(record["source_url"])].items()
        # Compilations give dates alone; a title that was only guessed from the address may be left blank.
        if known and record[column] not in known and not (column == "source_title" and not record[column])
    ]
    assert other == []
