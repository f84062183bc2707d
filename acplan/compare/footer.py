"""What stands at the end of a Parquet file: its columns, rows and packings, read before a library opens the file.

Arrow ends the whole program at some broken footers that it is asked about, so it is only asked to read a file whose
footer was looked through here. Its form is Thrift's compact protocol; numbers of fields are those of parquet.thrift.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_MAGIC = b"PAR1"
_DEEP = 12
_TRUTHS, _BYTES, _WHOLE, _DOUBLE, _TEXT, _LISTS, _STRUCT = {1, 2}, {1, 2, 3}, {4, 5, 6}, 7, 8, {9, 10}, 12
_LONG = 10
"""So many bytes a number has at most."""

Fields = dict[int, Any]


@dataclass(frozen=True)
class Footer:
    """What a file says of itself: names and physical types of its columns, of which none lies within another."""

    columns: tuple[tuple[bytes, int], ...]
    rows: int
    plain: bool
    """Whether all is one group of rows, of which each column has as many values, neither packed nor encrypted."""
    words: dict[bytes, bytes]


def footer(data: bytes) -> Footer:
    """Return the footer of a file; raises `ValueError`, `KeyError`, `TypeError` or `IndexError` where it has none."""
    length = int.from_bytes(data[-8:-4], "little")
    if not (data.startswith(_MAGIC) and data.endswith(_MAGIC)) or length > len(data) - 12:
        raise ValueError("no footer")
    fields, _ = _struct(data[-8 - length : -8], 0, 0)
    _, *columns = fields[2]
    rows, groups = fields[3], fields[4]
    if any(column.get(3) not in {0, 1} or column.get(5) for column in columns):
        raise ValueError("columns within others")
    chunks = [(chunk, chunk[3]) for group in groups for chunk in group[1]]
    return Footer(
        columns=tuple((column[4], column[1]) for column in columns),
        rows=rows,
        plain=len(groups) == 1
        and groups[0][3] == rows
        and len(chunks) == len(columns)
        and all(told[4] == 0 and told[5] == rows and not {1, 8, 9} & chunk.keys() for chunk, told in chunks)
        and 8 not in fields,
        words={pair[1]: pair.get(2, b"") for pair in fields.get(5, ())},
    )


def _struct(data: bytes, at: int, depth: int) -> tuple[Fields, int]:
    """Return the fields of a struct by their numbers, and the place behind it.

    A number that stands there twice is refused: readers differ in which they take.
    """
    fields: Fields = {}
    number = 0
    while head := data[at]:
        step, kind = head >> 4, head & 15
        at += 1
        if step:
            number += step
        else:
            number, at = _whole(data, at)
        if number in fields:
            raise ValueError("a field twice")
        if kind in _TRUTHS:
            fields[number] = kind
        else:
            fields[number], at = _value(data, at, kind, depth)
    return fields, at + 1


def _value(data: bytes, at: int, kind: int, depth: int) -> tuple[Any, int]:
    if depth > _DEEP:
        raise ValueError("too deep")
    if kind in _WHOLE:
        return _whole(data, at)
    if kind == _TEXT:
        length, at = _length(data, at)
        return data[at : at + length], _within(data, at + length)
    if kind == _STRUCT:
        return _struct(data, at, depth + 1)
    if kind in _LISTS:
        head, at = data[at], at + 1
        count, at = (head >> 4, at) if head >> 4 < 15 else _length(data, at)
        _within(data, at + count)
        values = []
        for _ in range(count):
            value, at = _value(data, at, head & 15, depth + 1)
            values.append(value)
        return values, at
    if kind in _BYTES:
        return data[at], at + 1
    if kind == _DOUBLE:
        return data[at : at + 8], _within(data, at + 8)
    raise ValueError("a kind that no footer has")


def _within(data: bytes, at: int) -> int:
    if at > len(data):
        raise ValueError("more than there is")
    return at


def _length(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of which each byte has seven bits and says whether another comes, and the place behind it."""
    found = data[at]
    if found < 128:
        return found, at + 1
    found &= 127
    for place in range(1, _LONG):
        byte = data[at + place]
        found |= (byte & 127) << 7 * place
        if byte < 128:
            return found, at + place + 1
    raise ValueError("a number without end")


def _whole(data: bytes, at: int) -> tuple[int, int]:
    """Return a number that may be below zero: those take turns with those above."""
    found, at = _length(data, at)
    return found >> 1 ^ -(found & 1), at
