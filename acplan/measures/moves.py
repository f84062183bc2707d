"""What changed since the quarter before; in a year's first quarter, since that of the year before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from acplan.measures.cases import case_quarters
from acplan.measures.changes import Changes, changes
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.measures.year_before import carried_out, carried_out_before, cases_before
from acplan.rules import ProjectState, judge_new_cases, points_above
from acplan.words import moves as say
from acplan.words import year_before as words_before
from acplan.words.attention import AND, NAMED
from acplan.words.numbers import number
from acplan.words.text import NO_WORDS, Text, join


class Subject(StrEnum):
    """What a move is one of."""

    CASES = "cases"
    ITA = "ita"
    PROJECTS = "projects"


@dataclass(frozen=True)
class Move:
    """One thing that changed: good news (True), bad (False) or neither (None), in which projects, of what subject."""

    text: Text
    good: bool | None
    projects: tuple[int, ...] = ()
    subject: Subject = Subject.PROJECTS


def moves(now: Summary) -> list[Move]:
    """Return what changed since the quarter before: cases, ITA, projects, money.

    In a year's first quarter figures to date stand beside those of the year before's.
    """
    found = changes(now, now.compared)
    if found.before.period == now.period.year_before:
        return [*_cases_to_date(now), *_ita(found), *_carried_out(now)]
    moved = [*_cases(found), *_ita(found), *_projects(found)]
    return moved if moved or found.nothing else [Move(say.DETAILS, None)]


def _cases_to_date(now: Summary) -> list[Move]:
    count, was = now.case_year.count, cases_before(now)
    if count is None:
        return []
    sentence = say.CASES_TO_DATE if was is None else say.CASES_BESIDE
    return [Move(sentence.fill(n=count, was=was), _tone(count, now), subject=Subject.CASES)]


def _carried_out(now: Summary) -> list[Move]:
    here, was = carried_out(now), carried_out_before(now)
    if here is None or was is None:
        return [] if here is None else [Move(say.DONE_TO_DATE.fill(n=here.done), None)]
    done = tuple(project.project for project in now.projects if project.state is ProjectState.DONE)
    better = None if here.done == was.done else here.done > was.done
    found = [
        Move(say.DONE_BESIDE.fill(n=here.done, was=was.done), better, done),
        Move(say.RUNNING_BESIDE.fill(n=here.in_progress, was=was.in_progress), None),
    ]
    if here.spent is not None and was.spent is not None:
        spent = say.SPENT_BESIDE.fill(amount=words_before.spent(here), was=words_before.spent(was))
        found.append(Move(spent, None, tuple(p.project for p in now.projects if p.budget_disbursed)))
    return found


def _cases(found: Changes) -> list[Move]:
    year = found.now.period.year
    turn = next((turn for turn in found.cases if turn.now.year == year), None)
    if turn is None or turn.now.quarters == turn.then.quarters:
        return []
    if turn.new is None:
        return [Move(say.WHOLE_YEAR.fill(year=year, n=turn.now.count), None, subject=Subject.CASES)]
    before = case_quarters(found.before.state, found.before.period)[found.before.period.quarter - 1].cases
    was = NO_WORDS if before is None else say.QUARTER_BEFORE.fill(n=before)
    if turn.new == 0:
        return [Move(join(say.NO_NEW_CASES, was, by=""), _tone(0, found.now), subject=Subject.CASES)]
    told = join(say.NEW_CASES.fill(n=turn.new), was, by="")
    if turn.now.missed_by:
        told = join(told, say.STILL_OVER if turn.then.missed_by else say.PASSES_CEILING, by="")
    return [Move(told, _tone(turn.new, found.now), subject=Subject.CASES)]


def _tone(new: int, now: Summary) -> bool | None:
    """Judge new cases by the year's ceiling, where it is held against one."""
    year = now.case_year
    ceiling = year.ceiling if year.comparable else None
    return judge_new_cases(new, year.count or 0, ceiling, now.period.quarter)


def _ita(found: Changes) -> list[Move]:
    year = found.now.period.year
    score = next((turn.now.score for turn in found.ita if turn.now.year == year), None)
    if score is None:
        return []
    last = next((other.score for other in found.now.ita if other.year == year - 1), None)
    if last is None:
        return [Move(say.ITA.fill(score=number(score, 2)), None, subject=Subject.ITA)]
    above = points_above(score, last)
    better = above > 0 if above else None
    return [Move(say.ITA_AFTER.fill(score=number(score, 2), last=number(last, 2)), better, subject=Subject.ITA)]


def _projects(found: Changes) -> list[Move]:
    states = [project.state for project in found.now.projects]
    if found.new_years:
        reported = roll_up(found.now.projects).reported
        return [Move(say.NEW_YEAR.fill(n=reported, all=len(states)), None)] if reported else []
    silent = roll_up(found.before.projects).silent
    return [*(_first_reports(found) if silent else _in_states(found)), *_spent(found)]


def _in_states(found: Changes) -> list[Move]:
    """Tell which projects came into another state."""
    moved = [*_completed(found), *_unable(found, say.UNABLE_MANY)]
    begun = {each.was: each.projects for each in found.projects if each.becomes is ProjectState.IN_PROGRESS}
    started = (*begun.get(ProjectState.NOT_STARTED, ()), *begun.get(ProjectState.UNREPORTED, ()))
    for sentence, numbers in ((say.STARTED, started), (say.RESUMED, begun.get(ProjectState.UNABLE, ()))):
        if numbers:
            moved.append(Move(sentence.fill(n=len(numbers)), None, tuple(sorted(numbers))))
    return moved


def _first_reports(found: Changes) -> list[Move]:
    """Tell what is known where nothing was for the quarter before: what became of it in between nobody knows."""
    now = roll_up(found.now.projects)
    if now.silent:
        return []
    told = say.FIRST_REPORTS.fill(n=now.reported, all=now.projects, done=now.done)
    return [Move(told, None), *_unable(found, say.UNABLE_NOW)]


def _spent(found: Changes) -> list[Move]:
    """Tell by how much more or less baht are disbursed; to date, where nothing was known before."""
    before, here = roll_up(found.before.projects), carried_out(found.now)
    if before.budget_disbursed is None and here is not None and here.spent:
        return [Move(say.SPENT_TO_DATE.fill(amount=words_before.spent(here)), None)]
    if found.disbursed > 0:
        was_spent = {project.project: project.budget_disbursed or 0 for project in found.before.projects}
        spenders = tuple(p.project for p in found.now.projects if (p.budget_disbursed or 0) > was_spent[p.project])
        return [Move(say.SPENT.fill(amount=number(found.disbursed)), None, spenders)]
    if found.disbursed < 0:
        return [Move(say.SPENT_LESS.fill(amount=number(-found.disbursed)), None)]
    return []


def _unable(found: Changes, many: Text) -> list[Move]:
    """Name the projects that became unable; `many` says only how many they are."""
    unable = found.became(ProjectState.UNABLE)
    named = [project.named for project in found.now.projects if project.project in unable]
    if not named:
        return []
    told = say.UNABLE.fill(projects=join(*named, by=AND)) if len(named) <= NAMED else many.fill(n=len(named))
    return [Move(told, False, unable)]


def _completed(found: Changes) -> list[Move]:
    """Return how many projects are completed, and how many no longer are, so that both lead from then to now."""
    done, fell = found.became(ProjectState.DONE), found.left(ProjectState.DONE)
    if not (done or fell):
        return []
    sentence = say.DONE if not fell else say.DONE_AND_FELL if done else say.FELL
    states = [[project.state for project in summary.projects] for summary in (found.before, found.now)]
    was, now = (each.count(ProjectState.DONE) for each in states)
    told = sentence.fill(n=len(done), fell=len(fell), was=was, now=now, all=len(found.now.projects))
    return [Move(told, None if was == now else now > was, tuple(sorted((*done, *fell))))]
