"""Hostile and odd workbooks, each made on the spot, with what must come of it stated by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hostile import archives, cells, contents, files, heavy, markup, people, writers
from hostile.verdicts import Accepted, Refused, Verdict

__all__ = ["CASES", "FAMILIES", "Accepted", "Case", "Refused"]

FAMILIES = {
    "no workbook": files.KINDS,
    "archives": archives.KINDS,
    "markup": markup.KINDS,
    "cells": cells.KINDS,
    "contents": contents.KINDS,
    "people and programs": people.KINDS,
    "honest writers": writers.KINDS,
    "heavy": heavy.KINDS,
}
"""Each family takes its kinds from one module; the heavy ones are read in the child process only."""

LONG = {
    "100,000 members", "400,000 filled cells on another sheet", "400 MB of blanks in a sheet",
    "400 MB of elements in a sheet", "3 million shared texts", "1,250,000 styles",
    "one drawing 1,000 times", "290,000 filled cells on another sheet", "formatted to the last row in five columns",
    "a million empty rows", "16,377 unknown headers", "one long text in 20,000 cells", "a text of 10 MB of brackets",
}  # fmt: skip
"""The heavy ones that take longer than a test should; `tools.run_hostile` reads them all."""


@dataclass(frozen=True)
class Case:
    """One kind of file."""

    family: str
    name: str
    make: Callable[[], bytes]
    verdict: Verdict

    @property
    def heavy(self) -> bool:
        return self.family == "heavy"

    @property
    def long(self) -> bool:
        return self.name in LONG


CASES = [Case(family, name, *kind) for family, kinds in FAMILIES.items() for name, kind in kinds.items()]
assert {case.name for case in CASES} >= LONG
