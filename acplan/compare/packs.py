"""A folder of packs: every pack in it that can be read, and of every other file why it cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from acplan.compare.container import Container, Unfit, container
from acplan.compare.figures import figures
from acplan.compare.manifest import NAME, Manifest, manifest, printable
from acplan.issues import Issue
from acplan.measures.contract import FILE
from acplan.store.folder import digest
from acplan.words import compare_issues as say

if TYPE_CHECKING:
    import pyarrow as pa

EXPECTED = "expected.xlsx"
"""The list of organisations that is looked for in the folder itself."""
MOST = 20_000
PAPER = 50 * 1024 * 1024
"""How many bytes a paper that is opened may have."""
_PAPERS = {".csv", ".html", ".parquet", ".pdf", ".pptx", ".xlsx"}
"""The kinds of files that a pack has; no other is handed on."""
_DEPTH = 3
_NOT_MEANT = ("~$", ".", "thumbs.db", "desktop.ini", "__macosx")
"""What systems and programs leave in folders; nobody sent it."""


@dataclass(frozen=True)
class ReceivedPack:
    """A pack that can be read: where it lies, what it says of itself, and its figures."""

    container: Container
    manifest: Manifest
    figures: pa.Table = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """What it is called among the others: its file, with the folders that it lies in."""
        return self.container.name

    def paper(self, name: str) -> bytes:
        """Return one of its papers as it was made; raises `Unfit` where it is another one now."""
        if Path(name).suffix.casefold() not in _PAPERS:
            raise Unfit(self.name, say.UNSAFE, detail=name)
        told = self.manifest.paper(name)
        data = self.container.read(name, PAPER)
        if told is None or digest(data) != told.sha256:
            raise Unfit(self.name, say.ALTERED, member=name)
        return data

    def own(self, column: str) -> str:
        """Return what each of its rows says of the organisation, "" where that is blank."""
        return self.figures.column(column)[0].as_py() or ""


@dataclass(frozen=True)
class Gathered:
    """What a folder holds: packs by their names, and what is amiss with the other files."""

    packs: tuple[ReceivedPack, ...]
    issues: tuple[Issue, ...]


def gathered(folder: Path) -> Gathered:
    """Read every pack of a folder; one that cannot be read is named and never stops the others."""
    packs: list[ReceivedPack] = []
    issues: list[Issue] = []
    for number, path in enumerate(found(folder)):
        name = printable(path.relative_to(folder).as_posix())
        if number >= MOST:
            issues.append(Issue(say.TOO_MANY, name, values={"limit": f"{MOST:,}"}))
            break
        try:
            packs.append(read(path, name if path != folder else folder.name))
        except Unfit as unfit:
            issues.append(unfit.issue)
    return Gathered(tuple(packs), tuple(issues))


def read(path: Path, name: str) -> ReceivedPack:
    """Read one pack; raises `Unfit`."""
    pack = container(path, name, (NAME, FILE))
    told = manifest(pack)
    return ReceivedPack(pack, told, figures(pack, told))


def found(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder and may be a pack, by name: archives, folders with a manifest, and foreign files.

    What lies in an unpacked pack is its own. The folder itself may be one too: then other packs in it are looked for.
    """
    itself = (folder / NAME).is_file()
    if itself:
        yield folder
    yield from _within(_listed(folder), _DEPTH, foreign=not itself)


def _within(paths: Sequence[Path], depth: int, *, foreign: bool) -> Iterator[Path]:
    for path in paths:
        named = path.name.casefold()
        if named.startswith(_NOT_MEANT) or (named == EXPECTED and depth == _DEPTH):
            continue
        try:
            inside = _listed(path) if path.is_dir() and not path.is_symlink() else None
            whole = inside is not None and (path / NAME).is_file()
        except OSError:
            yield path  # named where it is read
            continue
        if inside is None or whole:
            if whole or foreign or path.suffix.casefold() == ".zip":
                yield path
        elif depth > 1:
            yield from _within(inside, depth - 1, foreign=foreign)
        elif inside and foreign:
            yield path


def _listed(folder: Path) -> list[Path]:
    return sorted(folder.iterdir(), key=lambda each: each.name)
