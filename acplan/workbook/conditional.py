"""Number formats that rules of a sheet may give to cells: what Excel shows by them may not be what is stored."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils.cell import range_boundaries

_AREAS = 50
"""So many areas with a format of their own are looked at; a form has none."""
_LONGEST = 40


class ConditionalFormats:
    """The number formats that a sheet's conditional formatting holds, by area; `codes` are those of all its styles."""

    def __init__(self, codes: Sequence[str] = ()) -> None:
        self._codes = codes
        self._sqref = ""
        self._areas: list[tuple[tuple[int, int, int, int], str]] = []

    def area(self, sqref: str) -> None:
        """Take note of the areas that the next rules are for."""
        self._sqref = sqref

    def rule(self, style: str) -> None:
        """Take note of a rule by the number of its style."""
        code = self._codes[int(style)] if style.isdecimal() and int(style) < len(self._codes) else ""
        if not code:
            return
        for area in self._sqref.split(maxsplit=_AREAS)[: _AREAS - len(self._areas)]:
            try:
                left, top, right, bottom = range_boundaries(area[:_LONGEST])
            except ValueError:
                continue  # no area that Excel knows
            self._areas.append(((left or 1, top or 1, right or 1, bottom or 1), code))

    def at(self, row: int, column: int) -> list[str]:
        """Return the number formats that a cell may be shown in."""
        return [
            code for (left, top, right, bottom), code in self._areas if left <= column <= right and top <= row <= bottom
        ]
