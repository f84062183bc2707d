"""What changed since the quarter before."""

from __future__ import annotations

from dataclasses import dataclass

from acplan.fiscal import WHOLE_YEAR
from acplan.measures.summary import Summary
from acplan.rules import ProjectState
from acplan.schema import HEADLINE
from acplan.words import moves as say
from acplan.words.numbers import number
from acplan.words.text import Text


@dataclass(frozen=True)
class Move:
    """One thing that changed: good news (True), bad (False) or neither (None), in which projects, of which goal."""

    text: Text
    good: bool | None
    projects: tuple[int, ...] = ()
    goal: str = "projects"


def moves(now: Summary) -> list[Move]:
    """Return what changed since the quarter before: cases, ITA, projects, money."""
    before = now.previous
    same_year = before.period.year == now.period.year
    return [*_cases(now, before, same_year), *_ita(now, before, same_year), *_projects(now, before, same_year)]


def _cases(now: Summary, before: Summary, same_year: bool) -> list[Move]:
    if "cases" in now.state.rows[HEADLINE.name].get((now.period.year, WHOLE_YEAR), {}):
        return []  # a year known only as a whole says nothing of a quarter
    count, earlier = now.case_year.count, before.case_year.count if same_year else None
    if count is None or (same_year and count == earlier and now.case_year.quarters == before.case_year.quarters):
        return []
    new = count - (earlier or 0)
    turned = same_year and now.case_year.verdict != before.case_year.verdict and now.case_year.missed_by
    if new == 0:
        return [Move(say.NO_NEW_CASES, True, goal="cases")]
    passed = turned and not before.case_year.missed_by
    return [Move((say.NEW_CASES_OVER if passed else say.NEW_CASES).fill(n=new), False, goal="cases")]


def _ita(now: Summary, before: Summary, same_year: bool) -> list[Move]:
    score = now.ita_year.score
    if score is None or (same_year and before.ita_year.score == score):
        return []
    last = next((year.score for year in now.ita if year.year == now.period.year - 1), None)
    if last is None:
        return [Move(say.ITA.fill(score=number(score, 2)), None, goal="ita")]
    return [Move(say.ITA_AFTER.fill(score=number(score, 2), last=number(last, 2)), score >= last, goal="ita")]


def _projects(now: Summary, before: Summary, same_year: bool) -> list[Move]:
    def in_state(summary: Summary, state: ProjectState) -> set[int]:
        return {project.project for project in summary.projects if project.state is state}

    if not same_year:
        reported = sum(1 for project in now.projects if project.state is not ProjectState.UNREPORTED)
        return [Move(say.NEW_YEAR.fill(n=reported, all=len(now.projects)), None)] if reported else []
    found = []
    done, was_done = in_state(now, ProjectState.DONE), in_state(before, ProjectState.DONE)
    if done - was_done:
        sentence = say.DONE.fill(n=len(done - was_done), was=len(was_done), now=len(done), all=len(now.projects))
        found.append(Move(sentence, True, tuple(sorted(done - was_done))))
    unable = in_state(now, ProjectState.UNABLE) - in_state(before, ProjectState.UNABLE)
    if unable:
        numbers = tuple(sorted(unable))
        found.append(Move(say.UNABLE.fill(numbers=", ".join(map(str, numbers))), False, numbers))
    started = in_state(now, ProjectState.IN_PROGRESS) - in_state(before, ProjectState.IN_PROGRESS)
    if started:
        found.append(Move(say.STARTED.fill(n=len(started)), None, tuple(sorted(started))))
    spent = {project.project: project.budget_disbursed or 0 for project in now.projects}
    was_spent = {project.project: project.budget_disbursed or 0 for project in before.projects}
    more = sum(spent.values()) - sum(was_spent.values())
    if more > 0:
        spenders = tuple(n for n in spent if spent[n] != was_spent[n])
        found.append(Move(say.SPENT.fill(amount=number(more)), None, spenders))
    return found
