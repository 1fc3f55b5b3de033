"""What a page of the report is made of. Plain values: no SQL, no templates, no files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True)
class Section:
    """A part of a page under a heading of its own. Links in `html` are written from the root of the site."""

    anchor: str
    heading: str
    html: Markup


@dataclass(frozen=True)
class Figure:
    """A chart ready to be put into a section, with the files that it links to."""

    html: Markup
    files: Mapping[str, bytes]


@dataclass(frozen=True)
class Page:
    """One page of the site. `path` is below the site's root; `nav` its word in the navigation, None to leave it out.

    `files` are what the page links to (CSVs of its charts), by path below the site's root.
    """

    path: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    nav: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
