"""What must never be kept: traces of persons anywhere, programs, foreign objects; and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

from hostile.parts import (
    BOOK,
    BOOK_LINKS,
    BOOK_RELS,
    BOOK_SHEETS,
    CONTENT,
    SHEET_RELS,
    SHEET_TYPE,
    book,
    cells_of,
    content_types,
    field,
    heads,
    plain,
    relations,
    row,
    sheet_with,
    text,
    with_parts,
    workbook,
    worksheet,
)
from hostile.verdicts import Kinds, accepted, refused

PERSON, MACROS, EMBEDDED = refused("personal_data"), refused("macros"), refused("embedded")
CITIZEN = "1100700123455"
"""A right check digit by hand: 13+12+63+6+10+12+12+10 = 138, 138 mod 11 = 6, 11 − 6 = 5."""
_NO_CITIZEN = "1100700123456"
_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_THREADED = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
_DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r>'
    "<a:t>{}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
)


def more_sheet(rows: str, title: str = "ข้อมูลดิบ", state: str = "") -> Callable[[], bytes]:
    return lambda: with_sheet(rows, title, state)


def with_sheet(rows: str, title: str = "ข้อมูลดิบ", state: str = "") -> bytes:
    """The plain workbook with a fourth sheet."""
    sheets = (*BOOK_SHEETS, (title, "rId9"))
    links = relations(*BOOK_LINKS, ("rId9", "worksheet", "worksheets/sheet4.xml"))
    kept = {title: f' state="{state}"'} if state else None
    parts = {BOOK: workbook(*sheets, state=kept), BOOK_RELS: links, "xl/worksheets/sheet4.xml": worksheet(rows)}
    return with_parts(parts)


def _hung(kind: str, target: str, content: str, *more: tuple[str, str, str]) -> Callable[[], bytes]:
    """The plain workbook with a part that hangs on its first sheet."""
    links = relations(("rId1", kind, f"../{target}"), *more)
    return lambda: with_parts({SHEET_RELS: links, f"xl/{target}": content})


def _comment(content: str, ref: str = "C2") -> Callable[[], bytes]:
    return _hung(
        "comments",
        "comments1.xml",
        f'<comments xmlns="{_SPREADSHEET}"><authors><author>x</author></authors><commentList><comment ref="{ref}" '
        f'authorId="0"><text><r><t>{content}</t></r></text></comment></commentList></comments>',
    )


def _head(header: str, content: str = "ก.") -> str:
    return row(1, text("A1", "ลำดับ"), text("B1", header)) + row(2, text("A2", "1"), text("B2", content))


def _typed_as(old: str, new: str, **parts: str | bytes) -> Callable[[], bytes]:
    return lambda: with_parts({CONTENT: content_types().replace(old, new), **parts})


def _beside(name: str, content: str | bytes = b"x") -> Callable[[], bytes]:
    return lambda: with_parts({name: content})


def _hidden() -> bytes:
    cells = "".join(cells_of("headline").values())
    rows = heads("headline") + f'<row r="2" hidden="1">{cells}</row>'
    return sheet_with("headline", rows, before='<cols><col min="3" max="3" width="0" hidden="1"/></cols>')


def _guide(*rows: tuple[str, str]) -> Callable[[], bytes]:
    cells = "".join(row(n, text(f"A{n}", label), text(f"B{n}", said)) for n, (label, said) in enumerate(rows, 1))
    return more_sheet(cells, "คำชี้แจง")


_MAIN_TYPE = f"{SHEET_TYPE}.sheet.main+xml"
_MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
KINDS: Kinds = {
    # Persons
    "a header of complainants": (more_sheet(_head("ผู้ร้องเรียน")), PERSON),
    "a header of names on a known sheet": (
        lambda: sheet_with(
            "headline",
            heads("headline").replace("</row>", text("H1", "ชื่อ-สกุล") + "</row>")
            + row(2, *cells_of("headline").values()),
        ),
        refused("personal_data"),
    ),
    "a header of names in English": (more_sheet(_head("Full Name")), PERSON),
    "a header with zero-width marks": (more_sheet(_head("ผู้\u200bถูก\u00a0ร้อง")), PERSON),
    "a header on a hidden sheet": (more_sheet(_head("ผู้ถูกร้อง"), state="hidden"), PERSON),
    "a header on a sheet hidden by a program": (more_sheet(_head("เลขที่คดี"), state="veryHidden"), PERSON),
    "a sheet named so": (more_sheet(row(1, text("A1", "ก")), "ผู้ร้องเรียน"), PERSON),
    "a sheet named by a citizen number": (more_sheet(row(1, text("A1", "ก")), f"บัตร {CITIZEN}"), PERSON),
    "a name behind a label": (lambda: book(note=field("note", "ผู้ร้องเรียน: นาย ก")), PERSON),
    **{
        f"the citizen number {shown!r}": (lambda shown=shown: book(note=field("note", shown)), PERSON)
        for shown in (
            CITIZEN,
            "1-1007-00123-45-5",
            "1 1007 00123 45 5",
            "๑๑๐๐๗๐๐๑๒๓๔๕๕",
            f"บัตร {CITIZEN} ครับ",
            f"({CITIZEN})",
            "1100700\u200b123455",
            "１１００７００１２３４５５",
            f"{_NO_CITIZEN} {CITIZEN}",
            f"{CITIZEN}\n{CITIZEN}",
            f"ข้อ 5 {CITIZEN}",
            f"{CITIZEN} 2 ราย",
            "1–1007–00123–45–5",
            "1‑1007‑00123‑45‑5",
            "1 1007\u00a000123 45 5",
        )
    },
    "a citizen number as a number": (lambda: book(note=field("note", int(CITIZEN))), PERSON),
    "a citizen number in row 500 of a hidden sheet": (
        more_sheet(row(500, text("Z500", CITIZEN)), state="hidden"),
        PERSON,
    ),
    "a citizen number in the last row": (more_sheet(row(1_048_576, text("XFD1048576", CITIZEN))), PERSON),
    "a citizen number in a comment": (_comment(CITIZEN), PERSON),
    "a citizen number in a comment on the whole sheet": (_comment(CITIZEN, "A1:XFD1048576"), PERSON),
    "a citizen number in a comment on nothing": (_comment(CITIZEN, "&lt;script&gt;"), PERSON),
    "a citizen number in an answered comment": (
        _hung(
            _THREADED,
            "threadedComments/t1.xml",
            f'<ThreadedComments><threadedComment ref="C2"><text>{CITIZEN}</text></threadedComment></ThreadedComments>',
        ),
        PERSON,
    ),
    "a citizen number in a text box": (_hung("drawing", "drawings/drawing1.xml", _DRAWING.format(CITIZEN)), PERSON),
    "a wrong check digit": (lambda: book(note=field("note", _NO_CITIZEN)), accepted(note=_NO_CITIZEN)),
    "14 digits": (lambda: book(note=field("note", CITIZEN + "1")), accepted(note=CITIZEN + "1")),
    "speaking of complainants": (
        lambda: book(note=field("note", "ผู้ร้องเรียนได้รับแจ้งผลภายใน 15 วัน")),
        accepted(note="ผู้ร้องเรียนได้รับแจ้งผลภายใน 15 วัน"),
    ),
    "an honest comment": (_comment("ตรวจแล้ว"), accepted()),
    "an honest text box": (_hung("drawing", "drawings/drawing1.xml", _DRAWING.format("ตรวจแล้ว")), accepted()),
    "a hidden row and a hidden column": (_hidden, accepted("hidden")),
    "an honest hidden sheet": (more_sheet(_head("หน่วยงาน"), state="hidden"), accepted("unknown_sheet")),
    # Samples
    "the sample": (_guide(("ข้อมูลตัวอย่าง", "ใช่")), refused("sample_file")),
    "the sample in English": (_guide(("Sample data", "Yes")), refused("sample_file")),
    "the sample, and then not": (_guide(("ข้อมูลตัวอย่าง", "ใช่"), ("ข้อมูลตัวอย่าง", "ไม่")), refused("sample_file")),
    "the sample, and a second guide": (
        lambda: with_parts(
            {
                BOOK: workbook(*BOOK_SHEETS, ("คำชี้แจง", "rId8"), ("คำชี้\u200bแจง", "rId9")),
                BOOK_RELS: relations(
                    *BOOK_LINKS, ("rId8", "worksheet", "worksheets/g.xml"), ("rId9", "worksheet", "worksheets/h.xml")
                ),
                "xl/worksheets/g.xml": worksheet(row(1, text("A1", "ข้อมูลตัวอย่าง"), text("B1", "ใช่"))),
                "xl/worksheets/h.xml": worksheet(row(1, text("A1", "อ่านก่อน"))),
            }
        ),
        refused("sample_file"),
    ),
    **{
        f"made after save {said!r}": (
            _guide(("ทำขึ้นหลังการบันทึกครั้งที่", said), ("แบบฟอร์มสำหรับ", said), ("รุ่นของแผน", said)),
            accepted(),
        )
        for said in ("<script>alert(1)</script>", "9" * 5000, "-1", "NaN", "1e999", "๑", "²", "1.5", "")
    },
    "a sheet in no known state": (more_sheet(row(1, text("A1", "ก")), state="lost"), refused("unsafe")),
    "a guide that says no sample": (_guide(("ข้อมูลตัวอย่าง", "ไม่")), accepted()),
    "a mark in the last column": (more_sheet(row(1, text("XFD1", "ข้อมูลตัวอย่าง")), "คำชี้แจง"), accepted()),
    # Programs
    "macros": (_beside("xl/vbaProject.bin"), MACROS),
    "macros in other letters": (_beside("XL/VBAPROJECT.BIN"), MACROS),
    "macros under another name": (
        _typed_as(
            "</Types>",
            '<Override PartName="/xl/a.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
            **{"xl/a.bin": b"x"},
        ),
        MACROS,
    ),
    "a workbook with macros that has none": (_typed_as(_MAIN_TYPE, _MACRO_TYPE), MACROS),
    "a workbook with macros, written otherwise": (_typed_as(_MAIN_TYPE, _MACRO_TYPE.replace("E", "&#69;", 1)), MACROS),
    "an add-in": (_typed_as(_MAIN_TYPE, "application/vnd.ms-excel.addin.macroEnabled.main+xml"), MACROS),
    "a sheet of macros": (_beside("xl/macrosheets/sheet1.xml", "<x/>"), MACROS),
    "a sheet of macros under another name": (
        _typed_as(
            "</Types>",
            '<Override PartName="/xl/worksheets/m.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>',
            **{"xl/worksheets/m.xml": b"<x/>"},
        ),
        MACROS,
    ),
    "a dialogue": (_beside("xl/dialogsheets/sheet1.xml", "<x/>"), MACROS),
    "an ActiveX control": (_beside("xl/activeX/activeX1.bin"), MACROS),
    "an embedded document": (_beside("xl/embeddings/oleObject1.bin"), EMBEDDED),
    "an embedded workbook": (lambda: with_parts({"xl/embeddings/Book.xlsx": book()}), EMBEDDED),
    "a template": (_typed_as(_MAIN_TYPE, f"{SHEET_TYPE}.template.main+xml"), accepted()),
    # Honest company
    **{
        f"beside it {name}": (_beside(name, content), accepted())
        for name, content in {
            "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{_SPREADSHEET}">'
            '<ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
            "xl/connections.xml": f'<connections xmlns="{_SPREADSHEET}"><connection id="1" url="http://x.invalid/"/></connections>',
            "xl/media/image1.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
            "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='urn:c'/>",
            "xl/pivotCache/pivotCacheRecords1.xml": f'<pivotCacheRecords xmlns="{_SPREADSHEET}" count="1"/>',
            "xl/calcChain.xml": f'<calcChain xmlns="{_SPREADSHEET}"><c r="C2" i="1"/></calcChain>',
            "xl/metadata.xml": f'<metadata xmlns="{_SPREADSHEET}"/>',
            "xl/theme/theme1.xml": "<a:theme xmlns:a='urn:a'/>",
            "xl/drawings/vmlDrawing1.vml": "<xml xmlns:v='urn:schemas-microsoft-com:vml'><br></xml>",
            "xl/printerSettings/printerSettings1.bin": "Microsoft Print to PDF".encode("utf-16-le") + bytes(200),
            "customXml/item1.xml": "<x/>",
            "docProps/thumbnail.wmf": b"\xd7\xcd\xc6\x9a" + bytes(40),
            "_xmlsignatures/sig1.xml": "<Signature/>",
        }.items()
    },
    "a sheet that is a chart": (
        lambda: with_parts(
            {
                BOOK: workbook(*BOOK_SHEETS, ("แผนภูมิ", "rId9")),
                BOOK_RELS: relations(*BOOK_LINKS, ("rId9", "chartsheet", "chartsheets/sheet1.xml")),
                "xl/chartsheets/sheet1.xml": f'<chartsheet xmlns="{_SPREADSHEET}"/>',
            }
        ),
        accepted(),
    ),
    "names that refer to nothing": (
        lambda: with_parts(
            {
                BOOK: plain()[BOOK].replace(
                    b"</sheets>",
                    b'</sheets><definedNames><definedName name="Auto_Open">#REF!</definedName></definedNames>',
                )
            }
        ),
        accepted(),
    ),
    "a table over the rows": (
        _hung("table", "tables/table1.xml", f'<table xmlns="{_SPREADSHEET}" id="1" name="x" ref="A1:XFD1048576"/>'),
        accepted(),
    ),
    "a drawing that is not there": (
        lambda: with_parts({SHEET_RELS: relations(("rId1", "drawing", "../drawings/none.xml"))}),
        accepted(),
    ),
    "a picture from another host": (
        lambda: with_parts(
            {
                SHEET_RELS: relations(("rId1", "image", "http://x.invalid/a.png")).replace(
                    '.png"', '.png" TargetMode="External"'
                )
            }
        ),
        accepted("not_kept"),
    ),
}
