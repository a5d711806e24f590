"""What a browser would make of a page: its elements with their attributes, its words, and what it would fetch."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

OWN_ELEMENTS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "header",
        "section",
        "article",
        "figure",
        "figcaption",
        "footer",
        "div",
        "p",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "a",
        "b",
        "i",
        "strong",
        "bdi",
        "span",
        "code",
        "img",
        "details",
        "summary",
        "script",
        "svg",
        "defs",
        "pattern",
        "rect",
        "line",
        "circle",
        "text",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
    ]
)
_VOID = {"meta", "img"}


@dataclass
class Element:
    """An element with its attributes and all words inside it."""

    tag: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())


class Markup(HTMLParser):
    """A page taken apart. ``unclosed`` are elements that something closed which did not open them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.mismatched: list[str] = []
        self._open: list[Element] = []
        self.feed(page)
        self.close()
        self.mismatched += [each.tag for each in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop().tag != tag:
            self.mismatched.append(tag)

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words.append(data)

    def find(self, tag: str, *classes: str, **attributes: str) -> list[Element]:
        """Elements of this kind with all these classes and attributes."""
        return [
            each
            for each in self.elements
            if each.tag == tag and {*classes} <= each.classes and attributes.items() <= each.attributes.items()
        ]

    def complaints(self) -> list[str]:
        """What a page of ours must not have: elements that no template has, handlers, anything from elsewhere."""
        found = [f"<{each.tag}>" for each in self.elements if each.tag not in OWN_ELEMENTS]
        found += [f"crossed: {tag}" for tag in self.mismatched]
        for element in self.elements:
            for name, value in element.attributes.items():
                if name.startswith("on"):
                    found.append(f"<{element.tag} {name}>")
                if name in {"src", "href", "action", "data", "xlink:href"} and not value.startswith(
                    ("#", "data:image/jpeg;")
                ):
                    found.append(f"{name}={value}")
                if name == "style" and ("url" in value or "expression" in value):
                    found.append(f"style={value}")
        return found
