"""Words of projects and their states."""

from __future__ import annotations

from acplan.measures.projects import ProjectYear, RollUp
from acplan.rules import ProjectState, is_cancelled
from acplan.schema.progress import REASONS, STATUSES
from acplan.words import counted, missing
from acplan.words.text import Text, join

PROJECT = Text("โครงการ", "Project")
UNIT = counted.PROJECTS
COUNTED = Text("โครงการ", "{n:project|projects}")
NUMBER = Text("ที่", "No.")
STATE = Text("สถานะ", "State")
PROGRESS = Text("ความก้าวหน้า", "Progress")
BY_PROJECT = Text("รายโครงการ ปี {year}", "Project by project, {year}")
ABOUT = Text("ทุกช่องเป็นค่าล่าสุดที่รายงานของปีนี้", "Each figure is the latest reported of this year")
ALL = Text("โครงการทั้งหมด", "Projects")
NAMED = Text("{said} – {projects}", "{said} – {projects}")

STATES = {
    ProjectState.DONE: Text("แล้วเสร็จ", "Completed"),
    ProjectState.IN_PROGRESS: Text("อยู่ระหว่างดำเนินการ", "In progress"),
    ProjectState.UNABLE: Text("ไม่สามารถดำเนินการได้", "Cannot be carried out"),
    ProjectState.NOT_STARTED: Text("ยังไม่ดำเนินการ", "Not started"),
    ProjectState.UNREPORTED: Text("รอการรายงานผล", "Awaiting report"),
}
_CANCELLED = Text("ยกเลิก", "cancelled")
_CANCELLED_IN = Text("ยกเลิกตั้งแต่ปี {year}", "cancelled in {year}")
STATES_HEAD = Text("สถานะโครงการ", "State of projects")
DONE_HEAD = Text("แล้วเสร็จ", "Completed")
STATES_BY_QUARTER = Text("สถานะโครงการรายไตรมาส", "State of projects by quarter")
ABOUT_STATES = Text(
    "จำนวนโครงการ ณ สิ้นไตรมาส โครงการที่ไม่รายงานในไตรมาสใช้สถานะล่าสุดของปีเดียวกัน",
    "Projects at the end of each quarter; without news the latest state of the same year is kept",
)
AWAITED = Text(
    "รอการรายงานผล {n} จาก {all} โครงการ: โครงการที่ {projects}", "Reports awaited from {n} of {all} projects: {projects}"
)
_DONE_MORE = Text(
    "แล้วเสร็จมากกว่าปีก่อนช่วงเดียวกัน {n} โครงการ ({before} → {done})",
    "{n} more completed than by this time last year ({before} → {done})",
)
_DONE_FEWER = Text(
    "แล้วเสร็จน้อยกว่าปีก่อนช่วงเดียวกัน {n} โครงการ ({before} → {done})",
    "{n} fewer completed than by this time last year ({before} → {done})",
)
_DONE_SAME = Text("แล้วเสร็จเท่ากับปีก่อนช่วงเดียวกัน ({done} โครงการ)", "As many completed as by this time last year ({done})")
STALE = Text("ไม่มีข่าวตั้งแต่ไตรมาส {quarter}", "no news since Q{quarter}")
WAITING = Text("ค้าง {n} ไตรมาส", "open for {n} quarters")
DONE_OF = Text("แล้วเสร็จ {done} จาก {all} โครงการ", "{done} of {all} {all:project|projects} completed")
NONE_REPORTED = Text("ยังไม่มีโครงการใดรายงานผลในปีนี้", "No project has reported this year")
BASE_YEAR = Text("ปีฐานไม่มีโครงการตามแผน", "The plan has no projects in the base year")
_COUNTS = {
    ProjectState.DONE: Text("แล้วเสร็จ {n}", "{n} completed"),
    ProjectState.IN_PROGRESS: Text("กำลังดำเนินการ {n}", "{n} in progress"),
    ProjectState.UNABLE: Text("ดำเนินการไม่ได้ {n}", "{n} cannot be carried out"),
    ProjectState.NOT_STARTED: Text("ยังไม่ดำเนินการ {n}", "{n} not started"),
    ProjectState.UNREPORTED: Text("รอรายงาน {n}", "{n} awaiting report"),
}


def states_caption(total: RollUp, year: int) -> Text:
    """Say how many projects are completed, and how many are in each other state that there is."""
    if total.silent:
        return missing.NOTHING_YET.fill(year=year)
    told = [_COUNTS[state].fill(n=n) for state, n in total.states.items() if n or state is ProjectState.DONE]
    return join(*told, by=Text(" ", ", "))


def not_done_caption(total: RollUp) -> Text:
    """Say how many projects are in each state that there is but completed."""
    told = [_COUNTS[state].fill(n=n) for state, n in total.states.items() if n and state is not ProjectState.DONE]
    return join(*told, by=Text(" ", ", "))


def done_caption(total: RollUp, year: int, before: int | None) -> Text:
    """Say by how many more or fewer projects are completed than at the same quarter of the year before.

    Without one, or without a report: how many are in each state.
    """
    if before is None or total.silent:
        return states_caption(total, year)
    more = total.done - before
    sentence = _DONE_MORE if more > 0 else _DONE_FEWER if more < 0 else _DONE_SAME
    return sentence.fill(n=abs(more), done=total.done, before=before)


def state_words(project: ProjectYear) -> Text:
    """Say a project's state, with what must be known of it."""
    return join(*state_parts(project))


def state_parts(project: ProjectYear, state: Text | None = None) -> list[Text]:
    """Return a project's state with the local word, the reason, and how long there was no news or no end.

    `state` says the state in other words than the usual.
    """
    parts = [state or STATES[project.state]]
    if project.cancelled_in is not None:
        parts.append(_CANCELLED_IN.fill(year=project.cancelled_in))
    elif is_cancelled(project.status):
        parts.append(_CANCELLED)
    if project.reason:
        parts.append(reason_words(project.reason))
    if project.stale:
        parts.append(STALE.fill(quarter=project.reported_quarter))
    if project.stuck:
        parts.append(WAITING.fill(n=project.waiting))
    return parts


def reason_words(reason: str) -> Text:
    """Return the reason why a project cannot be carried out, in both languages."""
    return next((choice.word for choice in REASONS if choice.word.th == reason), Text(reason, reason))


def status_words(status: str) -> Text:
    """Return a reported status word in both languages."""
    return next((choice.word for choice in STATUSES if choice.word.th == status), Text(status, status))
