"""The data folder: what was reported, when, by whom, and the files it came in."""

from acplan.store.folder import Access, DataFolder, FolderBusy, LocksUnsupported, ReadingOnly
from acplan.store.loading import NoSuchSave, Stored, load, opened
from acplan.store.log import LogDamaged, Record, SaveUncertain, replay
from acplan.store.mending import mend
from acplan.store.plans import kept_plan, plan_of
from acplan.store.saving import Conflict, NothingToUndo, inverse, save, save_plan, standing, undo, withdraw, withdrawal

__all__ = [
    "Access",
    "Conflict",
    "DataFolder",
    "FolderBusy",
    "LocksUnsupported",
    "LogDamaged",
    "NoSuchSave",
    "NothingToUndo",
    "ReadingOnly",
    "Record",
    "SaveUncertain",
    "Stored",
    "inverse",
    "kept_plan",
    "load",
    "mend",
    "opened",
    "plan_of",
    "replay",
    "save",
    "save_plan",
    "standing",
    "undo",
    "withdraw",
    "withdrawal",
]
