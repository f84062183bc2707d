"""The plan as a workbook to fill in or to change: every cell open, with room, lists and checks as one types."""

from __future__ import annotations

from copy import copy

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from acplan.plan_faults import REFERENCES
from acplan.plan_workbook import Rows
from acplan.schema import PLAN_SHEETS
from acplan.schema.facts import FACTS
from acplan.schema.plan import ORGANISATION
from acplan.schema.types import Column, Kind, Sheet
from acplan.words import plan_form as say
from acplan.workbook.marks import GUIDE
from acplan.workbook.package import book_bytes
from acplan.workbook.print_setup import TYPEFACE, new_book
from acplan.workbook.write import ACCENT, FIELD, INK, LINE, SOFT, SheetRow, put, write_guide

HEADER = 3
_ROOM = {"projects": 60, "budgets": 300, "indicators": 200, "findings": 100}
_SOME = 30
_RULES = {
    Kind.YEAR: ("AND(ISNUMBER({0}),{0}>=2500,{0}<2700)", say.A_YEAR),
    Kind.PROJECT: ("IF(ISNUMBER({0}),AND({0}>=1,{0}=INT({0})),FALSE)", say.A_WHOLE),
    Kind.PERCENT: ("AND(ISNUMBER({0}),{0}>=0,{0}<=100)", say.A_SHARE),
    Kind.SCORE: ("AND(ISNUMBER({0}),{0}>=0,{0}<=100)", say.A_SHARE),
    Kind.MONEY: ("AND(ISNUMBER({0}),{0}>=0)", say.A_NUMBER),
    Kind.NUMBER: ("AND(ISNUMBER({0}),{0}>=0)", say.A_NUMBER),
}


def plan_form(rows: Rows) -> bytes:
    """Return a plan's rows as a workbook to be changed; without rows an empty plan to be filled in."""
    book = new_book()
    guide = book.create_sheet(GUIDE.th)
    write_guide(guide, [sentence.th for sentence in say.GUIDE], {"form": say.FORM.th}, "th")
    filled = {sheet.name: list(rows.get(sheet.name, ())) for sheet in PLAN_SHEETS}
    if not filled[ORGANISATION.name]:
        filled[ORGANISATION.name] = [{"key": fact.key, "label": fact.label.th} for fact in FACTS]
    last = {sheet.name: HEADER + len(filled[sheet.name]) + _ROOM.get(sheet.name, _SOME) for sheet in PLAN_SHEETS}
    for sheet in PLAN_SHEETS:
        _write_sheet(book.create_sheet(sheet.title.th), sheet, filled[sheet.name], last)
    return book_bytes(book)


def _write_sheet(worksheet: Worksheet, sheet: Sheet, rows: list[SheetRow], last: dict[str, int]) -> None:
    title = worksheet.cell(1, 1, f"{sheet.title.th} · {sheet.note.th}")
    title.font = Font(name=TYPEFACE, size=14, bold=True, color=ACCENT)
    worksheet.row_dimensions[1].height, worksheet.row_dimensions[2].height = 26, 60
    worksheet.row_dimensions[HEADER].height = 42
    style = _field(worksheet.cell(HEADER + 1, 1))
    for place, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(place)
        worksheet.column_dimensions[letter].width = column.width
        note, head = worksheet.cell(2, place, _note(column)), worksheet.cell(HEADER, place, column.header.th)
        note.font, head.font = Font(name=TYPEFACE, size=9, color=SOFT), Font(name=TYPEFACE, bold=True, color="FFFFFF")
        note.alignment = Alignment(wrap_text=True, vertical="bottom")
        head.fill = PatternFill("solid", fgColor=ACCENT if column.key or column.required else SOFT)
        head.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        for row in range(HEADER + 1, last[sheet.name] + 1):
            cell = worksheet.cell(row, place)
            assert isinstance(cell, Cell)  # nothing is merged here
            cell._style = copy(style)  # type: ignore[attr-defined]
            if row - HEADER <= len(rows):
                put(cell, rows[row - HEADER - 1].get(column.name))
        if rule := _rule(sheet, column, f"{letter}{HEADER + 1}", last):
            rule.add(f"{letter}{HEADER + 1}:{letter}{last[sheet.name]}")
            worksheet.add_data_validation(rule)
    worksheet.freeze_panes = f"{get_column_letter(len(sheet.keys) + 1)}{HEADER + 1}"


def _field(cell: Cell | MergedCell) -> StyleArray:
    """Return the style of all cells to fill in: given one by one, it would take longer than all else."""
    cell.font, cell.fill = Font(name=TYPEFACE, color=INK), PatternFill("solid", fgColor=FIELD)
    cell.border, cell.alignment = LINE, Alignment(wrap_text=True, vertical="top")
    style: StyleArray = cell._style  # type: ignore[union-attr]
    return style


def _note(column: Column) -> str:
    """Return what stands above a header: whether it must be filled in, and what to enter where the header is short."""
    marks = [say.KEY.th] if column.key else [say.NEEDED.th] if column.required else []
    return " · ".join([*marks, *([column.note.th] if column.note != column.header else [])])


def _rule(sheet: Sheet, column: Column, cell: str, last: dict[str, int]) -> DataValidation | None:
    """Return what a column takes: a word of its list, a key of another sheet, or a number of its kind."""
    other = next((known for name, own, known in REFERENCES if (name, own) == (sheet.name, column.name)), None)
    rule = DataValidation(allow_blank=True, showErrorMessage=True)
    rule.errorTitle = say.CHECK.th
    if column.choices:
        rule.type, rule.formula1 = "list", '"{}"'.format(",".join(choice.word.th for choice in column.choices))
        rule.error = say.A_CHOICE.th
    elif other:
        owner = next(known for known in PLAN_SHEETS if known.name == other)
        rule.type = "list"
        rule.formula1 = f"{quote_sheetname(owner.title.th)}!$A${HEADER + 1}:$A${last[other]}"
        rule.error = say.FROM_LIST.fill(sheet=owner.title).th
    elif column.kind in _RULES:
        formula, error = _RULES[column.kind]
        rule.type, rule.formula1, rule.error = "custom", formula.format(cell), error.th
    else:
        return None
    return rule
