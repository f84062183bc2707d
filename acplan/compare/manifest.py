"""What a pack says of itself: whose it is, of which period and save, and which files it holds."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from acplan.compare.container import Container, Unfit, is_safe
from acplan.fiscal import QUARTERS, Period
from acplan.measures.contract import FILE, VERSION
from acplan.store.codes import as_printed
from acplan.words import compare_issues as say

NAME = "manifest.json"
LIMIT = 2 * 1024 * 1024
YEARS = range(2500, 2700)
_LETTERS = 400
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, turns of direction, and halves of letters, which no output takes."""
_SAVES = 100_000


class _Wrong(Exception):
    """A field of a manifest, named, is not what it must be."""


@dataclass(frozen=True)
class Paper:
    """A file of a pack: its name, what it is in the pack's language, and its hash."""

    name: str
    what: str
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a pack says of itself; `codes` are those of all its saves, in order."""

    organisation: str
    period: Period
    plan: str
    save: int
    code: str
    codes: tuple[str, ...]
    papers: tuple[Paper, ...]

    def paper(self, name: str) -> Paper | None:
        """Return a file of the pack by its name."""
        return next((paper for paper in self.papers if paper.name == name), None)


def manifest(pack: Container) -> Manifest:
    """Read a pack's manifest; raises `Unfit` where it has none, is of another contract, or made of sample data."""
    if NAME not in pack.members:
        if within := next((each for each in pack.members if each.endswith((f"/{NAME}", ".zip"))), None):
            raise Unfit(pack.name, say.PACKED_AGAIN, member=printable(within))
        raise Unfit(pack.name, say.NO_PACK)
    try:
        values = json.loads(pack.read(NAME, LIMIT))
        _refuse_other(values, pack)
        return _manifest(values)
    except _Wrong as wrong:
        raise Unfit(pack.name, say.MANIFEST_BROKEN, detail=str(wrong)) from wrong
    except (ValueError, AttributeError, RecursionError) as error:
        raise Unfit(pack.name, say.MANIFEST_BROKEN, detail="JSON") from error


def _refuse_other(values: Mapping[str, Any], pack: Container) -> None:
    if values.get("sample") is not False:
        raise Unfit(pack.name, say.IS_SAMPLE)
    version = values.get("contract")
    if version is None and FILE not in pack.members:
        raise Unfit(pack.name, say.NO_FIGURES)
    if version != VERSION or type(version) is not int:
        raise Unfit(pack.name, say.OTHER_CONTRACT, found=printable(str(version)[:20]), known=VERSION)


def _manifest(values: Mapping[str, Any]) -> Manifest:
    year, quarter = _whole(values, "year"), _whole(values, "quarter")
    save, codes, files = _whole(values, "save"), values.get("codes"), values.get("files")
    if year not in YEARS or quarter not in QUARTERS:
        raise _Wrong("year, quarter")
    if not isinstance(codes, list) or not 0 <= save <= _SAVES or len(codes) != save:
        raise _Wrong("save, codes")
    if any(not isinstance(code, str) or as_printed(code) != code for code in codes):
        raise _Wrong("codes")
    if values.get("code") != (code := codes[-1] if codes else ""):
        raise _Wrong("code")
    if not isinstance(files, list) or not all(isinstance(each, dict) for each in files):
        raise _Wrong("files")
    return Manifest(
        organisation=_text(values, "organisation"),
        period=Period(year, quarter),
        plan=_text(values, "plan_version"),
        save=save,
        code=code,
        codes=tuple(codes),
        papers=tuple(map(_paper, files)),
    )


def _paper(values: Mapping[str, Any]) -> Paper:
    name = _text(values, "name")
    if not is_safe(name):
        raise _Wrong("files")
    return Paper(name, _text(values, "what"), _text(values, "sha256"))


def printable(text: str) -> str:
    """Return a text with a question mark for each sign that people cannot read and some outputs do not take."""
    return _ODD.sub("?", text)


def is_plain(value: object) -> bool:
    """Tell whether a value is no text, or one that people can read: not endless, without control characters."""
    return not isinstance(value, str) or (len(value) <= _LETTERS and not _ODD.search(value))


def _whole(values: Mapping[str, Any], name: str) -> int:
    value = values.get(name)
    if type(value) is not int:
        raise _Wrong(name)
    return value


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    if not isinstance(value, str) or not value or not is_plain(value):
        raise _Wrong(name)
    return value
