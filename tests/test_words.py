"""Every sentence as an editor would print it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import ModuleType

import pytest

from acplan import schema, words
from acplan.plan_rows import text_of
from acplan.words.text import Text
from acplan.workbook.read import Row
from kit.builders import the_plan


def texts(found: object) -> Iterator[Text]:
    """Every text that a constant holds, however deep."""
    match found:
        case Text():
            yield found
        case Mapping():
            for each in (*found.keys(), *found.values()):
                yield from texts(each)
        case tuple() | list() | set() | frozenset():
            for each in found:
                yield from texts(each)
        case _ if is_dataclass(found) and not isinstance(found, type):
            for field in fields(found):
                yield from texts(getattr(found, field.name))


@pytest.mark.parametrize("package", [words, schema])
def test_apostrophes_are_typographic(package: ModuleType) -> None:
    names = [module.name for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")]
    found = [text for name in names for each in vars(importlib.import_module(name)).values() for text in texts(each)]
    assert len(found) > 100
    assert [text.en for text in found if re.search(r"(?<=[A-Za-z])'", text.en)] == []


def test_the_plans_english_is_printed_alike() -> None:
    row = Row("x", 1, {"name": "ลดลง ร้อยละ ๕๐", "name_en": "The organisation's cases, 50 % fewer"}, {})
    assert text_of(row, "name") == ("ลดลง ร้อยละ ๕๐", "The organisation’s cases, 50% fewer")
    named = [project.name.en for project in the_plan().projects] + [each.label.en for each in the_plan().indicators]
    assert not [name for name in named if "'" in name]
