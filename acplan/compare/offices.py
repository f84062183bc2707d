"""Who sent what: each organisation with its packs, whether it is on time, and what does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from acplan.compare.packs import ReceivedPack
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
    SHARED = "shared"
    AHEAD = "ahead"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True)
class ExpectedOffice:
    """An organisation that is to send a pack: code ("" where it has none) and name."""

    code: str
    name: str


@dataclass(frozen=True)
class Office:
    """An organisation: its packs, oldest first, the last of which is used; none where nothing could be read."""

    code: str
    name: Text
    expected: bool
    packs: tuple[ReceivedPack, ...]
    standing: Standing
    marks: frozenset[Mark]

    @property
    def key(self) -> str:
        """What tells it from all others: its code, or where it has none its name."""
        return self.code or self.name.th

    @property
    def pack(self) -> ReceivedPack | None:
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


def usual_period(packs: Iterable[ReceivedPack], today: date) -> Period | None:
    """Return the period that most organisations' latest packs are of, of two as often the later one.

    One that has not begun is none, unless there is no other.
    """
    latest = [group[-1].manifest.period for group in _by_office(tuple(packs)).values()]
    counts = Counter([period for period in latest if period.has_begun(today)] or latest)
    return max(counts, key=lambda period: (counts[period], period), default=None)


def received(
    packs: Sequence[ReceivedPack], listed: Sequence[ExpectedOffice] | None, period: Period, today: date
) -> Received:
    """Return every organisation that sent a pack, or is listed, as it stands for a period."""
    groups = _by_office(packs)
    frames = Counter(group[-1].own("frame") for group in groups.values())
    frame = min(frames, key=lambda each: (-frames[each], each), default="")
    offices: list[Office] = []
    issues: list[Issue] = []
    left = dict(enumerate(listed or ()))
    places = _claimed(groups, listed or ())
    begun = _begun(groups)
    for key, group in groups.items():
        used = group[-1]
        name = Text(used.own("organisation"), used.own("organisation_en"))
        found = list(_marked(group, name, frame, today, known=listed is None or key in places))
        if other := next((o for pack in group for o in begun.get(pack.manifest.codes[:1], ()) if o != key), None):
            told = {"organisation": _called(used), "other": _called(groups[other][-1]), "code": used.manifest.codes[0]}
            found.append((Mark.SHARED, Issue(say.SHARED_HISTORY, used.name, values=told)))
        issues += [issue for _, issue in found]
        marks = frozenset(mark for mark, _ in found)
        left.pop(places.get(key, -1), None)
        standing = Standing.ON_TIME if used.manifest.period >= period else Standing.LATE
        offices.append(
            Office(used.own("organisation_code"), name, Mark.UNEXPECTED not in marks, group, standing, marks)
        )
    for each in left.values():
        offices.append(Office(each.code, Text(each.name, each.name), True, (), Standing.MISSING, frozenset()))
    ordered = tuple(sorted(offices, key=lambda office: (dictionary_key(office.name.th), office.code)))
    return Received(period, frame, listed is not None, ordered, tuple(issues))


def _called(pack: ReceivedPack) -> Text:
    """Return what an organisation is called, with its code where it has one."""
    code = pack.own("organisation_code")
    end = f" ({code})" if code else ""
    return Text(f"{pack.own('organisation')}{end}", f"{pack.own('organisation_en')}{end}")


def _begun(groups: Mapping[str, tuple[ReceivedPack, ...]]) -> Mapping[tuple[str, ...], list[str]]:
    """Return by the code of the first save, which no two data folders share, whose histories begin with it."""
    found: dict[tuple[str, ...], list[str]] = {}
    for key, group in groups.items():
        for first in dict.fromkeys(pack.manifest.codes[:1] for pack in group if pack.manifest.codes):
            found.setdefault(first, []).append(key)
    return found


def _claimed(groups: Mapping[str, tuple[ReceivedPack, ...]], listed: Sequence[ExpectedOffice]) -> Mapping[str, int]:
    """Return by its key the place of each organisation in a list, none for two of them: codes first, then names."""
    places = _places(listed)
    claims = sorted(
        (rank, group, places[key])
        for group, packs in groups.items()
        for rank, key in enumerate(_keys(packs[-1]))
        if key in places
    )
    found: dict[str, int] = {}
    taken: set[int] = set()
    for _, group, place in claims:
        if group not in found and place not in taken:
            found[group] = place
            taken.add(place)
    return found


def _places(listed: Sequence[ExpectedOffice]) -> Mapping[str, int]:
    """Return where each organisation stands in a list: by its code, by its name marked for whether it has one.

    A name that stands there with several codes says nothing.
    """
    often = Counter(fold(each.name) for each in listed if each.code)
    named = {
        f"{'~' if each.code else '='} {fold(each.name)}": place
        for place, each in enumerate(listed)
        if not each.code or often[fold(each.name)] == 1
    }
    return named | {fold(each.code): place for place, each in enumerate(listed) if each.code}


def _keys(pack: ReceivedPack) -> Iterator[str]:
    """Yield by what a pack's organisation may be listed: its code, "" for none; its name where a side has no code."""
    code = fold(pack.own("organisation_code"))
    names = [fold(pack.own(column)) for column in ("organisation", "organisation_en")]
    yield code
    yield from (f"{mark} {name}" for mark in ("=" if code else "=~") for name in names)


def _by_office(packs: Sequence[ReceivedPack]) -> Mapping[str, tuple[ReceivedPack, ...]]:
    """Return the packs of each organisation, oldest first: by code, and by name where a pack has none.

    A code that a plan was given later is that of the earlier packs of the same name.
    """
    codes: dict[str, set[str]] = {}
    for pack in packs:
        if code := fold(pack.own("organisation_code")):
            codes.setdefault(fold(pack.own("organisation")), set()).add(code)

    def key(pack: ReceivedPack) -> str:
        name = fold(pack.own("organisation"))
        known = codes.get(name, set())
        return fold(pack.own("organisation_code")) or (next(iter(known)) if len(known) == 1 else f"= {name}")

    ordered = sorted(packs, key=lambda pack: (key(pack), pack.manifest.period, pack.manifest.save, pack.name))
    return {code: tuple(group) for code, group in groupby(ordered, key=key)}


def _marked(
    group: tuple[ReceivedPack, ...], name: Text, frame: str, today: date, *, known: bool
) -> Iterator[tuple[Mark, Issue]]:
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
    if not used.manifest.period.has_begun(today):
        yield Mark.AHEAD, Issue(say.NOT_BEGUN, used.name, values={"organisation": name, "at": at(used.manifest.period)})
    if not known:
        yield Mark.UNEXPECTED, Issue(say.UNEXPECTED, used.name, values={"organisation": name})


def _history(earlier: ReceivedPack, later: ReceivedPack, name: Text) -> Issue | None:
    """Return why the history that a pack names does not hold the save that an earlier pack is of, or None."""
    before, now = earlier.manifest, later.manifest
    values = {
        "organisation": name,
        "earlier": at(before.period),
        "save": before.save,
        "code": before.code,
        "found": now.save,
    }
    if now.save < before.save and before.codes[: now.save] == now.codes:
        return Issue(say.HISTORY_CUT, later.name, values=values)
    if now.codes[: before.save] != before.codes:
        anew = now.codes[:1] != before.codes[:1]
        return Issue(say.HISTORY_ANEW if anew else say.HISTORY_REWRITTEN, later.name, values=values)
    return None
