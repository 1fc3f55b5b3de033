"""OPEC's press releases as pointers: that there is one, and whether a person has dealt with it.

What a release decides is entered by hand in `record.opec_decision` (contract module `opec`). No text of a release is kept.
"""

from datetime import date

from energyetl.contracts.base import Cited, Core, Record, Snapshot, field, key


class ListedOpecRelease(Snapshot, table=True):
    """Releases that the index page links to. Grain: one row per release. Source: OPEC, index of press releases.

    The page shows the newest releases only, so an older one is in older vintages.
    """

    __tablename__ = "opec_press_release"

    release_path: str = key("Path of the release on OPEC's site", pattern=r"pr-detail/\S+\.html")
    title: str | None = field("Title as the page links it; empty where the link says only to read on")
    issued_on: date | None = field("Day in the path; empty where the path has none")


class OpecAcknowledgement(Record, Cited, table=True):
    """Releases that a person has read and that need no row of their own. Grain: one row per release.

    The reason says why: no figure in it, or the figures are entered from another page, which is then the page cited.
    """

    __tablename__ = "opec_acknowledgement"

    address: str = key("Address of the release", pattern=r"https?://\S+")
    reason: str = field("Why no decision is entered from it")


class OpecRelease(Core, table=True):
    """Releases seen so far, and whether a person has dealt with them. Grain: one row per release.

    Source: the vintages of the index page, record.opec_decision, record.opec_acknowledgement.
    """

    __tablename__ = "opec_press_release"

    release_id: str = key("Number and day of the release, which stay when its address changes")
    address: str = field("Address of the release, as last seen")
    title: str | None = field("Title as last seen")
    issued_on: date | None = field("Day of the release")
    first_seen_on: date = field("Day of the first vintage of the index page that lists it")
    is_entered: bool = field("A decision cites it")
    is_acknowledged: bool = field("A person read it and said why nothing is entered from it")
