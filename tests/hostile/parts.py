"""The plain workbook, part by part and by hand: three sheets with one row each, and how to bend them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BOOK, STYLES, STRINGS, CONTENT = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml"
BOOK_RELS = "xl/_rels/workbook.xml.rels"
SHEET = {name: f"xl/worksheets/sheet{n}.xml" for n, name in enumerate(("headline", "projects", "indicators"), 1)}
SHEET_RELS = "xl/worksheets/_rels/sheet1.xml.rels"
TITLES = {"headline": "ผลลัพธ์หลัก", "projects": "โครงการ", "indicators": "ตัวชี้วัด"}
YEAR, QUARTER = "ปีงบประมาณ", "ไตรมาส"
HEADERS = {
    "headline": (YEAR, QUARTER, "คดีทุจริตใหม่ในไตรมาส", "ขั้นตอนที่นับ", "แหล่งข้อมูล", "ข้อมูล ณ วันที่", "หมายเหตุ"),
    "projects": (
        YEAR, QUARTER, "ลำดับโครงการ", "สถานะ", "ความก้าวหน้าสะสม (ร้อยละ)", "งบตามข้อบัญญัติ (บาท)", "เบิกจ่ายสะสม (บาท)",
        "ผลการดำเนินงาน",
    ),
    "indicators": (YEAR, QUARTER, "รหัสตัวชี้วัด", "ผลสะสม"),
}  # fmt: skip
PLACES = {
    "cases": ("headline", "C2"), "stage": ("headline", "D2"), "source": ("headline", "E2"),
    "cut_off": ("headline", "F2"), "note": ("headline", "G2"), "status": ("projects", "D2"),
    "percent": ("projects", "E2"), "enacted": ("projects", "F2"), "disbursed": ("projects", "G2"),
    "result": ("projects", "H2"), "value": ("indicators", "D2"), "year": ("headline", "A2"),
    "quarter": ("headline", "B2"), "project": ("projects", "C2"), "indicator": ("indicators", "C2"),
}  # fmt: skip
FORMATS = (
    "General", "0%", "0.00%", "yyyy\\-mm\\-dd", "#,##0.00", "0.0_%", '0"%"', "0.0;\\-0%", "[h]:mm",
    "[$-1070000]d/m/yyyy;@", "@", '_-"฿"* #,##0.00_-;\\-"฿"* #,##0.00_-', "0.0*%",
)  # fmt: skip


def text(place: str, content: str, style: int = 0) -> str:
    """A cell of text, as many programs write it."""
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(content)}</t></is></c>'


def num(place: str, value: object, style: int = 0, kind: str = "") -> str:
    """A cell whose value stands in the file as it is given."""
    return f'<c r="{place}" s="{style}"{f" t={kind!r}" if kind else ""}><v>{value}</v></c>'


def field(name: str, content: object, style: str = "General", kind: str = "") -> str:
    """The cell of a column of the plain workbook: text, or a number with a format."""
    place, index = PLACES[name][1], FORMATS.index(style)
    plain = isinstance(content, str) and not kind
    return text(place, str(content), index) if plain else num(place, content, index, kind)


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def worksheet(rows: str, after: str = "", before: str = "") -> str:
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}<sheetData>{rows}</sheetData>'
        f"{after}</worksheet>"
    )


def heads(name: str, number: int = 1) -> str:
    return row(number, *(text(f"{chr(65 + n)}{number}", header) for n, header in enumerate(HEADERS[name])))


def cells_of(name: str) -> dict[str, str]:
    """The cells of a sheet's one row of data, by column."""
    key = [num("A2", 2569), num("B2", 1)]
    rest = {
        "headline": [
            num("C2", 3), text("D2", "ชี้มูลความผิด"), text("E2", "ป.ป.ช."), text("F2", "31/12/2568"), num("G2", 0, 0, "s"),
        ],
        "projects": [
            num("C2", 5), text("D2", "อยู่ระหว่างดำเนินการ"), num("E2", 50), num("F2", 1000), num("G2", 500),
            num("H2", 1, 0, "s"),
        ],
        "indicators": [text("C2", "P01-O1a"), num("D2", 5)],
    }[name]  # fmt: skip
    return {f"{chr(65 + n)}2": cell for n, cell in enumerate([*key, *rest])}


def relations(*entries: tuple[str, str, str]) -> str:
    """The relationships of a part: id, kind and target of each; a kind may be a whole address."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind if "://" in kind else f"{OFFICE}/{kind}"}" Target="{target}"/>'
        for key, kind, target in entries
    )
    return f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'


def workbook(*sheets: tuple[str, str], state: Mapping[str, str] | None = None, before: str = "") -> str:
    """The list of sheets: title and relationship of each."""
    inner = "".join(
        f'<sheet name="{escape(title)}" sheetId="{n}"{(state or {}).get(title, "")} r:id="{key}"/>'
        for n, (title, key) in enumerate(sheets, 1)
    )
    return f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}<sheets>{inner}</sheets></workbook>'


def styles() -> str:
    custom = "".join(
        f'<numFmt numFmtId="{164 + n}" formatCode="{escape(f, {chr(34): "&quot;"})}"/>' for n, f in enumerate(FORMATS)
    )
    used = "".join(
        f'<xf numFmtId="{164 + n if n else 0}" fontId="0" fillId="0" borderId="0"/>' for n in range(len(FORMATS))
    )
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts count="{len(FORMATS)}">{custom}</numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(FORMATS)}">{used}</cellXfs></styleSheet>'
    )


def strings(*texts: str) -> str:
    """The shared texts, each as XML."""
    inner = "".join(f"<si>{text}</si>" for text in texts)
    return f'{DECLARATION}<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{inner}</sst>'


SHARED = ("<t>หมายเหตุ ก</t>", "<t>ผล ข</t>")


def content_types(*more: str) -> str:
    overrides = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    overrides += [("/xl/sharedStrings.xml", "sharedStrings"), *((f"/{part}", "worksheet") for part in SHEET.values())]
    inner = "".join(f'<Override PartName="{p}" ContentType="{SHEET_TYPE}.{k}+xml"/>' for p, k in overrides)
    return (
        f'{DECLARATION}<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{inner}{''.join(more)}</Types>"
    )


BOOK_LINKS = (
    ("rId1", "worksheet", "worksheets/sheet1.xml"),
    ("rId2", "worksheet", "worksheets/sheet2.xml"),
    ("rId3", "worksheet", "worksheets/sheet3.xml"),
    ("rId4", "styles", "styles.xml"),
    ("rId5", "sharedStrings", "sharedStrings.xml"),
)
BOOK_SHEETS = tuple((title, f"rId{n}") for n, title in enumerate(TITLES.values(), 1))


def plain(**cells: str) -> dict[str, bytes]:
    """The parts of the plain workbook; a cell may be put in another's place, by its column."""
    found = {
        CONTENT: content_types(),
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        BOOK: workbook(*BOOK_SHEETS),
        BOOK_RELS: relations(*BOOK_LINKS),
        STYLES: styles(),
        STRINGS: strings(*SHARED),
    }
    for name, part in SHEET.items():
        own = cells_of(name)
        own |= {PLACES[column][1]: cell for column, cell in cells.items() if PLACES[column][0] == name}
        found[part] = worksheet(heads(name) + row(2, *own.values()))
    return {name: content.encode() for name, content in found.items()}


def packed(parts: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return stream.getvalue()


def book(**cells: str) -> bytes:
    """The plain workbook as a file; a cell may be put in another's place, by its column."""
    return packed(plain(**cells))


def with_parts(parts: Mapping[str, str | bytes], **cells: str) -> bytes:
    """The plain workbook with parts put in the place of its own, or beside them."""
    return packed({**plain(**cells), **parts})


def without(*names: str) -> bytes:
    return packed({name: content for name, content in plain().items() if name not in names})


def bent(part: str, old: str, new: str, **cells: str) -> bytes:
    """The plain workbook with one piece of a part written otherwise."""
    parts = plain(**cells)
    assert parts[part].count(old.encode()) == 1, f"{part} holds {old} {parts[part].count(old.encode())} times"
    return packed(parts | {part: parts[part].replace(old.encode(), new.encode())})


def sheet_with(name: str, rows: str, after: str = "", before: str = "") -> bytes:
    """The plain workbook with other rows in one of its sheets."""
    return with_parts({SHEET[name]: worksheet(rows, after, before)})


def with_after(xml: str, name: str = "headline", **more: str) -> bytes:
    """The plain workbook with something behind the cells of a sheet."""
    return with_parts(
        {SHEET[name]: plain()[SHEET[name]].replace(b"</sheetData>", b"</sheetData>" + xml.encode()), **more}
    )
