"""The plan in force: kept by its version, put in the place of another by a save, found again after one cut off."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass

from acplan.plan import Plan, PlanBroken, read_plan
from acplan.store.folder import DataFolder
from acplan.store.log import Record, SaveKind
from acplan.store.patience import read


@dataclass(frozen=True)
class NewPlan:
    """A plan for the place of another: its workbook, the version it replaces, the hash of the file sent."""

    book: bytes
    replaces: str
    sha256: str = ""


def plan_of(folder: DataFolder, plan: Plan, version: str) -> Plan | None:
    """Return a version of the plan: the one at hand, or the kept one."""
    return plan if version == plan.version else kept_plan(folder, version)


def kept_plan(folder: DataFolder, version: str) -> Plan | None:
    """Return a version of the plan as it was kept in the history, None where that is missing or altered."""
    try:
        kept = read_plan(read(folder.kept_plan(version)))
    except (OSError, PlanBroken):
        return None
    return kept if kept.version == version else None


def kept_workbook(folder: DataFolder, version: str) -> bytes:
    """Return the workbook of a kept version; raises `OSError` where it is missing or altered."""
    path = folder.kept_plan(version)
    if kept_plan(folder, version) is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return read(path)


def overdue(folder: DataFolder, records: Sequence[Record], plan: Plan) -> Plan | None:
    """Return the plan that a save put in force, where the folder's file is still, or again, the one before it.

    None where the file is what the log says, or was edited by hand, which is a change of its own.
    """
    if not records or records[-1].plan == plan.version:
        return None
    newest = next((record for record in reversed(records) if record.replaces or record.kind == SaveKind.PLAN), None)
    if newest is None or not newest.replaces:
        return None
    cut_off = newest is records[-1] and plan.version == newest.replaces
    return kept_plan(folder, newest.plan) if cut_off or not folder.own_plan.exists() else None
