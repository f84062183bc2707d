"""Why nothing could be saved, in a sentence."""

from __future__ import annotations

from pathlib import Path

from acplan.store import Conflict, FolderBusy, LocksUnsupported, LogDamaged, NothingToUndo, ReadingOnly, SaveUncertain
from acplan.words import store as say
from acplan.words.text import Text

FAILURES = (ReadingOnly, Conflict, NothingToUndo, LogDamaged, FolderBusy, OSError)
"""All that saving, taking back and withdrawing can raise."""


def failure(error: Exception) -> Text:
    """Say why a save was refused or failed, and what to do; `error` is one of `FAILURES`."""
    if isinstance(error, LogDamaged):
        return say.LOG_DAMAGED.fill(line=error.line)
    if isinstance(error, OSError) and not isinstance(error, LocksUnsupported | SaveUncertain):
        name, cause = Path(error.filename or "").name, say.cause(error)
        return say.NOT_WRITABLE.fill(detail=Text(f"{name}: {cause.th}", f"{name}: {cause.en}") if name else cause)
    return {
        ReadingOnly: say.READING_ONLY,
        Conflict: say.CONFLICT,
        NothingToUndo: say.NOTHING_TO_UNDO,
        FolderBusy: say.BUSY,
        LocksUnsupported: say.NO_LOCKS,
        SaveUncertain: say.UNCERTAIN,
    }[type(error)]
