"""Where everything lies in a data folder, and how a file in it is replaced."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from filelock import AcquireReturnProxy, FileLock, Timeout

from acplan.store.patience import delete, make_writable, read, replace

_SHIPPED = Path(__file__).parents[2] / "data"
_LOCK_SECONDS = 15.0
_NO_LOCKS = {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL}
_TEMPORARY = ".acplan-"
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


class FolderBusy(Exception):
    """Another program is saving into the data folder and does not finish."""


class LocksUnsupported(OSError):
    """The drive of the data folder knows no locks: two windows could save at once and one of them be lost."""


class ReadingOnly(Exception):
    """Who is at the folder may read and not change it."""


class Access(StrEnum):
    """By what a data folder is open: an account of this machine, or the network, with passphrase or to read only."""

    ACCOUNT = "account"
    PASSPHRASE = "passphrase"
    READER = "reader"


@dataclass(frozen=True)
class DataFolder:
    """A data folder, and what access there is to it; a backup of it is a copy of the folder."""

    path: Path
    access: Access = Access.ACCOUNT

    @staticmethod
    def chosen(path: str | None = None) -> DataFolder:
        """Return the folder named by the caller, else by ACPLAN_DATA, else the one beside the program."""
        return DataFolder(Path(path or os.environ.get("ACPLAN_DATA") or _SHIPPED))

    @property
    def plan(self) -> Path:
        """The plan workbook; a folder without one of its own uses the one that came with the program."""
        return self.own_plan if self.own_plan.exists() else _SHIPPED / "plan.xlsx"

    @property
    def own_plan(self) -> Path:
        """Where a plan workbook of the folder's own lies, or would."""
        return self.path / "plan.xlsx"

    @property
    def plan_text(self) -> Path:
        """The text of the plan document, where somebody put it beside the plan."""
        return self.path / "plan-source.txt"

    @property
    def progress(self) -> Path:
        """The folder of the yearly workbooks."""
        return self.path / "progress"

    @property
    def history(self) -> Path:
        """The folder of accepted uploads and of the log."""
        return self.progress / "history"

    @property
    def log(self) -> Path:
        """The log, one record a line."""
        return self.history / "log.jsonl"

    @property
    def log_copy(self) -> Path:
        """The second copy of the log, written right after it."""
        return self.history / "log-copy.jsonl"

    @property
    def samples(self) -> list[Path]:
        """The workbooks of made-up progress, by year."""
        own = self.path / "sample"
        return workbooks(own if own.is_dir() else _SHIPPED / "sample")

    def yearly(self, year: int) -> Path:
        """Return the workbook of a fiscal year."""
        return self.progress / f"{year}.xlsx"

    def years(self) -> list[int]:
        """Return the fiscal years that there is a workbook of."""
        return sorted(int(path.stem) for path in self.progress.glob("[0-9][0-9][0-9][0-9].xlsx"))

    def kept_plan(self, version: str) -> Path:
        """Return where a version of the plan is kept once something was saved under it."""
        return self.history / f"plan-{version}.xlsx"

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder alone, against other windows and other programs, and sweep what a cut-off save left.

        Nothing is ever changed without, so that this is where those who may only read are turned away.
        Raises `ReadingOnly`, `FolderBusy`, `LocksUnsupported`, or another `OSError` where the folder cannot be written.
        """
        if self.access == Access.READER:
            raise ReadingOnly
        self.history.mkdir(parents=True, exist_ok=True)
        with self._lock():
            for stray in self.strays():
                with contextlib.suppress(OSError):  # held by another program: whoever locks next tries again
                    delete(stray)
            yield

    def _lock(self) -> AcquireReturnProxy[FileLock]:
        """Return the lock, held. One that only exists as a file is no lock: it would outlive a killed program."""
        path = self.progress / ".lock"
        make_writable(path)
        try:
            return FileLock(path, timeout=_LOCK_SECONDS, fallback_to_soft=False).acquire()
        except Timeout as error:
            raise FolderBusy from error
        except NotImplementedError as error:
            raise LocksUnsupported(errno.ENOLCK, os.strerror(errno.ENOLCK), str(path)) from error
        except OSError as error:
            if error.errno in _NO_LOCKS:
                raise LocksUnsupported(error.errno, error.strerror, str(path)) from error
            error.filename = error.filename or str(path)
            raise

    def strays(self) -> list[Path]:
        """Return the temporary files; only the lock's holder may have any."""
        return [stray for folder in (self.progress, self.history) for stray in folder.glob(f"{_TEMPORARY}*")]


def replace_file(path: Path, data: bytes) -> None:
    """Put a file in place whole or not at all, whatever happens meanwhile.

    An `OSError` names the file, not the temporary one. Where only the folder could not be flushed, the file is
    in place all the same.
    """
    put_in_place(write_beside(path, data), path)


def write_beside(path: Path, data: bytes) -> Path:
    """Write a temporary file beside another, whole and flushed, and return it."""
    with _naming(path):
        temporary = path.with_name(f"{_TEMPORARY}{secrets.token_hex(8)}")
        handle = os.open(temporary, _NEW, 0o600)  # tempfile tries for hours where Windows lets nobody write
        with _removed_on_failure(temporary):
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            mode = stat.S_IMODE(path.stat().st_mode) | stat.S_IWRITE if path.exists() else 0o644
            temporary.chmod(mode)  # never read-only: Windows would not delete it
        return temporary


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a temporary file the name of the file that it replaces; after a failure that may have happened or not."""
    with _naming(path):
        with _removed_on_failure(temporary):
            replace(temporary, path)
        _sync_folder(path.parent)


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


@contextlib.contextmanager
def _removed_on_failure(temporary: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):  # it is swept by whoever locks next; what failed first is told
            delete(temporary)
        raise


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def bytes_of(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none or it cannot be read."""
    try:
        return read(path)
    except OSError:
        return None


def workbooks(folder: Path) -> list[Path]:
    """Return the workbooks of a folder by name; what Excel and macOS keep beside an open or copied one is none."""
    return sorted(path for path in folder.glob("*.xlsx") if not path.name.startswith(("~$", ".")))


def set_aside(folder: DataFolder, path: Path, data: bytes) -> str:
    """Keep what a damaged file holds in the history, and return the name it is kept under."""
    name = f"set-aside-{path.stem}-{digest(data)[:12]}{path.suffix}"
    replace_file(folder.history / name, data)
    return name


def digest(data: bytes) -> str:
    """Return the hash by which a file is known."""
    return hashlib.sha256(data).hexdigest()
