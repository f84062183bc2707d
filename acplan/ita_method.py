"""How the ITA is scored by fiscal year: indicators, tools, weights, grades, pass mark; data, as the method changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from acplan.words.numbers import half_up
from acplan.words.text import Text


class Grade(StrEnum):
    """What a year's total is called: letters to 2565, words from 2566 on; in each the lowest first."""

    F = "F"
    E = "E"
    D = "D"
    C = "C"
    B = "B"
    A = "A"
    AA = "AA"
    IMPROVE_URGENTLY = "improve_urgently"
    IMPROVE = "improve"
    PASS = "pass"
    GOOD = "good"
    EXCELLENT = "excellent"


@dataclass(frozen=True)
class Tool:
    """One of the assessment's tools: its indicators and its weight in percent of the total."""

    code: str
    name: Text
    indicators: tuple[int, ...]
    weight: int


@dataclass(frozen=True)
class ItaMethod:
    """The method of a span of fiscal years: indicators by number, tools, `grades` (lowest score, code), best first."""

    names: Mapping[int, Text]
    pass_mark: float
    tools: tuple[Tool, ...]
    grades: tuple[tuple[float, Grade], ...]
    tools_decide: bool

    @property
    def ranks(self) -> tuple[Grade, ...]:
        """Every grade that can be given, the lowest first; who passes with a weak tool is called `PASS`."""
        given = {grade for _, grade in self.grades} | ({Grade.PASS} if self.tools_decide else set())
        return tuple(grade for grade in Grade if grade in given)


_NAMES: Mapping[int, Text] = {
    1: Text("การปฏิบัติหน้าที่", "Performance of duty"),
    2: Text("การใช้งบประมาณ", "Use of budget"),
    3: Text("การใช้อำนาจ", "Use of power"),
    4: Text("การใช้ทรัพย์สินของราชการ", "Use of public property"),
    5: Text("การแก้ไขปัญหาการทุจริต", "Dealing with corruption"),
    6: Text("คุณภาพการดำเนินงาน", "Quality of work"),
    7: Text("ประสิทธิภาพการสื่อสาร", "Effective communication"),
    8: Text("การปรับปรุงระบบการทำงาน", "Improvement of working systems"),
    9: Text("การเปิดเผยข้อมูล", "Disclosure of information"),
    10: Text("การป้องกันการทุจริต", "Prevention of corruption"),
}
_TOOLS = (
    Tool("IIT", Text("บุคลากรภายใน (IIT)", "Staff (IIT)"), (1, 2, 3, 4, 5), 30),
    Tool("EIT", Text("ผู้รับบริการภายนอก (EIT)", "Outsiders (EIT)"), (6, 7, 8), 30),
    Tool("OIT", Text("การเปิดเผยข้อมูลสาธารณะ (OIT)", "Open data (OIT)"), (9, 10), 40),
)
_LETTERS = (
    (95.0, Grade.AA),
    (85.0, Grade.A),
    (75.0, Grade.B),
    (65.0, Grade.C),
    (55.0, Grade.D),
    (50.0, Grade.E),
    (0.0, Grade.F),
)
_WORDS = ((95.0, Grade.EXCELLENT), (85.0, Grade.GOOD), (70.0, Grade.IMPROVE), (0.0, Grade.IMPROVE_URGENTLY))

_METHODS = {
    0: ItaMethod(_NAMES, 85.0, _TOOLS, _LETTERS, tools_decide=False),
    2566: ItaMethod(_NAMES, 85.0, _TOOLS, _WORDS, tools_decide=True),
}
"""By the first fiscal year in which each applies. Source: the NACC's ITA manuals and announcements."""


def method_of(year: int) -> ItaMethod:
    """Return the method of a fiscal year."""
    return _METHODS[max(first for first in _METHODS if first <= year)]


def ita_tools(scores: Mapping[int, float], year: int) -> dict[str, Decimal]:
    """Return the score of each tool whose indicators are all known, rounded to two decimals [NACC]."""
    return {
        tool.code: half_up(_mean([scores[n] for n in tool.indicators]), 2)
        for tool in method_of(year).tools
        if all(n in scores for n in tool.indicators)
    }


def recompute_ita(scores: Mapping[int, float], year: int) -> Decimal | None:
    """Return the total that all the indicators give, or None where one is missing [NACC]."""
    tools = method_of(year).tools
    if any(n not in scores for tool in tools for n in tool.indicators):
        return None
    return half_up(sum(tool.weight * _mean([scores[n] for n in tool.indicators]) for tool in tools) / 100, 2)


def ita_score(said: Mapping[str, float], year: int) -> float | None:
    """Return the total of a year, by column: the stated one, rounded, else the one that its indicators give."""
    stated = said.get("ita_total")
    if stated is not None:
        return float(half_up(stated, 2))
    total = recompute_ita({n: said[f"ita_{n}"] for n in method_of(year).names if f"ita_{n}" in said}, year)
    return None if total is None else float(total)


def _mean(scores: Sequence[float]) -> Decimal:
    return sum((Decimal(str(score)) for score in scores), Decimal(0)) / len(scores)


CRITERIA_KNOWN_TO = 2568
"""The last fiscal year whose criteria were published for local government; later years are scored by those of 2566."""
