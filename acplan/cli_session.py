"""One run of a command: its arguments, the data folder, and how it tells what it finds."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acplan.issues import Issue, grouped
from acplan.plan import Plan, load_plan
from acplan.store import DataFolder, NoSuchSave, Stored, opened
from acplan.words import cli as say
from acplan.words.text import Lang, Text

if TYPE_CHECKING:
    pass


DONE, HAS_ERRORS, REFUSED = 0, 1, 2


class CommandRefused(Exception):
    """The command cannot be done; its sentence says why."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


class Session:
    """One run of a command: its arguments and the data folder with what it holds."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.lang: Lang = arguments.lang
        self.folder = DataFolder.chosen(arguments.data)
        self.today = date.today()

    @cached_property
    def plan(self) -> Plan:
        """The plan in force."""
        return load_plan(self.folder.plan)

    def load(self, as_of: int | None = None) -> Stored:
        """Return what is stored, telling of all that was mended on the error stream."""
        try:
            stored = opened(self.folder, self.plan, self.today, as_of=as_of)
        except NoSuchSave as error:
            raise CommandRefused(say.NO_SUCH_SAVE.fill(number=as_of)) from error
        say_issues(stored.notices, self.lang, sys.stderr)
        if as_of is None:
            self.plan = stored.plan  # a save that was cut off may have left the one before
        return stored

    def upload(self) -> bytes:
        """Return the bytes of the file named on the command line."""
        try:
            return Path(self.arguments.file).read_bytes()
        except OSError as error:
            raise CommandRefused(say.CANNOT_READ.fill(file=self.arguments.file, detail=system_reason(error))) from error


def say_issues(issues: Sequence[Issue], lang: Lang, stream: Any) -> None:
    """Print issues, each with its place, one a line."""
    for issue, cells in grouped(issues):
        place = " ".join(part for part in (issue.sheet, ", ".join(cells)) if part)
        head = f"[{say.SEVERITIES[issue.severity](lang)}] {place}".rstrip()
        print(f"{head}: {issue.found(lang)} {issue.why(lang)} → {issue.todo(lang)}", file=stream)


def print_json(values: Any) -> None:
    """Print plain values as JSON."""
    print(json.dumps(values, ensure_ascii=False, indent=2))


def system_reason(error: OSError) -> str:
    """Return why a file could not be opened, as the system says it."""
    return error.strerror or type(error).__name__
