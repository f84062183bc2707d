"""The command line: what the pages do, for scripts, schedules and tests."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from acplan.cli_compare import compare_folder
from acplan.cli_parser import parser
from acplan.cli_session import DONE, HAS_ERRORS, REFUSED, CommandRefused, Session, print_json, say_issues
from acplan.fiscal import Period
from acplan.issues import Issue, errors
from acplan.plan import Plan, PlanBroken
from acplan.progress.form import form
from acplan.schema import Book
from acplan.store import NothingToUndo, Stored, undo, withdraw
from acplan.store.folder import digest, replace_file
from acplan.words import cli as say
from acplan.words.failures import FAILURES, failure
from acplan.words.frame import SAMPLE
from acplan.words.plan_upload import FORM_WRITTEN as PLAN_FORM_WRITTEN
from acplan.words.store import NOTHING_CHANGES, REASON_NEEDED
from acplan.words.text import Lang, Text
from acplan.workbook.read import Reading

if TYPE_CHECKING:
    from acplan.audit.paper_check import CheckedPaper


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the workbook has errors, 2 refused or failed."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parsed = parser(__doc__, _RUNS).parse_args(arguments)
    lang: Lang = parsed.lang
    try:
        return parsed.run(Session(parsed))  # type: ignore[no-any-return]
    except PlanBroken as broken:
        say_issues(broken.issues, lang, sys.stderr)
    except CommandRefused as refused:
        _fail(refused.sentence, lang)
    except BrokenPipeError:
        sys.stdout = None  # whoever read it has read enough
        return DONE
    except FAILURES as error:
        _fail(failure(error), lang)
    return REFUSED


def _check(session: Session) -> int:
    from acplan.progress.checks import check_reading
    from acplan.progress.state import State
    from acplan.upload.effect import effect_of
    from acplan.workbook.apart import read_apart

    stored, data = session.load(), session.upload()
    reading = read_apart(data, None)
    if reading.book is Book.PLAN:
        return _check_plan(session, data, reading, stored)
    before = State() if stored.sample else stored.state
    reading = check_reading(reading, session.plan, before, session.today)
    clean = not errors(reading.issues)
    more = effect_of(reading, session.plan, stored.records, before, digest(data)).issues if clean else []
    issues = [*reading.issues, *more]
    _show_issues(issues, session)
    return HAS_ERRORS if errors(issues) else DONE


def _check_plan(session: Session, data: bytes, reading: Reading, stored: Stored) -> int:
    from acplan.upload.plan_upload import preview_plan

    found = preview_plan(data, session.folder, session.plan, stored, reading)
    _show_issues(found.issues, session)
    for sentence in [] if session.arguments.json else found.consequences:
        print(f"- {sentence(session.lang)}")
    return HAS_ERRORS if found.refused else DONE


def _plan_form(session: Session) -> int:
    from acplan.plan_form import plan_form

    return _written(session, plan_form({}), PLAN_FORM_WRITTEN)


def _form(session: Session) -> int:
    from acplan.progress.state import State

    year, quarter = session.arguments.year, session.arguments.quarter
    if year not in session.plan.all_years:
        raise CommandRefused(_outside(year, session.plan))
    stored = session.load()
    state = State() if stored.sample else stored.state
    data = form(session.plan, state, year, quarter, save=stored.save_number, lang=session.arguments.form_lang)
    return _written(session, data, say.FORM_WRITTEN)


def _written(session: Session, data: bytes, done: Text) -> int:
    target = Path(session.arguments.out)
    if not target.parent.is_dir():
        raise CommandRefused(say.NO_FOLDER.fill(folder=target.parent))
    replace_file(target, data)
    print(done(session.lang, file=target))
    return DONE


def _import(session: Session) -> int:
    from acplan.upload.preview import accept, preview
    from acplan.workbook.apart import read_apart

    stored, data = session.load(), session.upload()
    reading = read_apart(data, None)
    if reading.book is Book.PLAN:
        return _import_plan(session, data, reading, stored)
    found = preview(data, session.plan, stored, session.today, reading)
    say_issues(found.issues, session.lang, sys.stdout)
    if found.refused:
        return HAS_ERRORS
    if not found.changes:
        print(NOTHING_CHANGES(session.lang))
        return DONE
    for flip in found.flips:
        print(f"! {flip.sentence(session.lang)}")
    if found.needs_reason and not session.arguments.reason.strip():
        flips = [*(flip.sentence for flip in found.flips), *found.to_explain]
        raise CommandRefused(
            REASON_NEEDED.fill(flips=Text("; ".join(f.th for f in flips), "; ".join(f.en for f in flips)))
        )
    name = Path(session.arguments.file).name
    record = accept(session.folder, session.plan, found, name=name, reason=session.arguments.reason)
    counts = {kind: found.counts.get(kind, 0) for kind in ("new", "changed", "withdrawn")}
    print(say.SAVED(session.lang, number=record.number, **counts))
    return DONE


def _import_plan(session: Session, data: bytes, reading: Reading, stored: Stored) -> int:
    from acplan.upload.plan_upload import accept_plan, preview_plan
    from acplan.words import plan_upload

    given, lang = session.arguments, session.lang
    found = preview_plan(data, session.folder, session.plan, stored, reading)
    say_issues(found.issues, lang, sys.stdout)
    if found.refused:
        return HAS_ERRORS
    if not found.differences:
        print(plan_upload.NO_CHANGE(lang))
        return DONE
    for sentence in found.consequences:
        print(f"! {sentence(lang)}")
    counts = plan_upload.counted(found.counts)
    if found.needs_reason and not given.reason.strip():
        raise CommandRefused(plan_upload.REASON_NEEDED.fill(counts=counts))
    name = Path(given.file).name
    record = accept_plan(session.folder, session.plan, found, name=name, reason=given.reason)
    print(plan_upload.done(record, found.counts)(lang))
    return DONE


def _undo(session: Session) -> int:
    if not session.arguments.reason.strip():
        raise CommandRefused(say.REASON_EMPTY)
    after = session.load().save_number
    record = undo(session.folder, session.plan, after=after, reason=session.arguments.reason.strip())
    print(say.UNDONE(session.lang, number=record.number, undone=record.name))
    return DONE


def _withdraw(session: Session) -> int:
    from acplan.words.history import period_words

    given = session.arguments
    if not given.reason.strip():
        raise CommandRefused(say.REASON_EMPTY)
    after = session.load().save_number
    period, reason = (given.year, given.quarter), given.reason.strip()
    try:
        record = withdraw(session.folder, session.plan, *period, after=after, reason=reason)
    except NothingToUndo as error:
        raise CommandRefused(say.NOTHING_REPORTED.fill(period=period_words(*period))) from error
    what = period_words(*period)
    print(say.WITHDRAWN(session.lang, number=record.number, period=what, n=len(record.changes)))
    return DONE


def _summary(session: Session) -> int:
    from acplan.measures.as_json import summary_json
    from acplan.measures.summary import summary_of

    given = session.arguments
    stored = session.load(given.as_of)
    if given.quarter is not None and given.year is None:
        raise CommandRefused(say.QUARTER_WITHOUT_YEAR)
    period = Period(given.year, given.quarter or 4) if given.year else None
    if period and period.year not in stored.plan.all_years:
        raise CommandRefused(_outside(period.year, stored.plan))
    found = summary_of(stored, period)
    if given.json:
        print_json(summary_json(found))
        return DONE
    from acplan.words.goals import finding

    print(finding(found)(session.lang))
    for gap in found.missing:
        print(f"- {gap.text(session.lang)}")
    if found.sample:
        print(SAMPLE(session.lang))
    return DONE


def _pack(session: Session) -> int:
    from acplan.exports.pack import Dress, pack
    from acplan.measures.summary import summary_of
    from acplan.words.papers import WRITTEN

    given = session.arguments
    stored = session.load(given.as_of)
    if given.year not in stored.plan.all_years:
        raise CommandRefused(_outside(given.year, stored.plan))
    target = Path(given.out)
    if not target.parent.is_dir():
        raise CommandRefused(say.NO_FOLDER.fill(folder=target.parent))
    period = Period(given.year, given.quarter)
    found = summary_of(stored, period)
    dress = Dress(given.thai_digits, given.typeface)
    made = pack(found, session.folder, stored.records, session.lang, dress, with_pdf=not given.no_pdf)
    for product in made.products:
        (target / product.name).parent.mkdir(parents=True, exist_ok=True)
        replace_file(target / product.name, product.data)
    replace_file(target / f"{made.name}.zip", made.archive)
    for note in made.notes:
        print(note(session.lang), file=sys.stderr)
    print(WRITTEN(session.lang, n=len(made.products) + 1, folder=target))
    return DONE


def _briefcase(session: Session) -> int:
    from acplan.exports.briefcase import briefcase
    from acplan.store.places import workbook_of
    from acplan.words.briefcase import WRITTEN

    given = session.arguments
    stored = session.load(given.as_of)
    workbook = partial(workbook_of, session.folder, stored.plan, session.today, sample=stored.sample)
    data = briefcase(stored, workbook, session.lang, public=given.public)
    return _written(session, data, WRITTEN.fill(size=f"{len(data) / 1e6:.1f}"))


def _history(session: Session) -> int:
    from acplan.words.history import record_sentence

    records = session.load().records
    if session.arguments.json:
        names = ("number", "time", "kind", "user", "role", "name", "file", "sha256", "kept", "reason", "plan")
        print_json(
            [
                {name: getattr(record, name) for name in names}
                | {
                    "code": record.code,
                    "quarters": [list(period) for period in record.periods],
                    "changes": [
                        dict(zip(("sheet", "key", "column", "was", "becomes"), change.as_json(), strict=True))
                        for change in record.changes
                    ],
                }
                for record in records
            ]
        )
        return DONE
    for record in records:
        print(record_sentence(record)(session.lang))
    if not records:
        print(say.NO_HISTORY(session.lang))
    return DONE


def _audit(session: Session) -> int:
    from acplan.audit.audit import audit
    from acplan.words.audit import CLEAN, DIFFERENCES, SAMPLE_CLEAN, SAMPLE_DIFFERENCES
    from acplan.words.history import record_sentence
    from acplan.words.paper_check import ALTERED_LATER, NOT_ALTERED, STANDS

    papers = _papers(session)
    found = audit(session.folder, session.plan, session.today)
    amiss = [issue for each in papers if (issue := each.issue)]
    counts = {name: getattr(found, name) for name in ("saves", "uploads", "workbooks", "plans", "figures", "periods")}
    if session.arguments.json:
        findings = [issue.as_dict() for issue in found.findings]
        differing = [difference.as_dict() for difference in found.differences]
        named = {"sample": found.sample, "clean": found.clean, "findings": findings, "differences": differing}
        expected = [
            {"number": each.number, "code": each.code, "standing": each.standing, "altered": len(each.altered)}
            for each in papers
        ]
        print_json(counts | named | {"expected": expected})
    else:
        say_issues([*amiss, *found.findings], session.lang, sys.stdout)
        for each in papers:
            if each.record and each.stands:
                since = ALTERED_LATER.fill(n=len(each.altered), save=each.number) if each.altered else NOT_ALTERED
                sentences = STANDS.fill(save=each.number), since, record_sentence(each.record)
                print(" · ".join(sentence(session.lang) for sentence in sentences))
        clean, differ = (SAMPLE_CLEAN, SAMPLE_DIFFERENCES) if found.sample else (CLEAN, DIFFERENCES)
        told = counts | {"figures": f"{found.figures:,}", "n": len(errors(found.findings))}
        print((clean if found.clean else differ)(session.lang, **told))
    return DONE if found.clean and not amiss else HAS_ERRORS


def _papers(session: Session) -> list[CheckedPaper]:
    """Return each paper that is to be held against the history, as it is before anything is mended."""
    from acplan.audit.paper_check import paper
    from acplan.store.log import read_log

    records = read_log(session.folder).records
    return [paper(records, number, code) for number, code in session.arguments.expect]


def _outside(year: int, plan: Plan) -> Text:
    return say.YEAR_OUTSIDE.fill(year=year, low=plan.base_year, high=max(plan.years))


def _show_issues(issues: Sequence[Issue], session: Session) -> None:
    if session.arguments.json:
        print_json([issue.as_dict() for issue in issues])
    else:
        say_issues(issues, session.lang, sys.stdout)
        if not issues:
            print(say.NO_ISSUES(session.lang))


def _fail(sentence: Text, lang: Lang) -> None:
    print(sentence(lang), file=sys.stderr)


_RUNS: Mapping[str, Callable[[Session], int]] = {
    "check": _check,
    "form": _form,
    "plan-form": _plan_form,
    "import": _import,
    "undo": _undo,
    "withdraw": _withdraw,
    "summary": _summary,
    "pack": _pack,
    "briefcase": _briefcase,
    "history": _history,
    "audit": _audit,
    "compare": compare_folder,
}
