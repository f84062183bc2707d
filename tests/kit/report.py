"""The report read back."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br", "rect", "path", "circle"}


class Parsed(HTMLParser):
    """A document as its elements: name, attributes, all text within."""

    def __init__(self, document: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[int] = []
        self.within: dict[int, list[str]] = {}
        self.inside: dict[int, list[int]] = {}
        self.feed(document.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        number = len(self.elements)
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.within[number], self.inside[number] = [], []
        for outer in self.open:
            self.inside[outer].append(number)
        if tag not in VOID:
            self.open.append(number)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.elements[self.open[-1]][0] == tag, f"</{tag}> closes {self.elements[self.open[-1]]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for outer in self.open:
            self.within[outer].append(data)

    def text(self, number: int) -> str:
        return "".join(self.within[number])

    def all(self, tag: str, within: int = 0) -> list[int]:
        return [number for number in self.inside[within] if self.elements[number][0] == tag]

    def figure(self, name: str) -> int:
        return next(n for n, (_, attributes) in enumerate(self.elements) if attributes.get("data-figure") == name)

    def rows(self, name: str) -> list[list[str]]:
        """The rows of a figure's table, each cell as often as it is wide; pictures in cells left out."""
        found = []
        for row in self.all("tr", self.figure(name)):
            cells = [n for n in self.inside[row] if self.elements[n][0] in {"td", "th"}]
            kept = [n for n in cells if "bars" not in self.elements[n][1].get("class", "")]
            found.append([self.text(n) for n in kept for _ in range(int(self.elements[n][1].get("colspan", 1)))])
        return found
