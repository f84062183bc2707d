"""The data folder: what was reported, when, by whom, and the files it came in."""

from acplan.store.folder import DataFolder
from acplan.store.log import LogDamaged, Record
from acplan.store.save import Conflict, Stored, load, save

__all__ = ["Conflict", "DataFolder", "LogDamaged", "Record", "Stored", "load", "save"]
