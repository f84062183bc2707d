"""Damage a data folder in many ways, each with what must come of it.

python -m tools.damaged_stores
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from acplan.audit.audit import audit
from acplan.plan import PlanBroken, load_plan
from acplan.progress.state import State
from acplan.store import DataFolder
from kit.battery import TODAY, fast
from kit.builders import HEADLINE, book_of, edited, fill, state_of, the_plan
from kit.stores import BASE, FIRST, REVISED, by_hand, codes, files, now, other_plan, resaved, three_saves

Damage = Callable[[DataFolder], object]
SHOWN = {
    0: State().rows,
    1: BASE.rows,
    2: {name: BASE.rows[name] | FIRST.rows[name] for name in BASE.rows},
    3: {name: BASE.rows[name] | REVISED.rows[name] for name in BASE.rows},
}
WHOLE = 3
RESTORED, MISSING, COPY, CUT = ("log_restored",), ("log_was_missing",), ("copy_made_again",), ("log_cut",)
ASIDE, UNWRITTEN, EDITED = ("set_aside",), ("not_written",), ("edited",)


@dataclass(frozen=True)
class Case:
    """One damage: up to which save figures are shown, what is told, whether the audit is clean afterwards.

    `saves` counts the records afterwards. What is written again from the log alone need not be kept.
    """

    name: str
    damage: Damage
    codes: tuple[str, ...] = ()
    shown: int = WHOLE
    saves: int | None = None
    clean: bool = True
    kept: bool = True


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def altered(change: Callable[[list[bytes]], list[bytes]], *names: str) -> Damage:
    """Write the lines of the log, of its copy or of both otherwise."""

    def damage(folder: DataFolder) -> None:
        for path in (getattr(folder, name) for name in names or ("log",)):
            path.write_bytes(b"".join(change(lines(path))))

    return damage


def all_of(*damages: Damage) -> Damage:
    return lambda folder: [damage(folder) for damage in damages]


def gone(*names: str) -> Damage:
    return lambda folder: [getattr(folder, name).unlink() for name in names]


def without(place: int) -> Callable[[list[bytes]], list[bytes]]:
    return lambda found: found[: place - 1] + found[place:]


def swapped(one: int, other: int) -> Callable[[list[bytes]], list[bytes]]:
    def swap(found: list[bytes]) -> list[bytes]:
        found[one - 1], found[other - 1] = found[other - 1], found[one - 1]
        return found

    return swap


def digit(place: int) -> Callable[[list[bytes]], list[bytes]]:
    """Another case count in one line."""

    def change(found: list[bytes]) -> list[bytes]:
        head, tail = found[place - 1].split(b'"cases",null,', 1)
        found[place - 1] = head + b'"cases",null,8' + tail
        return found

    return change


def noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def log_with_a_whole_copy() -> Iterator[Case]:
    for part in range(1, 10):
        yield Case(
            f"log cut at {part}/10",
            lambda f, part=part: f.log.write_bytes(f.log.read_bytes()[: part * f.log.stat().st_size // 10]),  # type: ignore[misc]
            RESTORED,
        )
    for kept in (1, 2):
        yield Case(f"log cut after line {kept}", altered(lambda found, kept=kept: found[:kept]), RESTORED)  # type: ignore[misc]
    for pair in ((1, 2), (2, 3), (1, 3)):
        yield Case(f"lines {pair} of the log swapped", altered(swapped(*pair)), RESTORED)
    for place in (1, 2, 3):
        yield Case(f"line {place} of the log lost", altered(without(place)), RESTORED)
        yield Case(f"line {place} of the log altered", altered(digit(place)), RESTORED)
        double = lambda found, place=place: [*found[:place], *found[place - 1 :]]  # noqa: E731
        yield Case(f"line {place} of the log doubled", altered(double), RESTORED)
    for name, data in {
        "noise": noise(5000), "one line of noise": noise(400).replace(b"\n", b" "), "text": b"hello\n",
        "nulls": bytes(9000),
        "a list": b"[1,2]\n", "deep brackets": b"[" * 100_000, "blank lines": b"\n\n\n",
    }.items():  # fmt: skip
        yield Case(f"log of {name}", lambda f, data=data: f.log.write_bytes(data), RESTORED)  # type: ignore[misc]
    yield Case("log emptied", lambda f: f.log.write_bytes(b""), MISSING)
    yield Case("log missing", gone("log"), MISSING)
    yield Case("log in UTF-16", lambda f: f.log.write_bytes(f.log.read_text("utf-8").encode("utf-16")), RESTORED)
    yield Case(
        "log with a byte order mark", lambda f: f.log.write_bytes(b"\xef\xbb\xbf" + f.log.read_bytes()), RESTORED
    )
    yield Case("log with CRLF", altered(lambda found: [line[:-1] + b"\r\n" for line in found]), RESTORED)
    yield Case("log with blank lines", altered(lambda found: [line + b"\n" for line in found]), RESTORED)
    yield Case("log of joined lines", altered(lambda found: [line[:-1] for line in found]), RESTORED)
    yield Case("log with a line of another log", altered(lambda found: [found[0], b'{"a":1}\n', *found[1:]]), RESTORED)


def copy_with_a_whole_log() -> Iterator[Case]:
    both = "log_copy"
    yield Case("copy cut in a line", lambda f: f.log_copy.write_bytes(f.log_copy.read_bytes()[:-20]))
    yield Case("copy cut after line 2", altered(lambda found: found[:2], both))
    yield Case("copy emptied", lambda f: f.log_copy.write_bytes(b""))
    yield Case("copy missing", gone(both))
    yield Case("copy of noise", lambda f: f.log_copy.write_bytes(noise(3000)), COPY)
    yield Case("line 2 of the copy altered", altered(digit(2), both), COPY)
    yield Case("lines of the copy swapped", altered(swapped(1, 2), both), COPY)
    yield Case("copy a folder", lambda f: (f.log_copy.unlink(), f.log_copy.mkdir()), UNWRITTEN, clean=False)


def log_and_copy() -> Iterator[Case]:
    both = ("log", "log_copy")
    for place in (1, 2, 3):
        shown = place - 1
        yield Case(f"line {place} altered in both", altered(digit(place), *both), CUT, shown, clean=False)
        double = all_of(altered(digit(place)), gone("log_copy"))
        yield Case(f"line {place} of the log altered, copy missing", double, CUT, shown, clean=False)
    for place in (1, 2):
        yield Case(f"line {place} lost in both", altered(without(place), *both), CUT, place - 1, clean=False)
    half = lambda found: [*found[:2], found[2][:50]]  # noqa: E731
    yield Case("last line torn in both", altered(half, *both), CUT, 2, clean=False)
    yield Case("both of noise", all_of(*(_noise(name) for name in both)), CUT, 0, clean=False)
    yield Case("log missing, copy of noise", all_of(gone("log"), _noise("log_copy")), CUT, 0, clean=False)
    yield Case("log of noise, copy missing", all_of(_noise("log"), gone("log_copy")), CUT, 0, clean=False)
    yield Case("different lines altered", all_of(altered(digit(1)), altered(digit(3), "log_copy")), (*COPY, *RESTORED))
    yield Case(
        "copy behind, last line of the log torn",
        all_of(altered(half), altered(lambda found: found[:2], "log_copy")),
        CUT,
        2,
        clean=False,
    )
    yield Case("last line lost in both: the workbook still has it", altered(without(3), *both), EDITED, saves=3)
    yield Case("both missing: the workbooks still have it", gone(*both), (*EDITED, *EDITED), saves=2)
    yield Case(
        "history missing: the workbooks still have it", lambda f: shutil.rmtree(f.history), (*EDITED, *EDITED), saves=2
    )
    nothing = all_of(gone(*both), lambda f: [f.yearly(year).unlink() for year in (2565, 2566)])
    yield Case("only uploads left", nothing, CUT, 0, clean=False)
    yield Case("log a folder", lambda f: (f.log.unlink(), f.log.mkdir()), UNWRITTEN, clean=False)


def _noise(name: str) -> Damage:
    return lambda folder: getattr(folder, name).write_bytes(noise(700))


def yearly_workbooks() -> Iterator[Case]:
    def book(change: Callable[[bytes], bytes]) -> Damage:
        return lambda f: f.yearly(2566).write_bytes(change(f.yearly(2566).read_bytes()))

    for name, change in {
        "torn": lambda data: data[: len(data) // 2], "emptied": lambda data: b"", "of noise": lambda data: noise(5000),
        "a text file": lambda data: "ปี,คดี\n2566,3\n".encode(), "nulls": lambda data: bytes(len(data)),
        "without its end": lambda data: data[:-30],
        "with a word for a number": lambda data: edited(data, lambda b: fill(b[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", "สอง")),
        "with a formula": lambda data: edited(data, lambda b: fill(b[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", "=1+1")),
        "of another year": lambda data: book_of(BASE, 2565),
        "without a sheet": lambda data: edited(data, lambda b: b.remove(b[HEADLINE])),
    }.items():  # fmt: skip
        yield Case(f"workbook {name}", book(change), ASIDE)
    yield Case("workbook missing", lambda f: f.yearly(2566).unlink())
    yield Case("workbook renamed", lambda f: f.yearly(2566).rename(f.yearly(2567)), ASIDE)
    yield Case("workbook of a year outside the plan", lambda f: f.yearly(2580).write_bytes(noise(99)), ASIDE)
    yield Case("workbook of an earlier save", lambda f: f.yearly(2566).write_bytes(book_of(FIRST, 2566)), kept=False)
    yield Case("workbook saved again", lambda f: resaved(f, 2566), kept=False)
    yield Case("workbook a folder", lambda f: (f.yearly(2566).unlink(), f.yearly(2566).mkdir()), UNWRITTEN, clean=False)
    yield Case("every workbook missing", lambda f: [f.yearly(year).unlink() for year in (2565, 2566)])
    yield Case("workbook edited by hand to the same", lambda f: by_hand(f, 2566, 3, 1), kept=False)
    yield Case("a year made by hand", _made_by_hand, EDITED, saves=4, shown=4)


def _made_by_hand(folder: DataFolder) -> None:
    folder.yearly(2567).write_bytes(book_of(state_of({(2567, 1): {"cases": 6}}), 2567))


def other_files() -> Iterator[Case]:
    upload = lambda f: next(f.history.glob("0002-*.xlsx"))  # noqa: E731
    kept = lambda f: f.kept_plan(the_plan().version)  # noqa: E731
    yield Case("upload missing", lambda f: upload(f).unlink(), clean=False)
    yield Case("upload altered", lambda f: upload(f).write_bytes(upload(f).read_bytes()[:-1]), clean=False)
    yield Case("upload emptied", lambda f: upload(f).write_bytes(b""), clean=False)
    yield Case("kept plan missing", lambda f: kept(f).unlink(), clean=False)
    yield Case("kept plan altered", lambda f: kept(f).write_bytes(other_plan()[0]), clean=False)
    yield Case("an upload that no save names", lambda f: (f.history / "0004-0123456789ab.xlsx").write_bytes(b"x"))
    yield Case(
        "stray files", lambda f: [(at / ".acplan-x").write_bytes(b"x") for at in (f.progress, f.history)], kept=False
    )
    yield Case("lock left behind", lambda f: (f.progress / ".lock").write_bytes(b"4711"))
    folder_for_a_lock = lambda f: ((f.progress / ".lock").unlink(missing_ok=True), (f.progress / ".lock").mkdir())  # noqa: E731
    yield Case("lock a folder", folder_for_a_lock)
    blocked = all_of(folder_for_a_lock, lambda f: f.yearly(2566).unlink())
    yield Case("lock a folder, workbook missing", blocked, UNWRITTEN, clean=False)
    for name in ("~$2566.xlsx", "desktop.ini", "Thumbs.db", "2566 - Copy.xlsx", "2566.xlsx.bak", ".DS_Store"):
        yield Case(
            f"{name} among the files",
            lambda f, name=name: [(at / name).write_bytes(b"x") for at in (f.progress, f.history)],
        )  # type: ignore[misc]
    edit = lambda f: (f.path / "plan.xlsx").write_bytes(other_plan()[0])  # noqa: E731
    yield Case("plan edited", edit, ("plan_changed",), saves=4, kept=False)


CASES = [*log_with_a_whole_copy(), *copy_with_a_whole_log(), *log_and_copy(), *yearly_workbooks(), *other_files()]


def check_damage(case: Case, path: Path) -> None:
    """Damage a folder and start twice; raises `AssertionError` where it is not what the case states."""
    with fast():
        folder = three_saves(path)
        case.damage(folder)
        before = files(folder)
        plan = load_plan(folder.plan) if (folder.path / "plan.xlsx").exists() else the_plan()
        stored = now(folder, plan)
        after = files(folder)
        expected = SHOWN.get(case.shown) or _with(SHOWN[WHOLE], 2567)
        assert stored.state.rows == expected, case.name
        assert tuple(sorted(codes(stored))) == case.codes, (case.name, codes(stored))
        assert stored.save_number == (case.shown if case.saves is None else case.saves), case.name
        assert not stored.sample, case.name
        if case.kept:
            lost = [name for name, data in before.items() if not any(data in other for other in after.values())]
            assert lost == [], (case.name, lost)
        assert not any(".acplan-" in name for name in after), case.name
        if stored.damaged:
            assert after == before, f"{case.name}: nothing is touched until the backup is back"
        assert audit(folder, plan, TODAY).clean == case.clean, case.name
        again = now(folder, plan)
        assert (again.state.rows, again.save_number) == (stored.state.rows, stored.save_number), case.name
        assert files(folder) == after, case.name


def _with(rows: dict[str, object], year: int) -> dict[str, object]:
    return {**rows, "headline": {**rows["headline"], (year, 1): {"cases": 6}}}  # type: ignore[dict-item]


def check_broken_plan(path: Path) -> None:
    """A plan that cannot be read stops the start; nothing is touched."""
    folder = three_saves(path)
    (folder.path / "plan.xlsx").write_bytes(b"PK")
    before = files(folder)
    try:
        load_plan(folder.plan)
    except PlanBroken:
        assert files(folder) == before
    else:
        raise AssertionError("a broken plan was taken")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        for number, case in enumerate(CASES):
            check_damage(case, Path(name) / str(number))
        check_broken_plan(Path(name) / "plan")
    told = sum(1 for case in CASES if case.codes)
    short = sum(1 for case in CASES if case.shown < WHOLE)
    whole = len(CASES) - short
    print(f"{len(CASES) + 1} kinds: figures whole in {whole}, up to an earlier save in {short}; told in {told}")


if __name__ == "__main__":
    sys.exit(main())
