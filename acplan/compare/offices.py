"""Who sent what: each organisation with its packs, whether it is on time, and what does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from acplan.compare.packs import Pack
from acplan.fiscal import Period
from acplan.issues import Issue
from acplan.schema.types import fold
from acplan.words import compare_issues as say
from acplan.words.frame import at
from acplan.words.text import Text, dictionary_key


class Standing(StrEnum):
    """What came of an organisation for a period; no clock decides, since packs bear none."""

    ON_TIME = "on_time"
    """A pack that reaches the period."""
    LATE = "late"
    """Only packs of earlier periods."""
    MISSING = "missing"
    """Nothing that could be read."""


class Mark(StrEnum):
    """What deserves a look in what an organisation sent."""

    HISTORY = "history"
    DOUBLED = "doubled"
    FRAME = "frame"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True)
class Expected:
    """An organisation that is to send a pack: code ("" where it has none) and name."""

    code: str
    name: str


@dataclass(frozen=True)
class Office:
    """An organisation: its packs, oldest first, the last of which is used; none where nothing could be read."""

    code: str
    name: Text
    expected: bool
    packs: tuple[Pack, ...]
    standing: Standing
    marks: frozenset[Mark]

    @property
    def key(self) -> str:
        """What tells it from all others: its code, or where it has none its name."""
        return self.code or self.name.th

    @property
    def pack(self) -> Pack | None:
        """The pack whose figures are used."""
        return self.packs[-1] if self.packs else None


@dataclass(frozen=True)
class Received:
    """Every organisation by name, the frame that most plans have, and what does not hold."""

    period: Period
    frame: str
    listed: bool
    offices: tuple[Office, ...]
    issues: tuple[Issue, ...]

    def count(self, standing: Standing) -> int:
        """Return how many of those expected, of all where nobody listed them, stand so."""
        return sum(1 for office in self.offices if office.standing is standing and office.expected)

    @property
    def expected(self) -> int:
        """How many organisations are expected; without a list those that sent something."""
        return sum(1 for office in self.offices if office.expected)


def usual_period(packs: Iterable[Pack]) -> Period | None:
    """Return the period that most organisations' latest packs are of, of two as often the later one."""
    latest = [group[-1].manifest.period for group in _by_office(tuple(packs)).values()]
    counts = Counter(latest)
    return max(counts, key=lambda period: (counts[period], period), default=None)


def received(packs: Sequence[Pack], listed: Sequence[Expected] | None, period: Period) -> Received:
    """Return every organisation that sent a pack, or is listed, as it stands for a period."""
    groups = _by_office(packs)
    frames = Counter(group[-1].own("frame") for group in groups.values())
    frame = min(frames, key=lambda each: (-frames[each], each), default="")
    offices: list[Office] = []
    issues: list[Issue] = []
    left = dict(enumerate(listed or ()))
    places = _places(listed or ())
    for group in groups.values():
        used = group[-1]
        name = Text(used.own("organisation"), used.own("organisation_en"))
        place = next((places[key] for key in _keys(used) if key in places), None)
        found = dict(_marked(group, name, frame, known=listed is None or place is not None))
        issues += found.values()
        if place is not None:
            left.pop(place, None)
        standing = Standing.ON_TIME if used.manifest.period >= period else Standing.LATE
        offices.append(
            Office(used.own("organisation_code"), name, Mark.UNEXPECTED not in found, group, standing, frozenset(found))
        )
    for each in left.values():
        offices.append(Office(each.code, Text(each.name, each.name), True, (), Standing.MISSING, frozenset()))
    ordered = tuple(sorted(offices, key=lambda office: (dictionary_key(office.name.th), office.code)))
    return Received(period, frame, listed is not None, ordered, tuple(issues))


def _places(listed: Sequence[Expected]) -> Mapping[str, int]:
    """Return where each organisation stands in a list: by its code, by its name marked for whether it has one."""
    named = {f"{'~' if each.code else '='} {fold(each.name)}": place for place, each in enumerate(listed)}
    return named | {fold(each.code): place for place, each in enumerate(listed) if each.code}


def _keys(pack: Pack) -> Iterator[str]:
    """Yield by what a pack's organisation may be listed: its code; its name where either side has no code."""
    code = fold(pack.own("organisation_code"))
    names = [fold(pack.own(column)) for column in ("organisation", "organisation_en")]
    yield from [code] if code else []
    yield from (f"{mark} {name}" for mark in ("=" if code else "=~") for name in names)


def _by_office(packs: Sequence[Pack]) -> Mapping[str, tuple[Pack, ...]]:
    """Return the packs of each organisation, oldest first: by code, and by name where a pack has none.

    A code that a plan was given later is that of the earlier packs of the same name.
    """
    codes: dict[str, set[str]] = {}
    for pack in packs:
        if code := fold(pack.own("organisation_code")):
            codes.setdefault(fold(pack.own("organisation")), set()).add(code)

    def key(pack: Pack) -> str:
        name = fold(pack.own("organisation"))
        known = codes.get(name, set())
        return fold(pack.own("organisation_code")) or (next(iter(known)) if len(known) == 1 else f"= {name}")

    ordered = sorted(packs, key=lambda pack: (key(pack), pack.manifest.period, pack.manifest.save, pack.name))
    return {code: tuple(group) for code, group in groupby(ordered, key=key)}


def _marked(group: tuple[Pack, ...], name: Text, frame: str, *, known: bool) -> Iterator[tuple[Mark, Issue]]:
    """Yield what deserves a look in an organisation's packs."""
    used = group[-1]
    if broken := next((issue for pack in reversed(group[:-1]) if (issue := _history(pack, used, name))), None):
        yield Mark.HISTORY, broken
    for period, same in groupby(group, key=lambda pack: pack.manifest.period):
        doubled = list(same)
        if len(doubled) > 1:
            told = {"year": period.year, "quarter": period.quarter, "used": doubled[-1].name}
            yield Mark.DOUBLED, Issue(say.DOUBLED, doubled[0].name, values={"organisation": name, **told})
    if (own := used.own("frame")) != frame:
        yield Mark.FRAME, Issue(say.OTHER_FRAME, used.name, values={"organisation": name, "frame": own})
    if not known:
        yield Mark.UNEXPECTED, Issue(say.UNEXPECTED, used.name, values={"organisation": name})


def _history(earlier: Pack, later: Pack, name: Text) -> Issue | None:
    """Return why the history that a pack names does not hold the save that an earlier pack is of, or None."""
    before, now = earlier.manifest, later.manifest
    values = {
        "organisation": name,
        "earlier": at(before.period),
        "save": before.save,
        "code": before.code,
        "found": now.save,
    }
    if now.save < before.save:
        wording = say.HISTORY_CUT if before.codes[: now.save] == now.codes else say.HISTORY_REWRITTEN
        return Issue(wording, later.name, values=values)
    if now.codes[: before.save] != before.codes:
        return Issue(say.HISTORY_REWRITTEN, later.name, values=values)
    return None
