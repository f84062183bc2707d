"""Where the labels of points stand, so that they cover as little as possible of what is drawn."""

from __future__ import annotations

from collections.abc import Sequence

Box = tuple[float, float, float, float]
"""Left, right, lower and upper edge, in pixels."""


def clearest(labels: Sequence[Sequence[Box]], taken: Sequence[Box]) -> list[int]:
    """Return which of its places each label takes: the one that covers least, the first of those alike."""
    chosen: dict[int, int] = {}
    near = [_near(places, taken) for places in labels]
    drawn = [[_covered(box, found) for box in places] for places, found in zip(labels, near, strict=True)]
    for number in 2 * list(range(len(labels))):  # the second time each gives way to those placed after it
        others = [labels[n][place] for n, place in chosen.items() if n != number]
        covered = [_covered(box, others, least) for box, least in zip(labels[number], drawn[number], strict=True)]
        chosen[number] = covered.index(min(covered))
    return [chosen[number] for number in range(len(labels))]


def _near(places: Sequence[Box], taken: Sequence[Box]) -> list[Box]:
    """Return what a label could cover at any of its places: most of what is drawn is far from it."""
    lefts, rights, lows, highs = zip(*places, strict=True)
    whole = min(lefts), max(rights), min(lows), max(highs)
    return [box for box in taken if _shared(box, whole)]


def around(plot: tuple[float, float]) -> list[Box]:
    """Return what lies around a plot of a width and height, where no label may stand."""
    wide, tall = plot
    sides: list[Box] = [(start, start + wide, 0, tall) for start in (-wide, wide)]
    return sides + [(0, wide, start, start + tall) for start in (-tall, tall)]


def along(start: tuple[float, float], end: tuple[float, float], half: float) -> list[Box]:
    """Return a line as small boxes, of half the width that is given."""
    (left, low), (right, high) = start, end
    steps = max(1, round(max(abs(right - left), abs(high - low)) / (2 * half)))
    middles = [(left + (right - left) * n / steps, low + (high - low) * n / steps) for n in range(steps + 1)]
    return [(x - half, x + half, y - half, y + half) for x, y in middles]


def _covered(box: Box, others: Sequence[Box], least: float = 0.0) -> float:
    """Return the area that a box shares with others, beside what it covers at least."""
    return sum((_shared(box, other) for other in others), least)


def _shared(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    wide = min(one[1], other[1]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[2], other[2]) if wide > 0 else 0.0  # most lie far apart
    return wide * tall if tall > 0 else 0.0
