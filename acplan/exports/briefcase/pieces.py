"""What a briefcase stores once: pages in pieces, of which most are the same in many quarters."""

from __future__ import annotations

import base64
import json
import re
import zlib
from itertools import pairwise

_PARTS, _ROWS = re.compile(r"(?=<section |<div class=\"figure|<details)"), re.compile(r"(?=<tr|<svg)")
"""Where a page is cut: before its parts, and these before their rows and drawings."""

Piece = str | list[int]
"""Some HTML, or the steps from number to number of the pieces that it is put together from."""


class Pieces:
    """Pieces by their numbers, each there once."""

    def __init__(self) -> None:
        self._numbers: dict[str | tuple[int, ...], int] = {}
        self._places: list[tuple[int, int]] = []

    def put(self, html: str, page: int) -> int:
        """Return the number of the piece that stands for the HTML of a page, which is known by its place among all."""
        parts = (self._part(part, (page, place)) for place, part in enumerate(_PARTS.split(html)) if part)
        return self._number(tuple(parts), (page, 0))

    def _part(self, html: str, place: tuple[int, int]) -> int:
        rows = tuple(self._number(row, place) for row in _ROWS.split(html) if row)
        return rows[0] if len(rows) == 1 else self._number(rows, place)

    def _number(self, piece: str | tuple[int, ...], place: tuple[int, int]) -> int:
        if piece not in self._numbers:
            self._numbers[piece] = len(self._numbers)
            self._places.append(place)
        return self._numbers[piece]

    def in_order(self) -> tuple[list[Piece], list[int]]:
        """Return all pieces, those of one part of a page side by side, and the place of each number among them.

        So the same part of other quarters, much like it, is near enough for the compression to see it.
        """
        found = list(self._numbers)
        order = sorted(range(len(found)), key=lambda number: (self._places[number], number))
        moved = [0] * len(found)
        for place, number in enumerate(order):
            moved[number] = place

        def steps(numbers: tuple[int, ...]) -> list[int]:
            places = [moved[number] for number in numbers]
            return [*places[:1], *(b - a for a, b in pairwise(places))]

        return [piece if isinstance(piece := found[n], str) else steps(piece) for n in order], moved


class Chunk:
    """A page as it is at every period, or several that share their rows: what is unpacked at once to show it."""

    def __init__(self) -> None:
        self._pieces = Pieces()
        self._pages: dict[str, dict[str, int]] = {}

    def put(self, period: str, name: str, html: str, page: int) -> None:
        """Take up a page at a period; `page` is its place among all."""
        self._pages.setdefault(period, {})[name] = self._pieces.put(html, page)

    def names(self) -> list[str]:
        """Return the names of its pages."""
        return list(dict.fromkeys(name for pages in self._pages.values() for name in pages))

    def letters(self) -> str:
        """Return its pieces and the number of each page at each period, packed."""
        found, moved = self._pieces.in_order()
        pages = {period: {name: moved[n] for name, n in numbers.items()} for period, numbers in self._pages.items()}
        return compressed({"pieces": found, "pages": pages})


def chunk_of(name: str) -> str:
    """Return the name of the chunk that a page lies in: its own; the cells behind figures share theirs."""
    return "source" if name.startswith("source-") else name


def compressed(values: object) -> str:
    """Return plain values as compressed JSON, in letters that may stand in HTML."""
    plain = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(plain, 9)).decode()
