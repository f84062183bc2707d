"""The commands of the command line and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from acplan.fiscal import WHOLE_YEAR
from acplan.look import TYPEFACES

Run = Callable[[Any], int]
"""What does a command; it returns the exit code."""


def _quarter(text: str) -> int:
    if text == "all":
        return WHOLE_YEAR
    if text in {"1", "2", "3", "4"}:
        return int(text)
    raise argparse.ArgumentTypeError("1, 2, 3, 4 or all")


def _expected(text: str) -> tuple[int, str]:
    number, _, code = (part.strip() for part in text.partition(":"))
    if not (number.isdecimal() and len(number) < 7 and code):
        raise argparse.ArgumentTypeError("NUMBER:CODE, as a paper has them: 12:7K3M-9QPX-2V4D-HT")
    return int(number), code


def parser(description: str | None, runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """Return the parser; each command's namespace has its function as `run`."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data", metavar="DIR", help="the data folder (else ACPLAN_DATA, else ./data)")
    common.add_argument("--lang", choices=("th", "en"), default="th", help="the language of sentences")
    whole = argparse.ArgumentParser(prog="acplan", description=description)
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, parents=[common], help=about, description=about)
        added.set_defaults(run=runs[name])
        return added

    check = command("check", "name every issue of a progress workbook, or of a plan; save nothing")
    check.add_argument("file")
    check.add_argument("--json", action="store_true")
    blank = command("form", "write the form of a quarter")
    blank.add_argument("--year", type=int, required=True, help="fiscal year in พ.ศ.")
    blank.add_argument("--quarter", type=_quarter, required=True, help="1, 2, 3, 4 or all")
    blank.add_argument("--out", required=True, metavar="FILE")
    blank.add_argument(
        "--form-lang", choices=("th", "en"), default="th", help="the language of the form, Thai unless said"
    )
    empty = command("plan-form", "write an empty plan to fill in, with guide, lists and checks")
    empty.add_argument("--out", required=True, metavar="FILE")
    take = command("import", "check a progress workbook, or a changed plan, and save it")
    take.add_argument("file")
    take.add_argument("--reason", default="", help="why something reported before is changed")
    back = command("undo", "take back the last save, in all its years")
    back.add_argument("--reason", required=True, help="why it is taken back")
    gone = command("withdraw", "take back all that is reported for a quarter, whatever was saved since")
    gone.add_argument("--year", type=int, required=True, help="fiscal year in พ.ศ.")
    gone.add_argument("--quarter", type=_quarter, required=True, help="1, 2, 3, 4, or all for the whole-year row")
    gone.add_argument("--reason", required=True, help="why it is withdrawn")
    figures = command("summary", "print the figures")
    figures.add_argument("--year", type=int)
    figures.add_argument("--quarter", type=_quarter)
    figures.add_argument("--as-of", type=int, metavar="N", help="as it was after save N")
    figures.add_argument("--json", action="store_true")
    paper = command("pack", "write the council pack: slides, report, workbooks, and one archive of them")
    paper.add_argument("--year", type=int, required=True, help="fiscal year in พ.ศ.")
    paper.add_argument("--quarter", type=int, choices=(1, 2, 3, 4), required=True)
    paper.add_argument("--as-of", type=int, metavar="N", help="as it was after save N")
    paper.add_argument("--out", required=True, metavar="DIR", help="the folder to write into; made where it is missing")
    paper.add_argument("--thai-digits", action="store_true", help="Thai digits in the Thai report and round report")
    paper.add_argument("--typeface", choices=TYPEFACES, default=TYPEFACES[0], help="typeface of the slides")
    paper.add_argument("--no-pdf", action="store_true", help="leave out the PDF, which needs Chrome or Edge")
    case = command("briefcase", "write the whole dashboard as one HTML file: every page, quarter and language")
    case.add_argument("--out", required=True, metavar="FILE")
    case.add_argument("--as-of", type=int, metavar="N", help="as it was after save N")
    case.add_argument(
        "--public", action="store_true", help="leave out obstacles, suggestions, evidence, remarks and who saved"
    )
    many = command("compare", "compare organisations by the packs that they sent; change nothing")
    many.add_argument("folder", metavar="FOLDER", help="where their packs lie, as archives or unpacked")
    many.add_argument("--year", type=int, help="fiscal year in พ.ศ.; else the period that most packs are of")
    many.add_argument("--quarter", type=int, choices=(1, 2, 3, 4))
    many.add_argument("--expected", metavar="LIST.xlsx", help="whom packs are expected from (else expected.xlsx there)")
    many.add_argument("--out", metavar="FILE.xlsx", help="write the comparison as a workbook")
    many.add_argument("--json", action="store_true")
    past = command("history", "print what was saved, when and by whom")
    past.add_argument("--json", action="store_true")
    look = command("audit", "check all files against each other and recompute every figure; change nothing")
    look.add_argument("--json", action="store_true")
    look.add_argument(
        "--expect",
        type=_expected,
        action="append",
        default=[],
        metavar="NUMBER:CODE",
        help="a save and its code, as a paper bears them; may be given several times",
    )
    return whole
