"""A rectangle on a slide or a drawing, and how it is divided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle on what is drawn: its left upper corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    def columns(self, *shares: float, gap: float = 0.35) -> list[Box]:
        """Return the box cut into columns by their shares."""
        room = self.w - gap * (len(shares) - 1)
        found, x = [], self.x
        for share in shares:
            width = room * share / sum(shares)
            found.append(Box(x, self.y, width, self.h))
            x += width + gap
        return found

    def top(self, height: float, gap: float = 0.15) -> tuple[Box, Box]:
        """Return the upper part of a height, and what is left under it."""
        return Box(self.x, self.y, self.w, height), Box(
            self.x, self.y + height + gap, self.w, max(0.1, self.h - height - gap)
        )

    def inside(self, margin: float) -> Box:
        """Return the box within a margin."""
        return Box(self.x + margin, self.y + margin, self.w - 2 * margin, self.h - 2 * margin)

    def meets(self, other: Box) -> bool:
        """Tell whether two rectangles overlap."""
        apart_x = self.x + self.w <= other.x or other.x + other.w <= self.x
        return not (apart_x or self.y + self.h <= other.y or other.y + other.h <= self.y)


def free(places: Iterable[Box], taken: Iterable[Box]) -> Box:
    """Return the first place that meets nothing, or the one that meets least."""
    full = list(taken)
    return min(places, key=lambda place: sum(place.meets(other) for other in full))
