"""Projects by name where a number alone would say nothing; without a short name in the plan the full one is cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from acplan.text_layout import wrapped
from acplan.words.text import Text
from acplan.words.unit_names import unit_names

_WIDTH = 14.0
"""How wide a short name is at most, in ems: half a line of a card."""
_KIND = re.compile(r"^(?:โครงการ|มาตรการ|กิจกรรม)(?:การ)?")
_LEFT_HANGING = re.compile(
    r"(?:และ|หรือ|ของ|ใน|ที่|ตาม|แก่|ด้าน|สำหรับ|การ|ความ|หลัก|ผล|ข้อ|ผู้|กับ"
    r"|,| (?:and|or|of|in|on|for|to|that|which|who|the|a|its|their|under|through|by))$"
)
"""Words that nothing can end with."""
_QUOTES = re.compile('[“”"]')
_NAMED = Text("โครงการ {number} {name} ({units})", "project {number}, {name} ({units})")


@lru_cache(maxsize=512)
def short_name(name: Text, organisation: Text, short: Text) -> Text:
    """Return a project's name without its kind and the organisation's, which all share, cut between words.

    `organisation` and `short` are the full and the short name of whose plan it is.
    """
    return Text(*(_cut(_bare(*words)) for words in zip(name, organisation, short, strict=True)))


def _bare(name: str, organisation: str, short: str) -> str:
    bare = _KIND.sub("", _QUOTES.sub("", name)).replace(f"ของ{organisation}", "").replace(organisation, short)
    return " ".join(bare.split()) or name


def _cut(name: str) -> str:
    first, *rest = wrapped(name, _WIDTH)
    if not rest:
        return name
    while (kept := _LEFT_HANGING.sub("", first.rstrip())) != first:
        first = kept
    return f"{first}…"


def named(number: int, name: Text, units: Sequence[str]) -> Text:
    """Return a project as people know it: number, short name, and the units that answer for it."""
    return _NAMED.fill(number=number, name=name, units=unit_names(units))
