"""Kill a program that saves, at random moments, and check what is then in the data folder.

python -m tools.kill_saves --kills 200 [--seed N]
"""

from __future__ import annotations

import argparse
import contextlib
import json
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from acplan.store import DataFolder, opened
from acplan.store.log import read_log
from kit.battery import TODAY, Act, Model, check_sound, fast, perform
from kit.builders import the_plan

LONGEST, WRITING = 0.5, 0.02
SAVES_A_FOLDER = 40


def kill_saves(kills: int, seed: int, where: Path) -> Counter[str]:
    """Return what was seen; raises `AssertionError` at the first folder that is not whole."""
    chance, seen = random.Random(seed), Counter[str]()
    with fast():
        folder, model = DataFolder(where / "0"), Model()
        for kill in range(kills):
            if len(model.counts) > SAVES_A_FOLDER:
                folder, model = DataFolder(where / str(kill)), Model()
            _one(folder, model, chance, seen)
    return seen


def _one(folder: DataFolder, model: Model, chance: random.Random, seen: Counter[str]) -> None:
    """Let a process work on a folder, kill it, and check the folder."""
    (folder.path / "sample").mkdir(parents=True, exist_ok=True)
    ours, theirs = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=_work, args=(folder, model, chance.random(), theirs))
    child.start()
    theirs.close()
    assert ours.poll(30), "the process does not begin"
    _wait(folder, chance)
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()
    begun: Act | None = None
    with contextlib.suppress(EOFError):  # the pipe ends where the process was killed
        while True:
            kind, act = json.loads(ours.recv())
            if kind == "begins":
                begun = tuple(act)
            elif kind == "done":
                model.do(begun or ())
                begun = None
                seen["saves"] += 1
            else:
                raise AssertionError(act)
    ours.close()
    _look(folder, model, begun, seen)
    check_sound(folder, model.now, len(model.counts) - 1)
    seen["kills"] += 1


def _wait(folder: DataFolder, chance: random.Random) -> None:
    """Wait for any moment, or, every other time, for one at which files are being written."""
    until = time.monotonic() + chance.uniform(0, LONGEST)
    if chance.random() < 0.5:
        time.sleep(max(0.0, until - time.monotonic()))
        return
    until += LONGEST
    while time.monotonic() < until and not folder.strays():
        time.sleep(0.0002)
    time.sleep(chance.uniform(0, WRITING))


def _look(folder: DataFolder, model: Model, begun: Act | None, seen: Counter[str]) -> None:
    """Take the act that was under way as done where its record stands, and count where the kill hit."""
    log = read_log(folder)
    number = len(log.records) - (len(model.counts) - 1)
    assert number in {0, 1}, "an acknowledged save is missing, or one too many is there"
    assert not log.damaged
    if number:
        assert begun
        model.do(begun)
        seen["killed after the record"] += 1
    elif begun:
        seen["killed before the record"] += 1
    else:
        seen["killed between saves"] += 1
    seen["stray files"] += len(folder.strays())
    seen["copy behind"] += folder.log.exists() and (
        not folder.log_copy.exists() or folder.log_copy.read_bytes() != log.data
    )


def _work(folder: DataFolder, model: Model, seed: float, report: Connection) -> None:
    """Save, revise, undo and withdraw until killed, telling each act before and after."""
    chance = random.Random(seed)
    try:
        while True:
            stored = opened(folder, the_plan(), TODAY)
            act = model.choose(chance)
            report.send(json.dumps(["begins", act]))
            perform(folder, act, stored)
            report.send(json.dumps(["done", []]))
            model.do(act)
    except BaseException as error:
        report.send(json.dumps(["failed", repr(error)]))
        raise


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        seen = kill_saves(given.kills, given.seed, Path(name))
    print(", ".join(f"{what}: {count}" for what, count in seen.items()))


if __name__ == "__main__":
    sys.exit(main())
