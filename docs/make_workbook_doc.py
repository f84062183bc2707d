"""Write docs/workbook.md, the data dictionary, from the schema and by asking the reader itself.

Run: python docs/make_workbook_doc.py. Headers, choices and notes come from acplan.schema; each example is read by
acplan.workbook.cells as the page is written, so that the page cannot say what the program does not do.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from acplan.fiscal import WHOLE_YEAR  # noqa: E402
from acplan.schema import PLAN_SHEETS, PROGRESS_SHEETS, PROJECTS, Column, Kind, Sheet  # noqa: E402
from acplan.schema.types import WITHDRAWN, Choice, Value, fold  # noqa: E402
from acplan.words.text import Text  # noqa: E402
from acplan.workbook.cells import TEXT_LIMIT, Unreadable, read_cell  # noqa: E402
from acplan.workbook.gate import FILE_LIMIT  # noqa: E402
from acplan.workbook.headers import HEADER_ROWS  # noqa: E402
from acplan.workbook.marks import GUIDE, MARKS  # noqa: E402

PAGE = Path(__file__).with_name("workbook.md")

KINDS = {
    Kind.YEAR: ("fiscal year in พ.ศ.", "a year of the plan or its base year"),
    Kind.QUARTER: ("quarter", "1–4, or ทั้งปี"),
    Kind.PROJECT: ("number of an entry", "a whole number of the plan"),
    Kind.COUNT: ("whole number", "0–1,000,000"),
    Kind.SCORE: ("score", "0–100 points"),
    Kind.PERCENT: ("percent", "0–100"),
    Kind.MONEY: ("money", "0 baht or more, or ไม่ใช้งบประมาณ"),
    Kind.DATE: ("date", "a day, in พ.ศ. or C.E."),
    Kind.CHOICE: ("choice", "a word of the list"),
    Kind.TEXT: ("text", ""),
    Kind.CODE: ("code", "as in the plan"),
    Kind.NUMBER: ("number", ""),
    Kind.VALUE: ("result", "the indicator's unit"),
    Kind.LINES: ("line range", "for example 136-190"),
}
"""How a column of each kind is called, and what its cells may hold."""

EXAMPLES: Sequence[tuple[Kind, Sequence[tuple[Any, str]]]] = (
    (Kind.YEAR, [(2569, ""), ("๒๕๖๙", ""), ("69", ""), ("ปีงบประมาณ พ.ศ. 2569", ""), (2026, "")]),
    (Kind.QUARTER, [(2, ""), ("ไตรมาส ๒", ""), ("Q2", ""), ("ทั้งปี", ""), (5, "")]),
    (
        Kind.COUNT,
        [
            (0, ""),
            ("๑๒", ""),
            ("1,234", ""),
            ("1 234", ""),
            ("-", ""),
            ("รอข้อมูล", ""),
            ("ไม่มี", ""),
            (2.5, ""),
            (-1, ""),
        ],
    ),
    (Kind.PROJECT, [(2, ""), ("2.", ""), ("โครงการที่ ๒", ""), ("สอง", "")]),
    (Kind.SCORE, [(84.99, ""), ("84.99 คะแนน", ""), (84.99000000000001, ""), (101, "")]),
    (Kind.PERCENT, [(50, ""), ("50%", ""), ("50 เปอร์เซ็นต์", ""), (0.5, "0%"), (150, "")]),
    (Kind.MONEY, [(20000, ""), ("20,000 บาท", ""), ("20,000 ฿", ""), ("ไม่ใช้งบประมาณ", ""), (-1, "")]),
    (
        Kind.DATE,
        [
            (date(2026, 9, 30), ""),
            (date(2569, 9, 30), ""),
            ("30/09/2569", ""),
            ("๓๐ ก.ย. ๒๕๖๙", ""),
            ("30 Sep 2026", ""),
            ("30-Sep-2026", ""),
            ("วันพุธที่ 30 กย 2569", ""),
            ("30/09/69", ""),
            (date(1966, 9, 30), ""),
            ("ก.ย. 2569", ""),
        ],
    ),
    (Kind.CHOICE, [("แล้วเสร็จ", ""), ("เสร็จแล้ว.", ""), ("Completed", ""), ("ทำแล้ว", "")]),
    (Kind.VALUE, [(12, ""), (0.8, "0%"), ("มี", "")]),
)
"""What people type (with its number format where that matters), column kind by column kind."""

TOP = f"""# The workbooks

*This page is written by `python docs/make_workbook_doc.py` from `acplan/schema`; do not edit it by hand.*

A quarter's progress comes in one Excel workbook (.xlsx, at most {FILE_LIMIT // 1024 // 1024} MB, no macros, no
password) with three sheets. The quarterly form, the workbook that is kept for each year (`data/progress/<year>.xlsx`)
and a merge of both have the same sheets, so whatever the program writes can be uploaded again. Download the form
rather than making one: it lists every project and indicator of the plan and checks as you type.
"""

RULES = f"""## Rules of every progress sheet

- **Where the table begins.** The header row is looked for in the first {HEADER_ROWS} rows: the row with the most
  known headers. Columns may stand in any order, and all but the key columns may be left out. One sheet of the three
  is enough.
- **Key columns** say what a row speaks of: fiscal year, quarter, and project number or indicator code. They are the
  only mandatory cells of a row. The same key twice is an error.
- **A blank cell keeps what is stored.** A blank row is “not reported”. Missing is never 0: enter 0 for none.
- **“-” takes a reported value back**; so do –, — and the words รอข้อมูล and ไม่มีข้อมูล, and
  รอประกาศผล in the place of a score. Where nothing was stored it
  changes nothing.
- **ไม่ใช้งบประมาณ** (also ไม่ใช้งบ, ไม่ใช้, no budget) is an answer in the money columns, not a blank: it counts as
  0 baht and says that no money is needed.
- **Percent** is 0–100. A cell that Excel shows as 50% is 50, whether it holds 0.5 in a percent format or the text
  50%. A percent column without a number above 1 that holds bare fractions such as 0.5 is an error that asks for
  whole percents; it is never guessed. A score or a result formatted as percent is what Excel shows, too.
- **Of the quarter / to date.** ในไตรมาส means of this quarter only (of the year, in a whole-year row); สะสม means
  from 1 October to the end of the quarter.
- **ทั้งปี** (also ทั้งปีงบประมาณ, all, whole year) stands for a year that is known only as a whole. In
  ผลลัพธ์หลัก a year has quarter rows or one whole-year row, never both: one that reports a case count replaces the
  others. In โครงการ and ตัวชี้วัด a whole-year row is the row of quarter 4.
- **Dates** may be Excel dates or text, with the name of the day or วันที่ before them, months in full or short, with
  or without dots; a year above 2400 is พ.ศ. A year of two digits is taken only where the row's fiscal year confirms it.
  A cut-off date in the future is an error, one that is not the quarter's a warning.
- **Rows that are none** – totals, headings, headers a second time, signatures – are told once each and not read.
- **What can hardly be so** is a warning at its cell: 0.5 beside whole percents, many times what is known, complaints
  that do not add up, 100 % “in progress”, rows of another period than the form's, new figures that Excel hides or
  shows as others. An ITA score of at most 1 is an error.
- **Results** (ผลสะสม) are in the unit of their indicator: มี or ไม่มี where the plan asks whether a thing exists, text
  where the indicator is qualitative, else a number of 0 or more.
- **Text** may have {TEXT_LIMIT:,} characters in a cell.
- **Digits** may be Thai or Arabic, with thousands commas. White space, capitals and zero-width marks do not matter in
  headers and words.
- **Formulas** count by the value that Excel saved; an error cell, a formula without a saved value, and cells merged
  across data rows are errors.
- **Names of projects and indicators** are there for the reader: the number or code counts. A name that is not the
  plan's is a warning; the name of another project or indicator is an error, since a column was probably sorted alone.
- **Personal data is refused**: a header such as ชื่อ-สกุล, ผู้ร้องเรียน or เลขที่คดี in the first {HEADER_ROWS}
  rows of any sheet, and a Thai citizen number in any cell; so is, among
  the headers, what asks for a person by one of its parts (ชื่อ-สกุลผู้ร้องเรียน, case number, telephone, e-mail), while counts
  of persons are not. What is not read is not kept.
- **Errors refuse the whole file, warnings do not.** An unknown sheet or column is a warning and is not read; a
  sheet with the headers of one that is missing, and a header that is nearly a known one, are errors that name it.
"""

MARKED = f"""## The guide sheet

A form and a yearly workbook begin with a sheet **{GUIDE.th}** ({GUIDE.en}) that says in plain sight what it is:

{"".join(f"- {text.th} – {text.en}{chr(10)}" for text in MARKS.values())}
A workbook whose guide sheet says ใช่ beside {MARKS["sample"].th} is made up, and is refused.
"""

PLAN = """## The plan's workbook

`data/plan.xlsx` holds the plan itself. All its sheets, but for one that may be left out, and the columns marked “key”
or “needed” must be there. The last columns name the lines of the plan document that a row was taken from; where the
scan is certainly wrong, an “อ่านว่า” column gives the right reading beside the printed one. What the plan does not state
stays blank.

It is changed by uploading it, on the page ตรวจแผน or by `check` and `import`; `plan-form` writes an empty one.
Any organisation's plan works that is written so, in a data folder of its own: other years and targets, other units,
projects and indicators. Of the general facts `name`, `short_name`, `plan_title` and `base_year` (a year before the
plan's first) are needed; `short_title` and `menu_title` are shorter names for the screen, `ita_already_passed_final`
is the last year's ITA target where the base year has passed already, `organisation_code` the code by which an
overseeing office knows the organisation; without one its name stands for it. A plan has any number of dimensions: the
first four have a page each, those after them share one, so that nothing but this workbook must change. The sample
that comes with the program is shown only where all of it fits the plan.
"""


def workbook_doc() -> str:
    """Return the data dictionary as Markdown."""
    parts = [
        TOP,
        *(_progress_sheet(sheet) for sheet in PROGRESS_SHEETS),
        RULES,
        _examples(),
        _spellings(),
        MARKED,
        PLAN,
    ]
    return "\n".join([*parts, *(_plan_sheet(sheet) for sheet in PLAN_SHEETS)])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


def _progress_sheet(sheet: Sheet) -> str:
    head = ("Header", "English header", "Holds", "Role", "What to enter")
    rows = [
        (f"**{header.th}**", header.en, _holds(column), _role(column), f"{column.note.th}<br>{column.note.en}")
        for header, column in _runs(sheet)
    ]
    choices = "".join(_choices(column) for column in sheet.columns if column.choices)
    return (
        f"## {sheet.title.th} – {sheet.title.en}\n\n{sheet.note.th} · {sheet.note.en}\n\n{_table(head, rows)}{choices}"
    )


def _runs(sheet: Sheet) -> list[tuple[Text, Column]]:
    """Return each column with its header; columns that differ only by their number stand together."""
    found = []
    for _, group in groupby(sheet.columns, key=lambda column: column.header.th.rstrip("0123456789")):
        columns = list(group)
        first, last = columns[0].header, columns[-1].header
        end = f" … {last.en.split()[-1]}" if len(columns) > 1 else ""
        found.append((Text(first.th + end, first.en + end), columns[0]))
    return found


def _plan_sheet(sheet: Sheet) -> str:
    head = ("Header", "English header", "Holds", "Role")
    rows = [(f"**{c.header.th}**", c.header.en, _holds(c), _role(c)) for c in sheet.columns]
    choices = "".join(_choices(column) for column in sheet.columns if column.choices)
    note = f"{sheet.note.en}. May be left out." if sheet.optional else f"{sheet.note.en}."
    return f"### {sheet.title.th} – {sheet.title.en}\n\n{note}\n\n{_table(head, rows)}{choices}"


def _holds(column: Column) -> str:
    kind, limits = KINDS[column.kind]
    return f"{kind}: {limits}" if limits else kind


def _role(column: Column) -> str:
    if column.key:
        return "key"
    return "from the plan" if column.reference else "needed" if column.required else ""


def _choices(column: Column) -> str:
    words = (f"- {choice.word.th} – {choice.word.en}{_other_words(choice)}\n" for choice in column.choices)
    return f"\nWords of **{column.header.th}**:\n\n{''.join(words)}"


def _other_words(choice: Choice) -> str:
    others = [name for name in choice.aliases if name != choice.word.th]
    return f" (also: {', '.join(others)})" if others else ""


def _examples() -> str:
    rows = []
    for kind, typed in EXAMPLES:
        column = _column_of(kind)
        said = "<br>".join(f"{_typed(raw, shape)} → {_read(raw, shape, column)}" for raw, shape in typed)
        rows.append((column.header.th, said))
    return f"## How cells are read\n\n{_table(('For example', 'Typed → read as'), rows)}"


def _column_of(kind: Kind) -> Column:
    if kind is Kind.CHOICE:
        return PROJECTS.column("status")
    return next(column for sheet in PROGRESS_SHEETS for column in sheet.columns if column.kind is kind)


def _typed(raw: Any, shape: str) -> str:
    if isinstance(raw, date):
        return f"an Excel date of the year {raw.year}"
    text = f"“{raw}”" if isinstance(raw, str) else f"{raw}"
    return f"{text} in the format {shape}" if shape else text


def _read(raw: Any, shape: str, column: Column) -> str:
    try:
        value = read_cell(raw, shape or "General", column)
    except Unreadable as error:
        return f"error: {error.wording.found('en', **error.values)}"
    return _value(value, column)


def _value(value: Value, column: Column) -> str:
    if value == WITHDRAWN:
        return "withdrawn"
    if column.kind is Kind.QUARTER and value == WHOLE_YEAR:
        return "the whole year"
    if isinstance(value, int | float) and column.kind is not Kind.YEAR:
        return f"{value:,.10g}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _spellings() -> str:
    sheets = [(sheet.title.th, ", ".join([sheet.title.en, *sheet.aliases])) for sheet in PROGRESS_SHEETS]
    columns = {header.th: ", ".join(_also(column)) for sheet in PROGRESS_SHEETS for header, column in _runs(sheet)}
    return (
        f"## Headers that are understood\n\n{_table(('Sheet', 'Also understood'), sheets)}\n"
        f"{_table(('Header', 'Also understood'), columns.items())}"
    )


def _also(column: Column) -> list[str]:
    """Return the other spellings of a header, each once."""
    seen = {fold(column.header.th)}
    names = (column.header.en, *column.aliases, column.name)
    return [name for name in names if not (fold(name) in seen or seen.add(fold(name)))]  # type: ignore[func-returns-value]


def main() -> None:
    """Write the page."""
    PAGE.write_text(workbook_doc(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
