"""The same report as honest programs write it: each template follows what that program really puts into the file."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pandas as pd

from acplan.progress.form import form
from acplan.progress.state import State
from hostile.parts import (
    BOOK,
    BOOK_LINKS,
    BOOK_RELS,
    BOOK_SHEETS,
    CONTENT,
    DECLARATION,
    FORMATS,
    HEADERS,
    MAIN,
    OFFICE,
    SHEET,
    STRINGS,
    STYLES,
    TITLES,
    content_types,
    packed,
    plain,
    relations,
    strings,
    styles,
    workbook,
)
from hostile.verdicts import Accepted, Kinds, accepted, only
from kit.builders import edited, fill, the_plan

DAY = 46_022
"""31 December 2025 as Excel counts days: 25,569 up to 1970, then 20,453."""
_VALUES: Mapping[str, Sequence[Any]] = {
    "headline": (2569, 1, 3, "ชี้มูลความผิด", "ป.ป.ช.", date(2025, 12, 31), "หมายเหตุ ก"),
    "projects": (2569, 1, 5, "อยู่ระหว่างดำเนินการ", 50, 1000, 500, "ผล ข"),
    "indicators": (2569, 1, "P01-O1a", 5),
}
_ROWS = {name: (HEADERS[name], values) for name, values in _VALUES.items()}
_DATE_STYLE = FORMATS.index("yyyy\\-mm\\-dd")
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
Cell = Callable[[str, Any], str]


class _Texts:
    """A table of shared texts that grows as cells are written."""

    def __init__(self, form: str = '<t xml:space="preserve">{}</t>') -> None:
        self.form, self.texts = form, list[str]()

    def __call__(self, content: str) -> int:
        if content not in self.texts:
            self.texts.append(content)
        return self.texts.index(content)

    def part(self) -> str:
        return strings(*(self.form.format(escape(text)) for text in self.texts))


def _rows(name: str, cell: Cell, attributes: str = "") -> str:
    made = [
        "".join(cell(f"{chr(65 + place)}{n}", value) for place, value in enumerate(values))
        for n, values in enumerate(_ROWS[name], 1)
    ]
    return "".join(f'<row r="{n}"{attributes}>{cells}</row>' for n, cells in enumerate(made, 1))


def _shared(texts: _Texts, number: str = '<c r="{place}" s="0"><v>{value}</v></c>', *, day: int = DAY) -> Cell:
    """Cells whose texts are shared and whose dates are days."""

    def cell(place: str, value: Any) -> str:
        if isinstance(value, str):
            return f'<c r="{place}" s="0" t="s"><v>{texts(value)}</v></c>'
        if isinstance(value, date):
            return f'<c r="{place}" s="{_DATE_STYLE}"><v>{day}</v></c>'
        return number.format(place=place, value=value)

    return cell


def _packed(sheets: Mapping[str, str], texts: _Texts | None = None, **parts: str) -> bytes:
    """A file of finished sheets; other parts by their names."""
    kept = {name: content for name, content in plain().items() if name not in {STRINGS, *SHEET.values()}}
    made = {SHEET[name]: content for name, content in sheets.items()}
    if texts is None:
        kept[BOOK_RELS] = relations(*BOOK_LINKS[:-1]).encode()
        kept[CONTENT] = kept[CONTENT].replace(b"/xl/sharedStrings.xml", b"/xl/none.xml")
    return packed({**kept, **made, **({STRINGS: texts.part()} if texts else {}), **parts})


def _excel(*, since_1904: bool = False) -> bytes:
    """Excel 365: views, spans, heights, a chain of calculation, a theme, what only newer versions know."""
    texts = _Texts("<t>{}</t>")
    spans = ' spans="1:8" x14ac:dyDescent="0.3"'
    cell = _shared(texts, day=DAY - 1462 if since_1904 else DAY)
    space = (
        f'xmlns="{MAIN}" xmlns:r="{OFFICE}" {_MC} mc:Ignorable="x14ac xr xr2 xr3" '
        'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
        'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
        'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" '
        'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" '
        'xr:uid="{00000000-0001-0000-0000-000000000000}"'
    )
    sheets = {
        name: f'{DECLARATION}<worksheet {space}><sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:H2"/>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
        'activePane="bottomLeft" '
        'state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.4" '
        'x14ac:dyDescent="0.3"/><cols><col min="1" max="1" width="12.6640625" customWidth="1"/></cols>'
        f"<sheetData>{_rows(name, cell, spans)}</sheetData>"
        '<phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75"/>'
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x"><x14:dataValidations count="1"/>'
        "</ext></extLst>"
        "</worksheet>"
        for name in TITLES
    }
    properties = f'<fileVersion appName="xl" lastEdited="7"/><workbookPr date1904="{int(since_1904)}"/>'
    path = (
        f'<mc:AlternateContent {_MC}><mc:Choice Requires="x15"><x15ac:absPath url="C:\\ก\\" xmlns:x15ac="urn:x15ac"/>'
        "</mc:Choice></mc:AlternateContent>"
    )
    parts = {
        BOOK: workbook(*BOOK_SHEETS, before=properties + path),
        "xl/theme/theme1.xml": "<a:theme xmlns:a='urn:a'/>",
        "xl/calcChain.xml": f'<calcChain xmlns="{MAIN}"><c r="C2" i="1"/></calcChain>',
        "docProps/app.xml": "<Properties/>",
        "docProps/core.xml": "<cp:coreProperties xmlns:cp='urn:cp'/>",
    }
    return _packed(sheets, texts, **parts)


def _online() -> bytes:
    """Excel on the web and Teams: the list of sheets under another name, targets from the root."""
    texts = _Texts()
    sheets = {
        SHEET[n]: f'<worksheet xmlns="{MAIN}"><sheetData>{_rows(n, _shared(texts))}</sheetData></worksheet>'
        for n in TITLES
    }
    return packed(
        {
            CONTENT: content_types().replace("/xl/workbook.xml", "/xl/workbook22.xml"),
            "_rels/.rels": relations(("rId1", "officeDocument", "/xl/workbook22.xml")),
            "xl/workbook22.xml": workbook(*BOOK_SHEETS),
            "xl/_rels/workbook22.xml.rels": relations(*((k, kind, f"/xl/{target}") for k, kind, target in BOOK_LINKS)),
            STYLES: styles(),
            STRINGS: texts.part(),
            **sheets,
        }
    )


def _libreoffice() -> bytes:
    """LibreOffice 7: every attribute written out, numbers with their type, styles first among the relationships."""
    texts = _Texts()
    cell = _shared(texts, '<c r="{place}" s="0" t="n"><v>{value}</v></c>')
    row = ' customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"'
    sheets = {
        name: f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetPr filterMode="false"><pageSetUpPr '
        'fitToPage="false"/></sheetPr><dimension ref="A1:G2"/><sheetViews><sheetView showFormulas="false" '
        'tabSelected="true" '
        'workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="10.72265625" defaultRowHeight="12.8" '
        f'zeroHeight="false"></sheetFormatPr><sheetData>{_rows(name, cell, row)}</sheetData>'
        '<printOptions headings="false"/>'
        "<headerFooter><oddHeader></oddHeader></headerFooter></worksheet>"
        for name in TITLES
    }
    properties = '<fileVersion appName="Calc"/><workbookPr showObjects="all" date1904="false"/><workbookProtection/>'
    return _packed(sheets, texts, **{BOOK: workbook(*BOOK_SHEETS, before=properties)})


def _google() -> bytes:
    """Google Sheets: whole numbers with a point, an empty drawing on every sheet, 1,000 rows that hold nothing."""
    texts = _Texts("<t>{}</t>")
    cell = _shared(texts, '<c r="{place}" s="0"><v>{value}.0</v></c>')
    empty = "".join(f'<row r="{n}" ht="15.75" customHeight="1"/>' for n in range(3, 1001))
    drawing = '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>'
    parts: dict[str, str] = {}
    sheets = {}
    for n, name in enumerate(TITLES, 1):
        sheets[name] = (
            f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}" {_MC} xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main">'
            '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr>'
            '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
            '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>'
            f'<sheetData>{_rows(name, cell)}{empty}</sheetData><drawing r:id="rId1"/></worksheet>'
        )
        parts[f"xl/worksheets/_rels/sheet{n}.xml.rels"] = relations(("rId1", "drawing", f"../drawings/drawing{n}.xml"))
        parts[f"xl/drawings/drawing{n}.xml"] = drawing
    return _packed(sheets, texts, **parts)


def _wps() -> bytes:
    """WPS Office: its own namespace and a formula beside each value."""
    texts = _Texts("<t>{}</t>")
    cell = _shared(texts, '<c r="{place}" s="0"><f>{value}+0</f><v>{value}</v></c>')
    space = f'xmlns="{MAIN}" xmlns:r="{OFFICE}" {_MC} xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'
    sheets = {
        n: f"{DECLARATION}<worksheet {space}><sheetPr/><sheetData>{_rows(n, cell)}</sheetData></worksheet>"
        for n in TITLES
    }
    return _packed(sheets, texts, **{"docProps/custom.xml": "<Properties/>"})


def _inline(form: str) -> bytes:
    """Programs without a table of texts: XlsxWriter in constant memory, POI's streaming writer, SheetJS."""

    def cell(place: str, value: Any) -> str:
        if isinstance(value, str):
            return form.format(place=place, text=escape(value))
        return (
            f'<c r="{place}" s="{_DATE_STYLE}"><v>{DAY}</v></c>'
            if isinstance(value, date)
            else f'<c r="{place}"><v>{value}</v></c>'
        )

    return _packed(
        {n: f'<worksheet xmlns="{MAIN}"><sheetData>{_rows(n, cell)}</sheetData></worksheet>' for n in TITLES}
    )


def _rich_texts() -> bytes:
    texts = _Texts(
        '<r><t xml:space="preserve"></t></r><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">{}</t></r>'
    )
    sheets = {
        n: f'<worksheet xmlns="{MAIN}"><sheetData>{_rows(n, _shared(texts))}</sheetData></worksheet>' for n in TITLES
    }
    return _packed(sheets, texts)


def _openpyxl() -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, title in TITLES.items():
        worksheet = book.create_sheet(title)
        for values in _ROWS[name]:
            worksheet.append(list(values))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _pandas() -> bytes:
    stream = io.BytesIO()
    with pd.ExcelWriter(stream, engine="openpyxl") as writer:
        for name, title in TITLES.items():
            pd.DataFrame([_VALUES[name]], columns=list(HEADERS[name])).to_excel(writer, sheet_name=title, index=False)
    return stream.getvalue()


def _pandas_with_index() -> bytes:
    """With its row numbers in a first column that has no header."""
    stream = io.BytesIO()
    frame = pd.DataFrame([_VALUES["headline"]], columns=list(HEADERS["headline"]))
    with pd.ExcelWriter(stream, engine="openpyxl") as writer:
        frame.to_excel(writer, sheet_name=TITLES["headline"])
    return stream.getvalue()


def _own_form() -> bytes:
    """The program's own form, filled in."""

    def fill_in(book: Any) -> None:
        fill(book["ผลลัพธ์หลัก"], "คดีทุจริตใหม่ในไตรมาส", 3)
        fill(book["โครงการ"], "สถานะ", "ดำเนินการแล้วเสร็จ", {"ลำดับโครงการ": 5})

    return edited(form(the_plan(), State(), 2569, 1, save=0), fill_in)


KINDS: Kinds = {
    "Excel": (_excel, accepted()),
    "Excel for Mac, dates since 1904": (lambda: _excel(since_1904=True), accepted()),
    "Excel on the web": (_online, accepted()),
    "LibreOffice": (_libreoffice, accepted()),
    "Google Sheets": (_google, accepted()),
    "WPS Office": (_wps, accepted()),
    "XlsxWriter in constant memory": (
        lambda: _inline('<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'),
        accepted(),
    ),
    "SheetJS": (lambda: _inline('<c r="{place}" t="str"><v>{text}</v></c>'), accepted()),
    "texts with coloured words": (_rich_texts, accepted()),
    "openpyxl": (_openpyxl, accepted()),
    "pandas": (_pandas, accepted()),
    "pandas with its row numbers": (
        _pandas_with_index,
        only("headline", accepted().rows["headline"], "no_column_header"),
    ),
    "the program's own form": (
        _own_form,
        Accepted(
            {
                "headline": {(2569, 1): {"cases": 3}},
                "projects": {(2569, 1, 5): {"status": "ดำเนินการแล้วเสร็จ"}},
                "indicators": {},
            },
            frozenset({"no_source"}),
        ),
    ),
}
