"""A pack as it came: an archive or a folder, looked at before anything in it is opened.

Names, number, sizes and kinds of all members are checked by the directory alone; what is then read is asked for by
name, and never more of it than was allowed.
"""

from __future__ import annotations

import errno
import re
import struct
import zipfile
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from acplan.issues import Issue, Wording
from acplan.words import compare_issues as say
from acplan.workbook.gate import PACKINGS, UNPACKED_LIMIT, ZIP_ERRORS, megabytes

ARCHIVE_LIMIT = 100 * 1024 * 1024
MEMBERS = 1_000
_DIRECTORY, _HELD = 1024 * 1024, 256 * 1024
_NAME = 240
_END, _END64, _TAIL = b"PK\x05\x06", b"PK\x06\x07", 22 + 65_535
_ODD = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]|[. ](?:/|$)')
_DEVICE = re.compile(r"(?:.*/)?(?:con|prn|aux|nul|com\d|lpt\d) *(?:[./].*)?", re.IGNORECASE)
"""Names that Windows takes for devices, whatever their endings."""
_LINK = 0o120000


class Unfit(Exception):
    """A pack, or a part of it, that is not read; its issue says why."""

    def __init__(self, file: str, wording: Wording, /, **values: object) -> None:
        super().__init__(wording.code)
        self.issue = Issue(wording, file, values=values)


@dataclass(frozen=True)
class Container:
    """A pack as it came: what it is called among the others, where it lies, and the sizes of its members by name.

    `held` are members that were read as it was opened: to open thousands of archives twice would take twice as long.
    """

    name: str
    path: Path
    members: dict[str, int]
    held: dict[str, bytes] = field(default_factory=dict, repr=False)

    def read(self, name: str, limit: int) -> bytes:
        """Return a member; raises `Unfit` where there is none, or it is larger than what it may be."""
        size = self.members.get(name)
        if size is None:
            raise Unfit(self.name, say.MEMBER_MISSING, member=name)
        if size > limit:
            raise self._too_large(name, size, limit)
        try:
            data = self._bytes(name, limit)
        except KeyError as error:  # another archive lies there by now
            raise Unfit(self.name, say.MEMBER_MISSING, member=name) from error
        except ZIP_ERRORS as error:
            raise _broken(self.name, error) from error
        if len(data) > limit:
            raise self._too_large(name, len(data), limit)
        return data

    def _bytes(self, name: str, limit: int) -> bytes:
        if name in self.held:
            return self.held[name]
        if self.path.is_dir():
            with (self.path / name).open("rb") as stream:
                return stream.read(limit + 1)
        with zipfile.ZipFile(self.path) as archive:
            return _read(archive, name, limit)

    def _too_large(self, name: str, size: int, limit: int) -> Unfit:
        return Unfit(self.name, say.MEMBER_TOO_LARGE, member=name, size=megabytes(size), limit=megabytes(limit))


def container(path: Path, name: str, at_once: Collection[str] = ()) -> Container:
    """Return a pack that was found under a name; raises `Unfit` where nothing in it may be opened.

    `at_once` are the members that will be asked for, read now where they are small.
    """
    try:
        if path.is_symlink():
            raise Unfit(name, say.UNSAFE, detail=say.A_LINK)
        if path.is_dir():
            return Container(name, path, _files(path, name))
        if path.exists() and not path.is_file():
            raise Unfit(name, say.UNSAFE, detail=say.A_DEVICE)
        if path.suffix.casefold() != ".zip":
            raise Unfit(name, say.NO_PACK)
        return Container(name, path, *_members(path, name, at_once))
    except ZIP_ERRORS as error:
        raise _broken(name, error) from error


def _broken(name: str, error: Exception) -> Unfit:
    """Return why a pack cannot be read: the system does not give it, or what it gives is damaged."""
    if isinstance(error, OSError) and error.errno != errno.EINVAL:  # which is what a place out of the file gives
        return Unfit(name, say.CANNOT_OPEN, detail=error.strerror or type(error).__name__)
    return Unfit(name, say.DAMAGED)


def is_safe(name: str) -> bool:
    """Tell whether a member's name leads nowhere but into the pack, on every system."""
    parts = name.split("/")
    return (
        0 < len(name) <= _NAME
        and not (_ODD.search(name) or _DEVICE.fullmatch(name))
        and not {"", ".", ".."} & set(parts)
    )


def _members(path: Path, name: str, at_once: Collection[str]) -> tuple[dict[str, int], dict[str, bytes]]:
    size = path.stat().st_size
    if size > ARCHIVE_LIMIT:
        raise Unfit(name, say.TOO_LARGE, size=megabytes(size), limit=megabytes(ARCHIVE_LIMIT))
    _refuse_directory(path, size, name)
    with zipfile.ZipFile(path) as archive:
        sizes = _checked(archive, name)
        small = [each for each in at_once if sizes.get(each, _HELD + 1) <= _HELD]
        return sizes, {each: _read(archive, each, _HELD) for each in small}


def _read(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return a member, and hardly more than a limit of it, whatever the directory says: `ZipFile.read` unpacks all."""
    with archive.open(name) as member:
        return member.read(limit + 1)


def _checked(archive: zipfile.ZipFile, name: str) -> dict[str, int]:
    """Return the sizes of an archive's members once its directory has nothing that the program never makes."""
    found = [member for member in archive.infolist() if not member.filename.endswith("/")]  # is_dir needs a name
    if len(found) > MEMBERS:
        raise Unfit(name, say.UNSAFE, detail=say.MANY_FILES.fill(limit=f"{MEMBERS:,}"))
    for member in found:
        if not is_safe(member.filename):
            raise Unfit(name, say.UNSAFE, detail=repr(member.filename[:60]))
        if member.flag_bits & 1 or member.compress_type not in PACKINGS:
            raise Unfit(name, say.UNSAFE, detail=say.ENCRYPTION if member.flag_bits & 1 else say.COMPRESSION)
        if member.external_attr >> 16 & 0o170000 == _LINK:
            raise Unfit(name, say.UNSAFE, detail=say.A_LINK)
    sizes = {member.filename: member.file_size for member in found}
    if len({each.casefold() for each in sizes}) < len(found):
        raise Unfit(name, say.UNSAFE, detail=say.ONE_NAME)
    if (total := sum(sizes.values())) > UNPACKED_LIMIT:
        raise Unfit(name, say.BOMB, size=megabytes(total), limit=megabytes(UNPACKED_LIMIT))
    return sizes


def _refuse_directory(path: Path, size: int, name: str) -> None:
    """Refuse an archive whose directory alone would fill the memory: zipfile reads all of it at once."""
    with path.open("rb") as stream:
        stream.seek(max(0, size - _TAIL))
        tail = stream.read(_TAIL)
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise Unfit(name, say.DAMAGED)
    entries, length = struct.unpack_from("<HI", tail, at + 10)
    if tail[max(0, at - 20) : at].startswith(_END64) or entries > MEMBERS or length > _DIRECTORY:
        raise Unfit(name, say.UNSAFE, detail=say.MANY_FILES.fill(limit=f"{MEMBERS:,}"))


def _files(path: Path, name: str) -> dict[str, int]:
    """Return the files of an unpacked pack: those in it and in its folders, links left out."""
    found: dict[str, int] = {}
    next(path.iterdir(), None)  # says that the folder cannot be opened, which the next line would pass over
    for each in path.rglob("*"):
        if len(found) > MEMBERS:
            raise Unfit(name, say.UNSAFE, detail=say.MANY_FILES.fill(limit=f"{MEMBERS:,}"))
        if each.is_file() and not each.is_symlink() and path.resolve() in each.resolve().parents:
            found[each.relative_to(path).as_posix()] = each.stat().st_size
    return found
