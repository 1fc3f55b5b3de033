"""Publishers' web pages: their links, and detection of a bot-protection page shown instead.

Not for: what a link leads to (each publisher's module in `sources`).
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

from energyetl.errors import LayoutError

# A protection page is recognised by its title or script; a page that only mentions the company is not one.
_CHALLENGE = re.compile(
    rb"<title>\s*(just a moment|attention required! \| cloudflare)|/cdn-cgi/challenge-platform/h/|_cf_chl_opt", re.IGNORECASE
)


@dataclass(frozen=True)
class Link:
    """A link as on the page: its target and its text."""

    href: str
    text: str


class _Links(HTMLParser):
    """Collects the links of a page in document order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Link] = []
        self._href: str | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self._href, self._text = href.strip(), []

    def handle_data(self, data: str) -> None:
        if self._href is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href is not None:
            self.found.append(Link(self._href, " ".join("".join(self._text).split())))
            self._href = None


def links(raw: bytes) -> list[Link]:
    """Return the links of a page. Raise if it is a bot-protection page."""
    if _CHALLENGE.search(raw[:200_000]):
        raise LayoutError(
            "the site's guard (Cloudflare) answered with a browser check instead of the page. "
            "Open the address in a browser, save the page and take it by `energyetl fetch --from FILE`"
        )
    parser = _Links()
    parser.feed(raw.decode("utf-8", errors="replace"))
    parser.close()
    return parser.found


def only_link(raw: bytes, pattern: str, page: str) -> str:
    """Return the only URL on a page whose path matches the pattern; raise if there is none, or more than one."""
    found = sorted({urljoin(page, link.href) for link in links(raw) if re.search(pattern, link.href)})
    if len(found) != 1:
        raise LayoutError(
            f"{page} should link to one file like {pattern!r}, and links to {found or 'none'}. If the publisher moved it, fix "
            f"the address in the source's YAML; meanwhile the file can be taken by `energyetl fetch --from FILE`"
        )
    return found[0]
