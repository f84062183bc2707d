"""Single cells as no spreadsheet program would write them, and honest ones that are easily misread."""

from __future__ import annotations

from collections.abc import Callable

from hostile.parts import (
    SHEET,
    STRINGS,
    STYLES,
    bent,
    cells_of,
    field,
    heads,
    num,
    row,
    sheet_with,
    strings,
    text,
    with_after,
    with_parts,
    worksheet,
)
from hostile.parts import book as plain_book
from hostile.verdicts import Kinds, Verdict, accepted, refused

UNSAFE, DAMAGED = refused("unsafe"), refused("damaged")
_ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#GETTING_DATA")


def _cases(xml: str) -> Callable[[], bytes]:
    """Another cell, or several, where the case count stands."""
    return lambda: plain_book(cases=xml)


def _value(content: object, kind: str = "") -> Callable[[], bytes]:
    return lambda: plain_book(cases=num("C2", content, 0, kind))


def _rows(*rows: str) -> Callable[[], bytes]:
    return lambda: sheet_with("headline", "".join(rows))


def _cells(**changed: str) -> str:
    own = cells_of("headline") | {f"{letter}2": cell for letter, cell in changed.items()}
    return row(2, *own.values())


def _after(xml: str) -> Callable[[], bytes]:
    return lambda: with_after(xml)


def _formula(formula: str, value: str = "<v>7</v>", kind: str = "", attributes: str = "") -> Callable[[], bytes]:
    given = f' t="{kind}"' if kind else ""
    return _cases(f'<c r="C2"{given}><f{attributes}>{formula}</f>{value}</c>')


def _by_place(*cells: str) -> Callable[[], bytes]:
    """A row of cells of which some do not say where they stand: then they stand behind the one before."""
    return _rows(heads("headline"), row(2, *cells))


_REST = [cells_of("headline")[f"{letter}2"] for letter in "DEFG"]
_HEAD = heads("headline")
_NOTHING = "<v/>"
_HEAD_CELL = text("C1", "คดีทุจริตใหม่ในไตรมาส")


def _all_unsaved() -> bytes:
    """A row of formulas of which none was saved with its value, as programs without Excel write them."""
    rows = row(3, *(f'<c r="{letter}3"><f>{letter}2+0</f></c>' for letter in "ABC"))
    return sheet_with("headline", _HEAD + _cells() + rows)


def _dimension(ref: str) -> Callable[[], bytes]:
    return lambda: with_parts({SHEET["headline"]: worksheet(_HEAD + _cells(), before=f'<dimension ref="{ref}"/>')})


def _date(serial: object, style: str = "yyyy\\-mm\\-dd", kind: str = "") -> Callable[[], bytes]:
    return lambda: plain_book(cut_off=field("cut_off", serial, style, kind))


def _kinds(verdict: Verdict, **makers: Callable[[], bytes]) -> Kinds:
    return {name.replace("_", " "): (make, verdict) for name, make in makers.items()}


KINDS: Kinds = {
    # Where a cell stands
    "the same cell twice": (_cases(num("C2", 3) + num("C2", 9)), refused("doubled_cell")),
    "the same cell twice with the same value": (_cases(num("C2", 3) * 2), refused("doubled_cell")),
    "the same row twice": (_rows(_HEAD, _cells(), _cells(C=num("C2", 9))), refused("doubled_cell")),
    "the same row twice, with other cells": (
        _rows(_HEAD, row(2, *list(cells_of("headline").values())[:3]), row(2, *_REST)),
        accepted(),
    ),
    "rows out of order": (_rows(_cells(), _HEAD), accepted()),
    "cells out of order": (_rows(_HEAD, row(2, *reversed(cells_of("headline").values()))), accepted()),
    "rows without a number": (_rows(_HEAD.replace(' r="1"', "", 1), _cells().replace(' r="2"', "", 1)), accepted()),
    **{
        f"a cell in {place}": (_cases(num("C2", 3) + num(place, 9)), UNSAFE)
        for place in ("A0", "ZZZZ2", "XFE2", "C3", "c2", "2C", "C02", "$C$2", "C2:D2", "R2C3", "C๒", "C2 ", "", "-C2")
    },
    "a cell below the last row": (_rows(_HEAD, _cells(), row(1_048_577, num("A1048577", 9))), UNSAFE),
    "a row numbered nought": (_rows(_HEAD, _cells(), row(0, num("A0", 9))), UNSAFE),
    "a row numbered below nought": (_rows(_HEAD, _cells(), row(-1, num("A1", 9))), UNSAFE),
    "a row numbered in words": (_rows(_HEAD, _cells(), '<row r="two"><c><v>9</v></c></row>'), UNSAFE),
    "a row numbered with 1,000 digits": (_rows(_HEAD, _cells(), f'<row r="{"9" * 1000}"/>'), UNSAFE),
    "cells that do not say where they stand": (
        _by_place("<c><v>2569</v></c>", "<c><v>1</v></c>", "<c><v>8</v></c>"),
        accepted("no_source", cases=8, stage=None, source=None, cut_off=None, note=None),
    ),
    "such cells behind empty ones with a style": (
        _by_place(
            '<c r="A2"><v>2569</v></c>',
            "<c><v>1</v></c>",
            '<c r="C2" s="1"/>',
            *(c.replace(' r="D2"', "") for c in _REST),
        ),
        accepted(cases=None),
    ),
    "such cells behind an empty one of many attributes": (
        _by_place(
            num("A2", 2569), num("B2", 1), '<c  r="C2"  cm="1" s="1"></c>', *(c.replace(' r="D2"', "") for c in _REST)
        ),
        accepted(cases=None),
    ),
    "too many cells that do not say where they stand": (
        _rows(_HEAD, _cells(), row(3, *["<c/>"] * 16_384, "<c><v>9</v></c>")),
        UNSAFE,
    ),
    "a dimension that is too small": (_dimension("A1:A1"), accepted()),
    "a dimension of the whole sheet": (_dimension("A1:XFD1048576"), accepted()),
    "a dimension that is none": (_dimension("</script>".replace("<", "&lt;")), accepted()),
    "a filled cell in the last corner": (
        _rows(_HEAD, _cells(), row(1_048_576, num("XFD1048576", 9))),
        accepted("no_column_header"),
    ),
    # Areas
    "a merge of the whole sheet": (
        _after('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        refused("merged"),
    ),
    **{
        f"a merge of {area or 'nothing'}": (_after(f'<mergeCells><mergeCell ref="{area}"/></mergeCells>'), UNSAFE)
        for area in ("", "foo", "A:C", "1:5", "ZZZZ1:B2", "A1:B2:C3", "A0:B2")
    },
    "a merge written backwards": (_after('<mergeCells><mergeCell ref="D3:C2"/></mergeCells>'), UNSAFE),
    "a merge of a million letters": (_after(f'<mergeCells><mergeCell ref="{"A" * 1_000_000}"/></mergeCells>'), UNSAFE),
    "links over the whole sheet": (
        _after('<hyperlinks><hyperlink ref="A1:XFD1048576" display="x" location="Sheet1!A1"/></hyperlinks>'),
        accepted(),
    ),
    "checks over the whole sheet": (
        _after(
            '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576 foo">'
            "<formula1>INDIRECT(A1)</formula1></dataValidation></dataValidations>"
        ),
        accepted(),
    ),
    "colours by rule over the whole sheet": (
        _after(
            '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1">'
            "<formula>TRUE</formula></cfRule></conditionalFormatting>"
        ),
        accepted(),
    ),
    "a filter and a view that are none": (_after('<autoFilter ref="foo"/><pageMargins left="x"/>'), accepted()),
    # Shared texts
    **{
        f"the shared text {index!r}": (lambda index=index: plain_book(note=num("G2", index, 0, "s")), verdict)
        for index, verdict in {
            "-1": UNSAFE,
            "99": UNSAFE,
            "one": UNSAFE,
            "1.0": UNSAFE,
            "1e0": UNSAFE,
            "": UNSAFE,
            "๐": UNSAFE,
            "+0": UNSAFE,
            "00": accepted(),
        }.items()
    },
    "a shared text in several styles": (
        lambda: with_parts(
            {
                STRINGS: strings(
                    "<r><t xml:space='preserve'>หมาย </t></r><r><rPr><b/></rPr><t>เหตุ</t></r>", "<t>ผล ข</t>"
                )
            }
        ),
        accepted(note="หมาย เหตุ"),
    ),
    "a shared text with its reading above": (
        lambda: with_parts(
            {STRINGS: strings("<t>課</t><rPh sb='0' eb='1'><t>カ</t></rPh><phoneticPr fontId='1'/>", "<t>ผล ข</t>")}
        ),
        accepted(note="課"),
    ),
    "a shared text that looks escaped": (
        lambda: with_parts({STRINGS: strings("<t>a_x005F_b x005F_ c</t>", "<t>ผล ข</t>")}),
        accepted(note="a_b x005F_ c"),
    ),
    "a shared text with a line break of Windows": (
        lambda: with_parts({STRINGS: strings("<t>หนึ่ง_x000D_\nสอง</t>", "<t>ผล ข</t>")}),
        accepted(note="หนึ่ง\nสอง"),
    ),
    "a number with a raised footnote": (
        lambda: with_parts(
            {
                STRINGS: strings(
                    '<r><t>3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>', "<t>ผล ข</t>"
                )
            },
            cases=num("C2", 0, 0, "s"),
            note=text("G2", "หมายเหตุ ก"),
        ),
        refused("marked_number"),
    ),
    "a number struck out before another": (
        lambda: with_parts(
            {STRINGS: strings("<r><rPr><strike/></rPr><t>5</t></r><r><t>3</t></r>", "<t>ผล ข</t>")},
            cases=num("C2", 0, 0, "s"),
            note=text("G2", "หมายเหตุ ก"),
        ),
        refused("marked_number"),
    ),
    # Numbers
    **{
        f"the number {raw!r}": (_value(raw), UNSAFE)
        for raw in (
            "1_000",
            "NaN",
            "INF",
            "-INF",
            "Infinity",
            "0x10",
            "๓",
            "３",
            "1,000",
            "1e9999",
            "--1",
            "1.2.3",
            "three",
            "3 4",
            "1e",
            "٣",
        )
    },
    "the number 1e999": (_value("1e999"), UNSAFE),
    "the number 1e999 as text": (lambda: plain_book(note=num("G2", "1e999")), UNSAFE),
    "the number ' 3 '": (_value(" 3 "), accepted()),
    "the number 3.0": (_value("3.0"), accepted()),
    "the number 3E0": (_value("3E0"), accepted()),
    "the number +3": (_value("+3"), accepted()),
    "the number 3.0000000000000004": (_value("3.0000000000000004"), accepted()),
    "the number 1e15": (
        lambda: plain_book(disbursed=num("G2", "1e15"), enacted=num("F2", "1e15")),
        accepted("far_beyond_known", disbursed=1e15, enacted=1e15),
    ),
    "the number 1e16": (lambda: plain_book(disbursed=num("G2", "1e16")), refused("out_of_range")),
    "the smallest number": (lambda: plain_book(disbursed=num("G2", "5e-324")), accepted(disbursed=5e-324)),
    # What a cell may say of itself
    "two values": (_cases("<c r='C2'><v>3</v><v>9</v></c>"), UNSAFE),
    "a value and a text": (_cases("<c r='C2' t='inlineStr'><v>9</v><is><t>3</t></is></c>"), UNSAFE),
    "two texts": (_cases("<c r='C2' t='inlineStr'><is><t>3</t></is><is><t>9</t></is></c>"), UNSAFE),
    "a text in a text": (_cases("<c r='C2' t='inlineStr'><is><t>3</t><is><t>9</t></is></is></c>"), UNSAFE),
    "a text in the cell of a number": (_cases("<c r='C2'><is><t>9</t></is></c>"), UNSAFE),
    "a type nobody knows": (_value(3, "float"), UNSAFE),
    "true": (_value(1, "b"), refused("boolean")),
    "true that is 5": (_value(5, "b"), UNSAFE),
    "true in words": (_value("true", "b"), UNSAFE),
    **{f"the error {error}": (_value(error, "e"), refused("error_cell")) for error in _ERRORS},
    "an error that is a number": (_value(3, "e"), refused("error_cell")),
    "an error in a note": (lambda: plain_book(note=num("G2", "#REF!", 0, "e")), refused("error_cell")),
    "an error for a year": (lambda: plain_book(year=num("A2", "#REF!", 0, "e")), refused("error_cell")),
    "a style that is none": (_cases('<c r="C2" s="999"><v>3</v></c>'), refused("broken_style")),
    "a number format that is none": (
        lambda: bent(STYLES, '<xf numFmtId="165"', '<xf numFmtId="999"', cases=num("C2", 3, 1)),
        refused("broken_style"),
    ),
    "a style in words": (_cases('<c r="C2" s="x"><v>3</v></c>'), UNSAFE),
    "a style below nought": (_cases('<c r="C2" s="-1"><v>3</v></c>'), UNSAFE),
    "styles that are broken": (lambda: bent(STYLES, "<fonts", "<fnts"), DAMAGED),
    # Dates
    "a date before all": (_date(-1), refused("not_a_date")),
    "a date after all": (_date(99_999_999), refused("error_cell")),
    "a date of 1900 that never was": (_date(60), refused("not_a_date")),
    "a date in words of XML": (_date("2025-12-31", "General", "d"), accepted()),
    "a date in words of XML, พ.ศ.": (_date("2568-12-31", "General", "d"), accepted()),
    "no date in words of XML": (_date("2025-13-45", "General", "d"), DAMAGED),
    "a date as Excel keeps it": (_date(46_022), accepted()),
    "a date with the Buddhist calendar": (_date(46_022, "[$-1070000]d/m/yyyy;@"), accepted()),
    "a date without its format": (_date(46_022, "General"), refused("not_a_date")),
    "a time of day for a date": (_date(0.5), refused("not_a_date")),
    "a length of time for a count": (lambda: plain_book(cases=field("cases", 3, "[h]:mm")), refused("date_for_number")),
    "a date for a count": (lambda: plain_book(cases=field("cases", 3, "yyyy\\-mm\\-dd")), refused("date_for_number")),
    # Formulas
    "a formula without a value": (_formula("1+2", ""), refused("formula_without_value")),
    "a formula with an empty value": (_formula("1+2", _NOTHING), refused("formula_without_value")),
    "a formula whose value is nothing": (_formula('IF(A1="","","x")', "<v></v>", "str"), accepted(cases=None)),
    "a row of formulas without values": (_all_unsaved, refused("formula_without_value")),
    "a formula with its value": (_formula("3+4"), accepted(cases=7)),
    "a shared formula": (_formula("", attributes=' t="shared" si="0" ref="C2:C1048576"'), accepted(cases=7)),
    "an array formula": (_formula("SUM(A1:A9*1)", attributes=' t="array" ref="C2:XFD1048576"'), accepted(cases=7)),
    "a formula from another workbook": (_formula("[1]Sheet1!$A$1"), accepted(cases=7)),
    "a formula that starts a program": (_formula("cmd|' /C calc'!A0"), accepted("formula_calculated_anew", cases=7)),
    "a formula that asks the network": (
        _formula('WEBSERVICE("http://x.invalid/")'),
        accepted("formula_calculated_anew", cases=7),
    ),
    "a formula that is a link": (
        _formula('HYPERLINK("http://x.invalid/","7")', "<v>7</v>", "str"),
        accepted(cases=7),
    ),
    "a formula with an error": (_formula("1/0", "<v>#DIV/0!</v>", "e"), refused("error_cell")),
    "two formulas": (_cases("<c r='C2'><f>1</f><f>2</f><v>3</v></c>"), UNSAFE),
    "a header that is a formula without a value": (
        lambda: bent(SHEET["headline"], _HEAD_CELL, '<c r="C1"><f>A9</f></c>'),
        accepted("no_column_header", cases=None),
    ),
}
