"""What each workbook holds, as data: the form, the checks, the reader and the data dictionary all come from here."""

from enum import StrEnum

from acplan.schema.plan import PLAN_SHEETS
from acplan.schema.progress import HEADLINE, INDICATORS, PROGRESS_SHEETS, PROJECTS
from acplan.schema.types import Choice, Column, Kind, Sheet


class Book(StrEnum):
    """What a workbook reports: the progress of some quarters, or the plan itself."""

    PROGRESS = "progress"
    PLAN = "plan"


SHEETS_OF = {Book.PROGRESS: PROGRESS_SHEETS, Book.PLAN: PLAN_SHEETS}

__all__ = [
    "HEADLINE",
    "INDICATORS",
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
