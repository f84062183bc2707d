"""Serving the dashboard to the office's network: names, certificate, passphrase, Streamlit's settings, what is said.

For the launcher, which has nothing but the standard library.
"""

from __future__ import annotations

import contextlib
import getpass
import re
import socket
import ssl
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from acplan.sharing import LONGEST, READING, SHORTEST, VARIABLE, sealed

HERE = ("127.0.0.1", "localhost")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ANYWHERE = "192.0.2.1"
"""An address that nobody has: from which of ours a way there would begin is told without sending anything."""


class CannotShare(Exception):
    """The network cannot be served so; the text says in both languages why."""


@dataclass(frozen=True)
class Network:
    """How a network reaches the dashboard: under which names and addresses, encrypted or not, and who may save."""

    hosts: Sequence[str]
    sealed: str = ""
    certificate: tuple[Path, Path] | None = None
    """The files of a certificate and of its key."""
    listens: ClassVar = "0.0.0.0"

    @property
    def environment(self) -> dict[str, str]:
        """What tells the server that it is shared, and by which passphrase it opens for changes."""
        return {VARIABLE: self.sealed or READING}

    @property
    def options(self) -> list[str]:
        """Streamlit's settings; hosts and origins stay checked, and without a passphrase no file is taken in."""
        found = ["--server.address", self.listens]
        for host in (*HERE, *self.hosts):
            found += ["--server.allowedHosts", host]
        if not self.sealed:
            found += ["--server.maxUploadSize", "0"]
        if self.certificate:
            certificate, key = map(str, self.certificate)
            found += ["--server.sslCertFile", certificate, "--server.sslKeyFile", key]
        return found

    def client(self) -> ssl.SSLContext | None:
        """Return what asks the own server, whose certificate names it as others know it; None where it is plain."""
        if self.certificate is None:
            return None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context

    def sentences(self, port: int) -> list[str]:
        """Say in both languages where it is shared, who may do what, and whether others can listen in."""
        scheme = "https" if self.certificate else "http"
        where = "  ".join(f"{scheme}://{host}:{port}" for host in self.hosts)
        told = [f"เปิดให้ดูร่วมกันที่ · shared at {where}"]
        if self.sealed:
            told.append("ทุกคนในเครือข่ายดูได้ ผู้ที่ใส่รหัสผ่านบันทึกได้ · all on the network may read, with the passphrase save")
        else:
            told.append("ทุกคนในเครือข่ายดูได้ ไม่มีใครบันทึกได้ · all on the network may read, nobody may save")
        if not self.certificate:
            told.append(
                "คำเตือน: การเชื่อมต่อนี้ไม่เข้ารหัส ผู้อื่นในเครือข่ายอาจดักอ่านตัวเลขและรหัสผ่านได้ หากต้องการเข้ารหัสให้ใช้ --cert และ --key "
                "· WARNING: THE LINE IS NOT ENCRYPTED. Others on the network may read figures and passphrase along it; "
                "--cert and --key encrypt it"
            )
        return told


def network_of(
    names: Sequence[str] | None, certificate: Path | None, key: Path | None, *, passphrase: bool
) -> Network | None:
    """Return how to serve the network that this machine is on, None where that was not asked for (no list of `names`).

    Asks for a passphrase if told to. Raises `CannotShare`.
    """
    if names is None:
        if certificate or key or passphrase:
            raise CannotShare("--passphrase --cert และ --key ใช้กับ --share เท่านั้น · these go with --share only")
        return None
    if (certificate is None) != (key is None):
        raise CannotShare("--cert กับ --key ต้องใช้คู่กัน · --cert and --key go together")
    for name in names:
        if not _NAME.fullmatch(name):  # "*" would answer to every name
            raise CannotShare(
                f"“{name}” ไม่ใช่ชื่อเครื่อง เช่น pc1.office.go.th · is no name of a machine, such as pc1.office.go.th"
            )
    files = (certificate.absolute(), key.absolute()) if certificate and key else None
    if files:
        check_certificate(*files)
    found = hosts()
    if not found:
        raise CannotShare("เครื่องนี้ไม่ได้ต่อเครือข่าย จึงเปิดให้ดูร่วมกันไม่ได้ · this machine is on no network to share with")
    return Network([*found, *names], sealed(asked_for()) if passphrase else "", files)


def hosts() -> list[str]:
    """Return the machine's addresses on networks, the likeliest first, and its name; nothing where it is on none."""
    found = []
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.connect((_ANYWHERE, 9))
        found.append(line.getsockname()[0])
    name = socket.gethostname()
    with contextlib.suppress(OSError):
        found += socket.gethostbyname_ex(name)[2]
    found = [address for address in dict.fromkeys(found) if not address.startswith(("127.", "0."))]
    return [*found, name] if found else []


def check_certificate(certificate: Path, key: Path) -> None:
    """See whether a server can use a certificate with its key; raises `CannotShare`."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key, password=lambda: "")
    except (OSError, ValueError) as error:  # of ssl too
        thai = f"ใช้ใบรับรอง {certificate} กับกุญแจ {key} ไม่ได้ (ต้องเป็น PEM คู่กัน และกุญแจไม่มีรหัสผ่าน)"
        raise CannotShare(f"{thai} · certificate and key cannot be used, a pair in PEM is needed: {error}") from error


def asked_for() -> str:
    """Ask for a passphrase, twice and unseen; from what is no keyboard take a line. Raises `CannotShare`."""
    try:
        if has_keyboard():
            first = getpass.getpass("ตั้งรหัสผ่านสำหรับผู้บันทึก · passphrase for those who may save: ")
            if getpass.getpass("พิมพ์อีกครั้ง · once more: ") != first:
                raise CannotShare("รหัสผ่านสองครั้งไม่ตรงกัน · the two were not the same")
        else:
            first = _line()
    except EOFError:
        first = ""
    except UnicodeError as error:
        raise CannotShare("อ่านรหัสผ่านที่ส่งมาไม่ได้ ต้องเป็น UTF-8 · the passphrase handed over is not UTF-8") from error
    if not SHORTEST <= len(first.strip()) <= LONGEST:
        raise CannotShare(
            f"รหัสผ่านต้องมีอย่างน้อย {SHORTEST} ตัวอักษร และไม่เกิน {LONGEST} "
            f"· a passphrase has {SHORTEST} letters or more, {LONGEST} at most"
        )
    return first


def has_keyboard() -> bool:
    """Tell whether somebody can type here: Windows calls NUL a terminal too, and typing into that never ends."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    if sys.platform == "win32":
        import ctypes
        import msvcrt
        from ctypes import wintypes

        console = wintypes.HANDLE(msvcrt.get_osfhandle(sys.stdin.fileno()))
        return bool(ctypes.windll.kernel32.GetConsoleMode(console, ctypes.byref(wintypes.DWORD())))
    return True


def _line() -> str:
    """Return the line that another program hands over, in UTF-8 whatever the system's code page is."""
    return sys.stdin.buffer.readline().decode("utf-8-sig") if sys.stdin else ""
