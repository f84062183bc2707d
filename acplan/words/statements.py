"""What each page says, sentence by sentence, composed from the figures; each knows where its figures come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from acplan.ita_method import method_of
from acplan.measures.attention import attention
from acplan.measures.cases import CaseYear, case_quarters
from acplan.measures.gaps import OF_CASES, Gap, Lacking
from acplan.measures.indicators import count_indicators
from acplan.measures.ita_headroom import ita_headroom
from acplan.measures.moves import Subject, moves
from acplan.measures.projects import ProjectYear, roll_up
from acplan.measures.summary import Summary
from acplan.measures.year_before import CarriedOut, carried_out_before
from acplan.rules import CaseVerdict, ProjectState, asks_for_causes, names_any, points_above
from acplan.words import cases as case_words
from acplan.words import indicators, money, projects
from acplan.words import ita as ita_words
from acplan.words.cases import DETECTION
from acplan.words.certainty import certainty, chance, plan_and_chance
from acplan.words.numbers import fiscal_year, number
from acplan.words.projects import reason_words
from acplan.words.running import statements as running_statements
from acplan.words.text import Text, join, same
from acplan.words.year_before import bracketed, spent

HEADING = Text("สรุปเป็นข้อความสำหรับรายงานการประชุม พร้อมที่มา", "In sentences for the minutes, with their sources")
COPY = Text("คัดลอกข้อความ", "Copy the text")
SOURCE = Text("ที่มา", "source")
HEAD = Text("{title} – ปีงบประมาณ {year} ไตรมาส {quarter}", "{title} – fiscal year {year}, quarter {quarter}")
_SHOWN_GAPS = 3

_IN_YEAR = Text("ปีงบประมาณ {year}: {sentence}", "{year} – {sentence}")
_TARGET = Text(
    "เป้าหมายของแผนคือลดลงร้อยละ {percent} จากปีฐาน {base} เรื่อง จึงต้องไม่เกิน {ceiling} เรื่อง",
    "The plan’s target is {percent} percent below the base year’s {base}: at most {ceiling}",
)
_ROOM = {
    "left": Text("จำนวนคดียังต่ำกว่าเพดานของปี {n} เรื่อง", "The count is {n} below the year’s ceiling so far"),
    "under": Text("จำนวนคดีต่ำกว่าเพดานของปี {n} เรื่อง", "The count is {n} below the year’s ceiling"),
    "at": Text("จำนวนคดีเท่ากับเพดานของปีพอดี", "The count is exactly at the year’s ceiling"),
    "over": Text("จำนวนคดีเกินเพดานของปี {n} เรื่อง", "The count is {n} above the year’s ceiling"),
}
_SINCE = Text("ไตรมาสนี้: {moves}", "This quarter – {moves}")
_ITA_LAST = {
    1: Text("คะแนน ITA สูงกว่าปีก่อน {points} คะแนน ({last})", "ITA: {points} points above last year ({last})"),
    0: Text("คะแนน ITA เท่ากับปีก่อน ({last})", "ITA: the same as last year ({last})"),
    -1: Text("คะแนน ITA ต่ำกว่าปีก่อน {points} คะแนน ({last})", "ITA: {points} points below last year ({last})"),
}
_NATIONAL = {
    1: Text(
        "คะแนน ITA ปี {year} ({score}) สูงกว่าค่าเฉลี่ยทั้งประเทศของปีเดียวกัน ({average}) {points} คะแนน",
        "ITA {year}: {score}, {points} points above the national average of that year ({average})",
    ),
    0: Text(
        "คะแนน ITA ปี {year} ({score}) เท่ากับค่าเฉลี่ยทั้งประเทศของปีเดียวกัน",
        "ITA {year}: {score}, the same as the national average of that year",
    ),
    -1: Text(
        "คะแนน ITA ปี {year} ({score}) ต่ำกว่าค่าเฉลี่ยทั้งประเทศของปีเดียวกัน ({average}) {points} คะแนน",
        "ITA {year}: {score}, {points} points below the national average of that year ({average})",
    ),
}
_LOWEST = Text(
    "ตัวชี้วัดที่เพิ่มคะแนนรวมได้มากที่สุดคือ {name} ได้อีก {gain} คะแนน",
    "The indicator that could lift the total most is {name}: {gain} points",
)
_DONE = Text(
    "ดำเนินการแล้วเสร็จ {done} จาก {all} โครงการ{before} คะแนนการดำเนินการตามวิธี e-PlanNACC {score} จาก 100 คะแนน",
    "{done} of {all} {all:project|projects} completed{before}; e-PlanNACC score {score} of 100",
)
_SILENT = Text(
    "ยังไม่มีโครงการใดรายงานผลในปีนี้ (ทั้งหมด {all} โครงการ)", "No project has reported this year (there are {all})"
)
_MONEY = Text("เบิกจ่าย {spent} บาท จากงบตามแผน {planned} บาท", "{spent} of {planned} planned baht disbursed")
_MONEY_UNKNOWN = Text("ยังไม่รายงานการเบิกจ่าย จากงบตามแผน {planned} บาท", "No spending reported of {planned} planned baht")
_ASK = Text(
    "ดำเนินการครบทุกโครงการแล้ว แต่คดีทุจริตไม่ลดลงจากปีฐาน เป็นคำถามที่สภาควรถาม",
    "Every project was carried out, and yet cases are no fewer than in the base year: a question for the council",
)
_ATTENTION = Text("ต้องติดตาม: {reasons}", "Needs attention: {reasons}")
_MISSING = Text("ข้อมูลที่ยังไม่ครบ: {gaps}", "Gaps in the data: {gaps}")
_MORE = Text("และอีก {n} เรื่อง", "and {n} more")
_COMPLAINTS = Text(
    "เรื่องร้องเรียนรับใหม่ {received} เรื่อง แล้วเสร็จ {closed} เรื่อง คงค้าง {pending} เรื่อง",
    "Complaints: {received} received, {closed} closed, {pending} pending",
)
_STATE = Text("สถานะ: {state}", "State: {state}")
_PERCENT = Text(" ความก้าวหน้าร้อยละ {n}", ", {n} percent complete")
_REASON = Text(" เพราะ{reason}", ": {reason}")
_LAST_NEWS = Text("รายงานล่าสุดในไตรมาส {quarter}", "Last reported in quarter {quarter}")
_OBSTACLE = Text("ปัญหา/อุปสรรคที่รายงาน: {words}", "Obstacle reported: {words}")
_SUGGESTION = Text("ข้อเสนอแนะ: {words}", "Suggestion: {words}")


@dataclass(frozen=True)
class Statement:
    """A sentence, and the code under which `measures.trace` leads back to the cells that it stands on."""

    text: Text
    source: str


def overview(summary: Summary) -> list[Statement]:
    """Say how both goals stand, how much of the plan was carried out, what changed and what is missing."""
    year = summary.case_year
    found = [*_cases(summary), *_ita(summary)]
    if summary.in_plan:
        found += _carried_out(summary, summary.projects, "plan", carried_out_before(summary))
        total = roll_up(summary.projects)
        if asks_for_causes(total.done, total.projects, year.verdict):
            found.append(Statement(_ASK, "plan"))
        moved = [move.text for move in moves(summary) if move.subject is Subject.PROJECTS]
        if moved:
            found.append(Statement(_SINCE.fill(moves=join(*moved, by="; ")), "plan"))
        found += _attention(summary, summary.projects, "plan")
    return [*found, *_missing(summary.missing, "plan")]


def cases(summary: Summary) -> list[Statement]:
    """Say how the cases stand: verdict, target, distance, what moved, complaints, what is missing."""
    found = _cases(summary)
    quarter = case_quarters(summary.state, summary.period)[summary.period.quarter - 1]
    if None not in {quarter.received, quarter.closed, quarter.pending}:
        told = _COMPLAINTS.fill(received=quarter.received, closed=quarter.closed, pending=quarter.pending)
        found.append(Statement(_SINCE.fill(moves=told), "cases"))
    by_chance = [note for note in (plan_and_chance(summary.case_year), chance(summary.case_year)) if note]
    notes = [*certainty(summary.cases), *by_chance, *running_statements(summary.running_cases), DETECTION]
    found += [Statement(note, "cases") for note in notes]
    return [*found, *_missing([gap for gap in summary.missing if gap.code in OF_CASES], "cases")]


def ita(summary: Summary) -> list[Statement]:
    """Say how the ITA stands: both verdicts, against last year and the country, what could lift it, what is missing."""
    found = _ita(summary)
    year, known = summary.ita_year, summary.ita_beside_average
    if known is not None and known.score is not None and known.national is not None:
        more = {"year": known.year, "score": number(known.score, 2)}
        found.append(Statement(_compared(_NATIONAL, known.score, known.national, "average", **more), "ita"))
    gains = ita_headroom(year)
    if gains:
        name = method_of(year.year).names[gains[0].indicator]
        found.append(Statement(_LOWEST.fill(name=name, gain=number(gains[0].gain, 2)), "ita"))
    return [*found, *_missing([gap for gap in summary.missing if gap.code is Lacking.ITA], "ita")]


def dimension(summary: Summary, number_of: int) -> list[Statement]:
    """Say how a dimension stands: carried out, indicators, money, what needs attention, what is missing."""
    if not summary.in_plan:
        return []
    chosen = summary.projects_of(number_of)
    source = f"dimension.{number_of}"
    before = carried_out_before(summary, number_of)
    return [*_carried_out(summary, chosen, source, before), *_attention(summary, chosen, source)]


def project(summary: Summary, found: ProjectYear) -> list[Statement]:
    """Say how a project stands: state, last news, indicators, money, and what was reported in words."""
    source = f"project.{found.project}"
    if not summary.in_plan:
        return [Statement(projects.BASE_YEAR, source)]
    state = _STATE.fill(state=projects.STATES[found.state])
    if found.percent is not None and found.state is ProjectState.IN_PROGRESS:
        state = join(state, _PERCENT.fill(n=number(found.percent)), by="")
    if found.reason:
        state = join(state, _REASON.fill(reason=reason_words(found.reason)), by="")
    texts = [_IN_YEAR.fill(year=fiscal_year(summary.period.year), sentence=state)]
    if found.reported_quarter is not None and found.state is not ProjectState.UNREPORTED:
        texts.append(_LAST_NEWS.fill(quarter=found.reported_quarter))
    counted = summary.indicators_of(found.project)
    texts.append(indicators.caption(counted))
    texts += _money(found.budget_planned, found.budget_disbursed)
    texts += [
        sentence.fill(words=same(words or ""))
        for sentence, words in ((_OBSTACLE, found.obstacle), (_SUGGESTION, found.suggestion))
        if names_any(words)
    ]
    return [Statement(text, source) for text in texts]


def _cases(summary: Summary) -> list[Statement]:
    year = summary.case_year
    found = case_words.finding(year)  # that nothing is reported names the year itself
    in_year = _IN_YEAR.fill(year=fiscal_year(year.year), sentence=found)
    texts = [found if year.verdict is CaseVerdict.NO_DATA else in_year]
    if year.base and year.comparable and year.ceiling is not None:
        percent = number(year.reduction_target)
        texts.append(_TARGET.fill(percent=percent, base=year.base, ceiling=year.ceiling))
        texts += _room(year)
    texts += [_SINCE.fill(moves=move.text) for move in moves(summary) if move.subject is Subject.CASES]
    return [Statement(text, "cases") for text in texts]


def _room(year: CaseYear) -> Iterator[Text]:
    """Say how far a count is from its ceiling, unless it is too incomplete for that."""
    if year.count is None or year.ceiling is None or year.verdict in {CaseVerdict.NO_BASE, CaseVerdict.INCOMPLETE}:
        return
    distance = year.ceiling - year.count
    kind = "over" if distance < 0 else "at" if distance == 0 else "under" if year.closed else "left"
    if kind == "over" and year.verdict is not CaseVerdict.WORSE:
        return  # the finding says by how much
    yield _ROOM[kind].fill(n=abs(distance))


def _ita(summary: Summary) -> list[Statement]:
    year = summary.ita_year
    texts = [_IN_YEAR.fill(year=fiscal_year(year.year), sentence=ita_words.headline(summary))]
    last = next((each.score for each in summary.ita if each.year == year.year - 1), None)
    if year.score is not None and last is not None:
        texts.append(_compared(_ITA_LAST, year.score, last, "last"))
    return [Statement(text, "ita") for text in texts]


def _compared(words: dict[int, Text], score: float, other: float, name: str, /, **more: object) -> Text:
    above = points_above(score, other) or Decimal(0)
    sign = (above > 0) - (above < 0)
    return words[sign].fill(points=number(abs(above), 2), **{name: number(other, 2)}, **more)


def _carried_out(
    summary: Summary, chosen: list[ProjectYear], source: str, before: CarriedOut | None
) -> list[Statement]:
    total = roll_up(chosen)
    numbers = {each.project for each in chosen}
    counted = count_indicators([i for i in summary.indicators if i.project in numbers])
    if total.score is None:
        return [Statement(_SILENT.fill(all=total.projects), source)]
    was = bracketed(None if before is None else before.done)
    texts = [_DONE.fill(done=total.done, all=total.projects, before=was, score=number(total.score, 2))]
    texts.append(indicators.caption(counted))
    if total.budget_planned:
        texts.append(money.caption(total, summary.period.year, spent(before)))
    return [Statement(text, source) for text in texts]


def _money(planned: float, disbursed: float | None) -> Iterator[Text]:
    if planned:
        told = _MONEY_UNKNOWN if disbursed is None else _MONEY
        yield told.fill(spent=number(disbursed), planned=number(planned))


def _attention(summary: Summary, chosen: list[ProjectYear], source: str) -> list[Statement]:
    reasons = attention(chosen, summary.period.quarter, summary.indicators)
    told = join(*(reason.text for reason in reasons), by="; ")
    return [Statement(_ATTENTION.fill(reasons=told), source)] if reasons else []


def _missing(gaps: list[Gap], source: str) -> list[Statement]:
    if not gaps:
        return []
    told = [gap.text for gap in gaps[:_SHOWN_GAPS]]
    if len(gaps) > _SHOWN_GAPS:
        told.append(_MORE.fill(n=len(gaps) - _SHOWN_GAPS))
    return [Statement(_MISSING.fill(gaps=join(*told, by="; ")), source)]
