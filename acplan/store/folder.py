"""Where everything lies in a data folder, and how a file in it is replaced."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

_SHIPPED = Path(__file__).parents[2] / "data"
_LOCK_SECONDS = 15.0
_TEMPORARY = ".acplan-"


class FolderBusy(Exception):
    """Another program is saving into the data folder and does not finish."""


@dataclass(frozen=True)
class DataFolder:
    """A data folder; a backup of it is a copy of the folder."""

    path: Path

    @staticmethod
    def chosen(path: str | None = None) -> DataFolder:
        """Return the folder named by the caller, else by ACPLAN_DATA, else the one beside the program."""
        return DataFolder(Path(path or os.environ.get("ACPLAN_DATA") or _SHIPPED))

    @property
    def plan(self) -> Path:
        """The plan workbook; a folder without one of its own uses the one that came with the program."""
        own = self.path / "plan.xlsx"
        return own if own.exists() else _SHIPPED / "plan.xlsx"

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
    def samples(self) -> list[Path]:
        """The workbooks of made-up progress, by year."""
        own = self.path / "sample"
        return sorted((own if own.is_dir() else _SHIPPED / "sample").glob("*.xlsx"))

    def yearly(self, year: int) -> Path:
        """Return the workbook of a fiscal year."""
        return self.progress / f"{year}.xlsx"

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder alone, against other windows and other programs; raises `FolderBusy`."""
        self.history.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.progress / ".lock", timeout=_LOCK_SECONDS):
                for stray in self._strays():
                    stray.unlink()
                yield
        except Timeout as error:
            raise FolderBusy from error

    def sweep(self) -> None:
        """Remove what a save that was cut off left behind."""
        if self._strays():
            with self.locked():
                pass  # whoever holds the lock has swept

    def _strays(self) -> list[Path]:
        """Return the temporary files; only the lock's holder may have any."""
        return [stray for folder in (self.progress, self.history) for stray in folder.glob(f"{_TEMPORARY}*")]


def replace_file(path: Path, data: bytes) -> None:
    """Put a file in place whole or not at all, whatever happens meanwhile."""
    handle, name = tempfile.mkstemp(prefix=_TEMPORARY, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            shutil.copymode(path, name)
        else:
            Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def digest(data: bytes) -> str:
    """Return the hash by which a file is known."""
    return hashlib.sha256(data).hexdigest()
