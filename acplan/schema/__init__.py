"""What each workbook holds, as data: the form, the checks, the reader and the data dictionary all come from here."""

from enum import StrEnum

from acplan.schema.expected import ORGANISATIONS
from acplan.schema.plan import PLAN_SHEETS
from acplan.schema.progress import HEADLINE, INDICATORS, PROGRESS_SHEETS, PROJECTS
from acplan.schema.types import Choice, Column, Kind, Sheet


class Book(StrEnum):
    """What a workbook holds: the progress of some quarters, the plan itself, or whom an overseeing office expects."""

    PROGRESS = "progress"
    PLAN = "plan"
    EXPECTED = "expected"


SHEETS_OF = {Book.PROGRESS: PROGRESS_SHEETS, Book.PLAN: PLAN_SHEETS, Book.EXPECTED: (ORGANISATIONS,)}

__all__ = [
    "HEADLINE",
    "INDICATORS",
    "ORGANISATIONS",
    "PLAN_SHEETS",
    "PROGRESS_SHEETS",
    "PROJECTS",
    "SHEETS_OF",
    "Book",
    "Choice",
    "Column",
    "Kind",
    "Sheet",
]
