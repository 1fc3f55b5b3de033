"""Pages of publishers: the links on them, and the page that a guard before a site shows instead.

Which link leads to what is the matter of each publisher's module.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

from energyetl.errors import LayoutError

# A guard's page is told by its title or by its script; a page that merely names the firm is not one.
_CHALLENGE = re.compile(
    rb"<title>\s*(just a moment|attention required! \| cloudflare)|/cdn-cgi/challenge-platform/h/|_cf_chl_opt", re.IGNORECASE
)


@dataclass(frozen=True)
class Link:
    """A link as the page writes it: where it leads, and the text in it."""

    href: str
    text: str


class _Links(HTMLParser):
    """Collects the links of a page in their order."""

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
    """The links of a page. Raises where a guard's page stands in its place."""
    if _CHALLENGE.search(raw[:200_000]):
        raise LayoutError(
            "the site's guard (Cloudflare) answered with a page that asks whether a browser is there, not with the page itself. "
            "Open the address in a browser, save the page and take it by `energyetl fetch --from FILE`"
        )
    parser = _Links()
    parser.feed(raw.decode("utf-8", errors="replace"))
    parser.close()
    return parser.found


def only_link(raw: bytes, pattern: str, page: str) -> str:
    """The one address on a page whose path fits the pattern; raises where there is none, or several."""
    found = sorted({urljoin(page, link.href) for link in links(raw) if re.search(pattern, link.href)})
    if len(found) != 1:
        raise LayoutError(
            f"{page} should link to one file like {pattern!r}, and links to {found or 'none'}. If the publisher moved it, mend "
            f"the address in the source's YAML; meanwhile the file can be taken by `energyetl fetch --from FILE`"
        )
    return found[0]
