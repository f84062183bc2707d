"""A disk that is really full and a folder that is really read-only, on a small file system in memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from acplan.cli import main
from acplan.store import DataFolder, opened
from acplan.words.failures import failure
from kit.battery import Model, check_sound, fast, perform
from kit.builders import the_plan
from kit.stores import TODAY, codes, told

SIZE = "2m"
LAST = 13
"""Pages of 4 kB that are enough for all that a save writes."""


def mount(*arguments: str) -> str:
    """Return why the system does not permit it, or nothing."""
    if sys.platform != "linux":
        return "a file system in memory is made by mount, on Linux only"
    try:
        done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "there is no program mount here"
    return done.stderr.strip()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    if refusal := mount("-t", "tmpfs", "-o", f"size={SIZE}", "acplan-test", str(place)):
        pytest.skip(f"mounting a disk is not permitted here: {refusal}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def filled(disk: Path) -> tuple[DataFolder, Model]:
    """A folder on it, with three saves."""
    folder, model = DataFolder(disk / "data"), Model()
    (folder.path / "sample").mkdir(parents=True)
    with fast():
        for act in (("save", 1, 3), ("save", 2, 5), ("save", 1, 4)):
            perform(folder, act, opened(folder, the_plan(), TODAY))
            model.do(act)
    return folder, model


def fill_up(disk: Path, leave: int = 0) -> Path:
    """Fill the disk but for some bytes."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream:
        free = os.statvfs(disk).f_bfree
        for _ in range(free):
            stream.write(bytes(4096))
        with pytest.raises(OSError, match="No space"):
            stream.write(bytes(4096))
    with filler.open("r+b") as stream:
        stream.truncate(max(0, filler.stat().st_size - leave))
    return filler


@pytest.mark.parametrize("pages", range(LAST + 1))
def test_a_full_disk(disk: Path, filled: tuple[DataFolder, Model], pages: int) -> None:
    """With no space at all, and with a little more each time, until the save goes through."""
    folder, model = filled
    act = ("save", 2, 6)
    with fast():
        stored = opened(folder, the_plan(), TODAY)
        filler = fill_up(disk, pages * 4096)
        refused: OSError | None = None
        try:
            perform(folder, act, stored)
            model.do(act)
        except OSError as error:
            refused = error
        assert refused is None or "พื้นที่เต็ม" in failure(refused).th
        assert (refused is None) == {0: False, LAST: True}.get(pages, refused is None)
        shown = opened(folder, the_plan(), TODAY)
        counts = {key: answers["cases"] for key, answers in shown.state.rows["headline"].items()}
        assert counts == model.now
        assert set(codes(shown)) <= {"not_written"}
        filler.unlink()
        check_sound(folder, model.now, len(model.counts) - 1)


def test_a_read_only_folder(disk: Path, filled: tuple[DataFolder, Model], capsys: pytest.CaptureFixture[str]) -> None:
    folder, model = filled
    folder.yearly(2566).unlink()
    assert mount("-o", "remount,ro", str(disk)) == ""
    with fast():
        stored = opened(folder, the_plan(), TODAY)
        assert {key: answers["cases"] for key, answers in stored.state.rows["headline"].items()} == model.now
        assert codes(stored) == ["not_written"]
        assert "อ่านได้อย่างเดียว" in told(stored)
        with pytest.raises(OSError, match="Read-only") as caught:
            perform(folder, ("save", 2, 6), stored)
        assert "the folder is read-only" in failure(caught.value).en
        assert main(["summary", "--data", str(folder.path)]) == 0
        assert main(["undo", "--data", str(folder.path), "--reason", "x"]) == 2
        assert "อ่านได้อย่างเดียว" in capsys.readouterr().err
    assert mount("-o", "remount,rw", str(disk)) == ""
    with fast():
        check_sound(folder, model.now, 3)
