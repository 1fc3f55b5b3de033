"""What the sources' YAML files say that we keep, for tests of readers and fetches."""

from functools import cache
from pathlib import Path

from energyetl.ingest.sources import catalogue
from energyetl.ingest.sources.base import Keep

SOURCES = Path(__file__).resolve().parents[1] / "data" / "sources"
# In every spelling, for tests that run readers of several sources.
IRAQ_AND_RUSSIA = Keep(
    reason="Iraq and Russia", countries=("IQ", "IRQ", "Iraq", "RU", "RUS", "RussianFederation", "Russian Federation")
)


@cache
def keep_of(source_id: str) -> Keep:
    """What we keep of a source."""
    return catalogue.keep_of(SOURCES, catalogue.reader(source_id))
