"""What officers, and people who mean no good, type into cells: numbers, dates, words, markup, headers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from hostile.parts import BOOK, SHEET, TITLES, bent, book, cells_of, field, heads, row, sheet_with, text
from hostile.verdicts import HEADLINE, Accepted, Kinds, Verdict, accepted, refused

_NUMBER, _RANGE = refused("not_a_number"), refused("out_of_range")


def _typed(column: str, content: object, style: str = "General") -> Callable[[], bytes]:
    return lambda: book(**{column: field(column, content, style)})


def _each(column: str, typed: Sequence[object], verdict: Verdict, style: str = "General") -> Kinds:
    """The same verdict for several things typed into one column."""
    shown = f" as {style}" if style != "General" else ""
    return {f"{column} {content!r:.60}{shown}": (_typed(column, content, style), verdict) for content in typed}


def _becomes(column: str, typed: dict[Any, Any], style: str = "General") -> Kinds:
    """What each thing typed into one column is read as."""
    return {
        name: kind
        for raw, value in typed.items()
        for name, kind in _each(column, [raw], accepted(**{column: value}), style).items()
    }


def _keyed(sheet: str, key: tuple[Any, ...]) -> Accepted:
    """The plain workbook with another key for the row of one sheet."""
    rows = accepted().rows
    (answers,) = rows[sheet].values()
    return Accepted({**rows, sheet: {key: answers}})


def _headers(sheet: str, old: str, new: str) -> Callable[[], bytes]:
    return lambda: bent(SHEET[sheet], f">{old}<", f">{new}<")


def _below(rows: int) -> Callable[[], bytes]:
    """The header row below so many rows of other things."""
    above = "".join(row(n, text(f"A{n}", "องค์การบริหารส่วนจังหวัด")) for n in range(1, rows + 1))
    cells = "".join(cells_of("headline").values())
    for letter in "ABCDEFG":
        cells = cells.replace(f'r="{letter}2"', f'r="{letter}{rows + 2}"')
    return lambda: sheet_with("headline", above + heads("headline", rows + 1) + row(rows + 2, cells))


def _more_rows(*cells: dict[str, str]) -> Callable[[], bytes]:
    """The projects with more rows, each like the first but for some cells."""
    own = cells_of("projects")
    rows = [heads("projects"), row(2, *own.values())]
    for number, changed in enumerate(cells, start=3):
        mine = {place[0]: cell.replace(f'r="{place}"', f'r="{place[0]}{number}"') for place, cell in own.items()}
        rows.append(row(number, *(mine | changed).values()))
    return lambda: sheet_with("projects", "".join(rows))


def _column_more(header: str, content: str) -> Callable[[], bytes]:
    cells = "".join(cells_of("headline").values()) + text("H2", content)
    head = heads("headline").replace("</row>", (text("H1", header) if header else "") + "</row>")
    return lambda: sheet_with("headline", head + row(2, cells))


def _many_headers() -> bytes:
    """Columns that are not read, more than the page lists, and one cell that is wrong."""
    letters = [f"{chr(65 + n // 26)}{chr(65 + n % 26)}" for n in range(600)]
    more = "".join(text(f"{letter}1", f"คอลัมน์ {letter}") for letter in letters)
    cells = cells_of("headline") | {"C2": field("cases", -1)}
    return sheet_with("headline", heads("headline").replace("</row>", more + "</row>") + row(2, *cells.values()))


def _title(sheet: str, title: str) -> Callable[[], bytes]:
    return lambda: bent(BOOK, f'name="{TITLES[sheet]}"', f'name="{title}"')


_NO_HEADLINE = dict.fromkeys(HEADLINE)
LITERAL = (
    "=cmd|'/C calc'!A0", "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://x.invalid\",\"x\")", "\t=1+1",
    "**หนา** _เอียง_ `x` ~~y~~", "# หัวเรื่อง", "[กด](http://x.invalid)", "![x](http://x.invalid/a.png)", "| a | b |",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table><h1>x", "<!-- x", "&lt;b&gt; &amp;",
    "<a href='javascript:alert(1)'>x</a>", "javascript:alert(1)", "<style>*{display:none}</style>", "$\\frac{1}{2}$",
    "$$x^2$$ \\(y\\)", ":red[x] :smile: :material/home:", "{n} {found} {0} %s %(x)s", "{{7*7}} ${7*7} #{7*7}",
    "'; DROP TABLE x; --", "../../../etc/passwd", "C:\\Windows\\x", "\\\\host\\share", "NA", "N/A", "None", "null",
    "nan", "TRUE", "#REF!", "0x10", "1e5", "😀👨‍👩‍👧‍👦", "ก\u0e33\u0e49\u0e49\u0e49\u0e49", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
    "x\u202eดกข\u202c", "a\u200bb\u200dc\ufeffd",
    "\u2066x\u2069", "หนึ่ง\nสอง\tสาม", "\u00a0a\u00a0b", "_x0041_", "ﬁ ① ½ ²", "ก" * 4000, "\U0010ffff\ue000",
)  # fmt: skip
"""Texts that mean something to some program; each is to be read, shown and written just as it stands."""

_STRIPPED = {"\t=1+1": "=1+1", "\u00a0a\u00a0b": "a\u00a0b", "_x0041_": "A"}
"""White space around a text goes, and what Excel itself reads as an escaped letter becomes that letter."""

KINDS: Kinds = {
    # Counts
    **_becomes(
        "cases",
        {
            0: 0,
            7: 7,
            "7": 7,
            " 7 ": 7,
            "๗": 7,
            "๑๒": 12,
            "１２": 12,
            "+5": 5,
            "1,234": 1234,
            "7.0": 7,
            "7\u200b": 7,
            "\u00a07": 7,
            "007": 7,
            "5 คดี": 5,
            "①": 1,
            "٣": 3,
            "४": 4,
        },
    ),
    **_each(
        "cases",
        [
            "NA",
            "N/A",
            "None",
            "null",
            "nan",
            "inf",
            "ไม่มี",
            "ไม่ทราบ",
            "ห้า",
            "1.234,5",
            "1,23",
            "1,,234",
            "−5",
            "1_000",
            "0x10",
            "1e3",
            "7/8",
            "½",
            "=7",
            "TRUE",
            "true",
            "?",
            "*",
            "5*",
            "3¹",
            "10²",
            "7,",
            ".7",
            "--7",
            "12\u202e34",
            "7\n8",
            "1'234",
        ],
        _NUMBER,
    ),
    **_each("cases", ["-5", -5], refused("negative")),
    **_each("cases", ["7.5", 7.5, "1.234"], refused("not_whole")),
    **_each("cases", [1_000_001, 10**15, 10**16, "99999999999999999999"], _RANGE),
    **_each("cases", ["-", "–", "—", "รอข้อมูล", " รอ ข้อมูล ", "ไม่มีข้อมูล"], accepted(cases=None)),
    **_each("cases", ["", " ", "\u00a0", "\u200b", "\u3000\t"], accepted(cases=None)),
    # Percents
    **_becomes(
        "percent",
        {
            50: 50.0,
            50.5: 50.5,
            "๕๐": 50.0,
            "50%": 50.0,
            "ร้อยละ ๕๐": 50.0,
            "50 %": 50.0,
            "๕๐.๕%": 50.5,
            0: 0.0,
        },
    ),
    **_each("percent", [100], accepted("in_progress_at_hundred", percent=100.0)),
    **_becomes("percent", {0.5: 50.0, 0: 0.0}, "0%"),
    **_each("percent", [1], accepted("in_progress_at_hundred", percent=100.0), "0%"),
    **_becomes("percent", {0.505: 50.5}, "0.00%"),
    **_becomes("percent", {50: 50.0}, '0"%"'),
    **_becomes("percent", {50: 50.0}, "0.0_%"),
    **_becomes("percent", {50: 50.0}, "0.0*%"),
    **_becomes("percent", {50: 50.0}, "0.0;\\-0%"),
    **_each("percent", [0.5, "0.5", 0.01], refused("bare_fraction")),
    **_each("percent", [0.5], refused("bare_fraction"), "0.0_%"),
    **_each("percent", [0.5], refused("bare_fraction"), "0.0;\\-0%"),
    **_each("percent", [101, -1, "150%", 1e15], _RANGE),
    **_each("percent", [50], _RANGE, "0%"),
    **_each("percent", ["ห้าสิบ", "50%%", "50/100", "%", "ครึ่ง"], _NUMBER),
    # Money
    **_becomes(
        "disbursed",
        {
            500: 500.0,
            "500": 500.0,
            "500 บาท": 500.0,
            "๕๐๐.๒๕": 500.25,
            "999.99": 999.99,
            "ไม่ใช้งบประมาณ": "ไม่ใช้งบประมาณ",
            "ไม่ ใช้งบ": "ไม่ใช้งบประมาณ",
            "500.00": 500.0,
            "฿500": 500.0,
            "500.-": 500.0,
        },
    ),
    **_becomes("disbursed", {500: 500.0}, '_-"฿"* #,##0.00_-;\\-"฿"* #,##0.00_-'),
    **_each("disbursed", ["500 - 600", "ห้าร้อยบาท", "5 แสน", "500,00", "USD 500"], _NUMBER),
    **_each("disbursed", [-1, "-500 บาท"], refused("negative")),
    # A percent format where a plain number belongs
    **_each("cases", [3], refused("percent_format"), "0%"),
    **_each("disbursed", [5], refused("percent_format"), "0%"),
    **_each("year", [2569], refused("percent_format"), "0%"),
    **_each("quarter", [1], refused("percent_format"), "0.00%"),
    **_each("project", [5], refused("percent_format"), "0%"),
    **_becomes("cases", {3: 3}, "0.0_%"),
    **_becomes("value", {5: 5.0}, "0.0_%"),
    **_each("value", [0.85], refused("percent_for_count"), "0%"),  # the indicator counts channels
    **_each("value", ["85%"], refused("percent_for_count")),
    **_becomes("value", {"๕": 5.0, 5.25: 5.25}),
    **_each("value", ["มี", "ห้า", "NA", "3¹", "12\u202e34"], _NUMBER),
    # Dates
    **{
        f"cut-off {raw!r}": (_typed("cut_off", raw), accepted(cut_off=date(2025, 12, 31)))
        for raw in (
            "31/12/2568",
            "31/12/2025",
            "31-12-2568",
            "31.12.2568",
            "2568-12-31",
            "2025-12-31",
            "31 ธ.ค. 2568",
            "31 ธันวาคม 2568",
            "31 ธันวาคม พ.ศ. 2568",
            "๓๑ ธันวาคม ๒๕๖๘",
            "31 Dec 2025",
            "31 December 2025",
            " 31/12/2568 ",
        )
    },
    **_each(
        "cut_off",
        [
            "12/31/2568",
            "30/2/2569",
            "29/2/2569",
            "สิ้นปี",
            "31",
            "ธ.ค. 2568",
            "31/12/9999",
            "0/0/2568",
            "31/12/2568 ครับ",
            "1/1/0000",
            20_251_231,
        ],
        refused("not_a_date"),
    ),
    # Keys
    **{
        f"year {raw!r}": (_typed("year", raw), accepted())
        for raw in (
            "2569",
            "๒๕๖๙",
            69,
            "69",
            "ปี 2569",
            "ปีงบประมาณ พ.ศ. 2569",
            "พ.ศ.2569",
            "FY 2569",
            2569.0,
        )
    },
    **_each("year", [2026, "2026", "2569/70", "ปีนี้", 2569.5, 25690, "NA", -2569, 0], refused("not_a_year")),
    **_each("year", [2564, 2571, 99], refused("year_outside_plan")),
    **{
        f"quarter {raw!r}": (_typed("quarter", raw), accepted())
        for raw in ("๑", "ไตรมาส ๑", "ไตรมาสที่ 1", "Q1", "quarter 1", 1.0, "１")
    },
    **_each("quarter", [5, 0, 1.5, "I", "ต.ค.–ธ.ค.", "1-2", "Q", "๑๑", -1], refused("not_a_quarter")),
    "the year as a whole": (_typed("quarter", "ทั้งปี"), _keyed("headline", (2569, 0))),
    **_each("project", [0, 42, -5, 10**14], refused("unknown_project")),
    **_each("project", ["ห้า", "5,5", "P05", "5 10"], refused("not_a_project")),
    **_each("project", ["#5", "5.", "โครงการที่ ๕", "ลำดับที่ 5", "Project 5", "no. 5", "(5)"[1:]], accepted()),
    **_becomes("cut_off", dict.fromkeys(("31/12/68", "31 ธ.ค. 68", "31/12/25"), date(2025, 12, 31))),
    **_each("cut_off", ["31/12/67", "31/12/99"], refused("short_year")),
    **_each("project", [5.5], refused("not_whole")),
    **_each("indicator", ["P99-O1", "x", "=P01", "<b>P01-O1a</b>", "*"], refused("unknown_indicator")),
    "an indicator in other letters": (_typed("indicator", " p๐๑ - o1A\u200b"), accepted()),
    "an empty key": (lambda: book(project='<c r="C2" s="1"/>'), refused("empty_key")),
    "a key of blanks": (_typed("project", "\u200b \u00a0"), refused("empty_key")),
    "doubled keys": (_more_rows({}), refused("doubled_row")),
    "doubled keys in other digits": (_more_rows({"C": text("C3", "๕")}), refused("doubled_row")),
    # Words
    **_each(
        "status", ["เสร็จ", "In progres", "NA", "0", "<b>", "ดำเนินการแล้วเสร็จ/ยกเลิก", "x" * 9000], refused("not_a_choice")
    ),
    "a status in other words": (_typed("status", " In  Progress"), accepted()),
    "a number for a status": (_typed("status", 1), refused("not_a_choice")),
    # Texts
    **{f"literal {raw[:40]!r}": (_typed("note", raw), accepted(note=_STRIPPED.get(raw, raw))) for raw in LITERAL},
    **{f"literal source {raw[:40]!r}": (_typed("source", raw), accepted(source=raw)) for raw in LITERAL[12:16]},
    **{f"literal result {raw[:40]!r}": (_typed("result", raw), accepted(result=raw)) for raw in LITERAL[:5]},
    "a text of 4,001 letters": (_typed("note", "ก" * 4001), refused("text_too_long")),
    "a text of 32,767 letters": (_typed("note", "ก" * 32_767), refused("text_too_long")),
    "a text of brackets that never close": (_typed("note", "(" * 32_767), refused("text_too_long")),
    "a number for a text": (_typed("note", 12.5), accepted(note="12.5")),
    # Headers and sheets
    **{
        f"the header {new!r}": (_headers("headline", "คดีทุจริตใหม่ในไตรมาส", new), accepted())
        for new in (
            "คดีทุจริตใหม่\nในไตรมาส",
            "คดี\u200bทุจริต",
            "\u00a0คดีทุจริตใหม่ในไตรมาส\u00a0",
            "CASES",
            "New corruption cases in the quarter",
        )
    },
    "a misspelled header": (
        _headers("headline", "คดีทุจริตใหม่ในไตรมาส", "คดีทุจริตใหม่ในไตรมาศ"),
        refused("misspelled_column"),
    ),
    "an unknown header": (_column_more("โบนัส", "9"), accepted("unknown_column")),
    "a header of markup": (
        _column_more("&lt;img src=x onerror=alert(1)>".replace("&lt;", "<"), "9"),
        accepted("unknown_column"),
    ),
    "a doubled header": (_column_more("คดีทุจริต", "9"), refused("doubled_column")),
    "a doubled header that looks otherwise": (_column_more("หมาย\u200bเหตุ", "9"), refused("doubled_column")),
    "an error behind 600 warnings": (_many_headers, refused("negative")),
    "a column without a header": (_column_more("", "9"), accepted("no_column_header")),
    "no column of a key": (_headers("projects", "ลำดับโครงการ", "อะไร"), refused("missing_column")),
    "headers in row 15": (_below(14), accepted()),
    "headers in row 16": (_below(15), refused("no_header")),
    "headers a second time among the rows": (
        lambda: sheet_with(
            "headline", heads("headline") + row(2, *cells_of("headline").values()) + heads("headline", 3)
        ),
        accepted("other_row"),
    ),
    "no headers": (
        lambda: sheet_with("headline", row(1, *(c.replace('2"', '1"', 1) for c in cells_of("headline").values()))),
        refused("no_header"),
    ),
    "an empty sheet": (lambda: sheet_with("headline", ""), refused("no_header")),
    "headers alone": (lambda: sheet_with("headline", heads("headline")), accepted(**_NO_HEADLINE)),
    "a misspelled sheet": (_title("headline", "ผลลัพธ์หลก"), refused("misspelled_sheet")),
    "a sheet with its headers but another name": (_title("headline", "กระดาษทด"), refused("renamed_sheet")),
    "a sheet in English": (_title("headline", "Headline"), accepted()),
    "a sheet's name of markup": (
        _title("headline", "&lt;script>alert(1)&lt;"),
        refused("renamed_sheet"),
    ),
    "data merged down": (
        lambda: bent(
            SHEET["projects"], "</sheetData>", '</sheetData><mergeCells><mergeCell ref="D2:D3"/></mergeCells>'
        ),
        refused("merged"),
    ),
    "data merged across": (
        lambda: bent(
            SHEET["projects"], "</sheetData>", '</sheetData><mergeCells><mergeCell ref="D2:E2"/></mergeCells>'
        ),
        refused("merged"),
    ),
    "headers merged across nothing": (
        lambda: bent(
            SHEET["projects"], "</sheetData>", '</sheetData><mergeCells><mergeCell ref="H1:K1"/></mergeCells>'
        ),
        accepted(),
    ),
}
