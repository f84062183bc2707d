"""Tamper with histories in ways that leave each file right by itself, and see whether a paper printed before tells it.

python -m tools.sabotage_histories --histories 200 [--seed N]

Every sabotaged history must be found, by the audit or by one paper that was printed before the sabotage; every honest
one, with undo, withdrawal, edits by hand and restored files, must be found in order by the papers of all its saves.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from acplan.audit.audit import audit
from acplan.audit.paper_check import paper
from acplan.plan import load_plan
from acplan.store import DataFolder, opened
from acplan.store.folder import digest
from acplan.store.log import read_log
from kit.battery import TODAY, Model, fast, perform, upload
from kit.stores import by_hand, change_plan, other_plan, resaved

Alter = Callable[[dict[str, Any]], None]


@dataclass
class History:
    """A data folder being saved into, the papers of its saves by their numbers, and its states before each."""

    folder: DataFolder
    chance: random.Random
    model: Model
    papers: dict[int, str]

    @staticmethod
    def of(path: Path, chance: random.Random, saves: int) -> History:
        """Return a history of some saves, with a backup of the folder beside it after each."""
        (path / "data" / "sample").mkdir(parents=True)
        found = History(DataFolder(path / "data"), chance, Model(), {})
        for _ in range(saves):
            found.go_on()
            shutil.copytree(found.folder.path, found.backup(len(found.papers)))
        return found

    def backup(self, save: int) -> Path:
        """Return where the folder lies as it was after a save."""
        return self.folder.path.parent / f"backup-{save}"

    def go_on(self) -> None:
        """Save, undo or withdraw something, and print a paper."""
        act = self.model.choose(self.chance)
        record = perform(self.folder, act, opened(self.folder, load_plan(self.folder.plan), TODAY))
        self.model.do(act)
        self.papers[record.number] = record.code

    def noticed(self, *numbers: int) -> bool:
        """Tell whether a paper of some saves does not stand, or the audit finds something; nothing is mended before."""
        records = read_log(self.folder).records
        if not all(paper(records, number, self.papers[number]).stands for number in numbers):
            return True
        return not audit(self.folder, load_plan(self.folder.plan), TODAY).clean


def rewritten(folder: DataFolder, alter: Alter) -> None:
    """Alter records of the log and of its copy, and work out all hashes anew, so that the chain is whole."""
    previous, lines = "", []
    for line in folder.log.read_bytes().splitlines():
        values = json.loads(line)
        values["previous"] = previous
        del values["hash"]
        alter(values)
        body = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
        lines.append(body[:-1] + b',"hash":"' + hashlib.sha256(body).hexdigest().encode() + b'"}')
        previous = hashlib.sha256(lines[-1]).hexdigest()
    for path in (folder.log, folder.log_copy):
        path.write_bytes(b"\n".join(lines) + b"\n")


# Sabotage: each leaves a folder behind in which it tried not to be found


def cut(history: History) -> None:
    """The folder is as it was before the last saves, their uploads included."""
    last = len(history.papers)
    shutil.rmtree(history.folder.path)
    shutil.copytree(history.backup(history.chance.randint(1, last - 1)), history.folder.path)


def cut_and_continued(history: History) -> None:
    """The last saves are cut off, and others are made in their place."""
    last, papers = len(history.papers), dict(history.papers)
    cut(history)
    left = len(read_log(history.folder).records)
    for number in range(left, last + history.chance.randint(0, 2)):
        quarter, cases = history.chance.randint(1, 4), 20 + number
        plan = load_plan(history.folder.plan)
        perform(history.folder, ("save", quarter, cases), opened(history.folder, plan, TODAY))
    history.papers = papers


def another_history(history: History) -> None:
    """The whole folder is made anew, with as many saves that were never made."""
    shutil.rmtree(history.folder.path)
    other = History.of(history.folder.path.parent / "other", history.chance, len(history.papers))
    shutil.copytree(other.folder.path, history.folder.path)


def rewritten_record(history: History) -> None:
    """Reason, time or person of a save are altered, and all hashes with them."""
    number = history.chance.randint(1, len(history.papers))
    name, value = history.chance.choice([("reason", "อื่น"), ("user", "ผู้อื่น"), ("time", "2026-01-01T00:00:00+07:00")])

    def alter(values: dict[str, Any]) -> None:
        if values["number"] == number:
            values[name] = value

    rewritten(history.folder, alter)


def log_restored(history: History) -> None:
    """Log, copy and workbooks come from a backup; the later uploads stay where they are, or are deleted too."""
    last, folder = len(history.papers), history.folder
    old = DataFolder(history.backup(history.chance.randint(1, last - 1)))
    kept = {path.name for path in old.history.iterdir()}
    for path in folder.progress.glob("*.xlsx"):
        path.unlink()
    for path in (*old.progress.glob("*.xlsx"), old.log, old.log_copy):
        shutil.copy(path, folder.path / path.relative_to(old.path))
    if history.chance.random() < 0.5:
        for path in folder.history.glob("*.xlsx"):
            if path.name not in kept:
                path.unlink()


def swapped_upload(history: History) -> None:
    """The kept copy of an upload is another; half the time the log is rewritten to name it."""
    folder, other = history.folder, upload(4, 99)
    record = history.chance.choice([record for record in read_log(folder).records if record.file])
    (folder.history / record.file).write_bytes(other)

    def alter(values: dict[str, Any]) -> None:
        if values["number"] == record.number:
            values["kept" if record.kept else "sha256"] = digest(other)

    if history.chance.random() < 0.5:
        rewritten(folder, alter)


def edited_workbook(history: History) -> None:
    """A yearly workbook says another count; half the time the log is rewritten to hold its hash."""
    while not history.model.now:
        history.go_on()
    folder = history.folder
    year, quarter = history.chance.choice(sorted(history.model.now))
    data = by_hand(folder, year, quarter, 77)

    def alter(values: dict[str, Any]) -> None:
        if str(year) in values["workbooks"]:
            values["workbooks"][str(year)] = digest(data)

    if history.chance.random() < 0.5:
        rewritten(folder, alter)


def another_plan(history: History) -> None:
    """The plan of the saves is another, in the history too; half the time the log is rewritten to name it."""
    folder, (data, plan) = history.folder, other_plan()
    kept = folder.kept_plan(read_log(folder).records[-1].plan)
    if history.chance.random() < 0.5:
        kept.write_bytes(data)
        return
    kept.unlink()
    folder.kept_plan(plan.version).write_bytes(data)
    (folder.path / "plan.xlsx").write_bytes(data)
    rewritten(folder, lambda values: values.update(plan=plan.version))


SABOTAGE = (
    cut, cut_and_continued, another_history, rewritten_record, log_restored, swapped_upload, edited_workbook,
    another_plan,
)  # fmt: skip


# What honest offices do


def saved_on(history: History) -> None:
    """More is saved, undone and withdrawn."""
    for _ in range(history.chance.randint(1, 4)):
        history.go_on()


def edited_in_excel(history: History) -> None:
    """A count is typed into a yearly workbook, which the next start records, as it says."""
    folder = history.folder
    counts = history.model.now
    if counts:
        by_hand(folder, *history.chance.choice(sorted(counts)), 55)  # type: ignore[misc]
    opened(folder, load_plan(folder.plan), TODAY)


def saved_again_in_excel(history: History) -> None:
    """A yearly workbook is saved again without a change."""
    resaved(history.folder, history.chance.choice(history.folder.years()))
    opened(history.folder, load_plan(history.folder.plan), TODAY)


def plan_revised(history: History) -> None:
    """The plan is another from now on, and more is saved under it."""
    change_plan(history.folder)
    opened(history.folder, load_plan(history.folder.plan), TODAY)


def moved(history: History) -> None:
    """The folder is copied to another place, as a backup of the latest state is."""
    there = history.folder.path.parent / "moved"
    shutil.copytree(history.folder.path, there)
    history.folder = DataFolder(there)


def mended(history: History) -> None:
    """A disk lost the copy of the log, or a yearly workbook; the next start makes it again."""
    folder = history.folder
    history.chance.choice([folder.log_copy, *(folder.yearly(year) for year in folder.years())]).unlink()
    opened(folder, load_plan(folder.plan), TODAY)


HONEST = (saved_on, edited_in_excel, saved_again_in_excel, plan_revised, moved, mended)


def sabotage_histories(histories: int, seed: int, where: Path) -> tuple[Counter[str], list[str]]:
    """Return how often each kind was tried, and each sabotage that was not found and each false alarm."""
    chance, tried, wrong = random.Random(seed), Counter[str](), []
    with fast():
        for number in range(histories):
            for kinds, sabotaged in ((SABOTAGE, True), (HONEST, False)):
                kind = kinds[number % len(kinds)]
                history = History.of(where / f"{number}-{sabotaged}", chance, chance.randint(3, 6))
                kind(history)  # type: ignore[operator]
                tried[kind.__name__] += 1
                papers = [max(history.papers)] if sabotaged else list(history.papers)
                if history.noticed(*papers) is not sabotaged:
                    wrong.append(f"{kind.__name__} {number}")
                shutil.rmtree(where / f"{number}-{sabotaged}")
    return tried, wrong


def main() -> int:
    """Try as many histories of each side as asked, and say what was not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--histories", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        tried, wrong = sabotage_histories(given.histories, given.seed, Path(name))
    print(", ".join(f"{what}: {count}" for what, count in tried.items()))
    for each in wrong:
        print("wrong:", each)
    print(f"{given.histories} sabotaged, {given.histories} honest: {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
