"""A written page as tests read it, and the marker that stands for the document's own words. No assertion on what a page says."""

from html.parser import HTMLParser

QUOTED = "Marker of a sentence that belongs to the document alone."
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Document(HTMLParser):
    """What tests ask of a page: ids, links, elements with their attributes, text, and whether every element is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.numbers: list[tuple[dict[str, str | None], str]] = []
        self.feed(html)
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "data":
            self.numbers.append((dict(attrs), ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
        if "data" in self.open:
            attributes, text = self.numbers[-1]
            self.numbers[-1] = (attributes, text + data)

    @property
    def ids(self) -> list[str]:
        return [a["id"] for _, a in self.elements if a.get("id")]  # type: ignore[misc]

    @property
    def links(self) -> list[str]:
        return [a["href"] for tag, a in self.elements if tag in {"a", "link"} and a.get("href")]  # type: ignore[misc]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.pieces).split())
