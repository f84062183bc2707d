"""The command that compares organisations by the packs that they sent."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from acplan.cli_session import DONE, HAS_ERRORS, CommandRefused, Session, print_json, say_issues, system_reason
from acplan.fiscal import Period
from acplan.issues import errors
from acplan.store.folder import replace_file
from acplan.words import cli as say

if TYPE_CHECKING:
    from acplan.compare.offices import ExpectedOffice


def compare_folder(session: Session) -> int:
    """Compare the organisations of a folder; the code says whether something is amiss with what they sent."""
    from acplan.compare.as_json import comparison_json
    from acplan.compare.comparison import NoPacks, compare
    from acplan.compare.engine import EngineMissing
    from acplan.words import compare as compare_words

    given, lang = session.arguments, session.lang
    folder = Path(given.folder)
    if given.quarter is not None and given.year is None:
        raise CommandRefused(say.QUARTER_WITHOUT_YEAR)
    for needed in (folder, *([Path(given.out).parent] if given.out else [])):
        if not needed.is_dir():
            raise CommandRefused(say.NO_FOLDER.fill(folder=needed))
    listed = _listed(session, folder)
    try:
        period = Period(given.year, given.quarter or 4) if given.year else None
        found = compare(folder, listed, period, today=session.today)
    except EngineMissing as missing:
        raise CommandRefused(missing.sentence) from missing
    except NoPacks as empty:
        say_issues(empty.issues, lang, sys.stderr)
        raise CommandRefused(compare_words.NO_PACKS.fill(folder=folder)) from empty
    if given.out:
        from acplan.exports.data_files import workbook
        from acplan.figures.organisations import content

        replace_file(Path(given.out), workbook(content(found), lang))
    if given.json:
        print_json(comparison_json(found))
    else:
        for sentence in (compare_words.finding, compare_words.cases_finding, compare_words.ita_finding):
            print(sentence(found)(lang))
        say_issues(found.issues, lang, sys.stdout)
        if given.out:
            print(compare_words.WRITTEN(lang, file=given.out))
    return HAS_ERRORS if errors(found.issues) else DONE


def _listed(session: Session, folder: Path) -> list[ExpectedOffice] | None:
    """Return whom packs are expected from, None where nobody says; a list that cannot be read refuses the command."""
    from acplan.compare.expected import expected
    from acplan.compare.packs import EXPECTED
    from acplan.words.compare import LIST_BROKEN

    named = session.arguments.expected
    path = Path(named) if named else folder / EXPECTED
    if not named and not path.exists():
        return None
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CommandRefused(say.CANNOT_READ.fill(file=path, detail=system_reason(error))) from error
    found, issues = expected(data)
    say_issues(issues, session.lang, sys.stderr)
    if errors(issues):
        raise CommandRefused(LIST_BROKEN.fill(file=path))
    return found
