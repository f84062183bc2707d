"""The data folder: what was reported, when, by whom, and the files it came in."""

from acplan.store.folder import DataFolder
from acplan.store.log import LogDamaged, Record
from acplan.store.save import Conflict, NothingToUndo, Stored, load, save, undo

__all__ = ["Conflict", "DataFolder", "LogDamaged", "NothingToUndo", "Record", "Stored", "load", "save", "undo"]
