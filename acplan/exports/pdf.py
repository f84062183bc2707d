"""HTML printed to PDF by the Chrome or Edge that is found on the machine; the browser is kept off the network."""

from __future__ import annotations

import io
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import psutil
from markupsafe import Markup

from acplan.exports.finished_pdf import finished
from acplan.words import papers as say
from acplan.words.text import Text

SECONDS = 60.0
"""How long a browser may take."""
_HANDED_OVER = 5.0
"""How long to wait for the file of a browser that ended: some hand their work to another process."""
_LOOK_EVERY = 0.05
_ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_ON_WINDOWS = {
    "Google Chrome": Path("Google", "Chrome", "Application", "chrome.exe"),
    "Microsoft Edge": Path("Microsoft", "Edge", "Application", "msedge.exe"),
}
_APP_PATHS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths"
_ON_MAC = ("Google Chrome", "Microsoft Edge", "Chromium")
_ON_PATH = {
    "google-chrome": "Google Chrome",
    "google-chrome-stable": "Google Chrome",
    "chromium": "Chromium",
    "chromium-browser": "Chromium",
    "microsoft-edge": "Microsoft Edge",
    "microsoft-edge-stable": "Microsoft Edge",
}
_ENTRY = re.compile(r'<a href="#([\w-]+)">(.*?)</a>', re.DOTALL)
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # a file that is still being written is no news


class NotPrinted(Exception):
    """There is no PDF; its sentence says why, and what to do instead."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


class Browser(NamedTuple):
    """A browser that can print: its name and its program."""

    name: str
    program: Path


class PrintedFile(NamedTuple):
    """A whole PDF, and the page of each place in it that has a name."""

    data: bytes
    pages: Mapping[str, int]


def pdf(html: bytes) -> bytes:
    """Return a self-contained document as PDF, its contents list with page numbers; raises `NotPrinted`.

    The same document gives the same bytes by the same browser. The page numbers are only known once it is printed, so
    a document with a contents list is printed twice.
    """
    found = list(dict.fromkeys(browsers()))
    if not found:
        raise NotPrinted(say.NO_BROWSER)
    entries = {name: Markup(says).striptags() for name, says in _ENTRY.findall(html.decode())}
    for browser in found:
        printed = _printed(browser, html)
        if printed is not None and entries.keys() <= printed.pages.keys():  # not a page that refuses to open ours
            numbered = _numbered(html, {entry: printed.pages[entry] for entry in entries})
            return finished(((_printed(browser, numbered) if entries else None) or printed).data, entries)
    raise NotPrinted(say.NOT_PRINTED.fill(browser=found[0].name))


def browsers() -> Iterator[Browser]:
    """Find the browsers of this machine that can print."""
    if sys.platform == "win32":
        yield from in_program_folders(os.environ)
        yield from _registered()
    elif sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            programs = (Browser(name, folder / f"{name}.app" / "Contents" / "MacOS" / name) for name in _ON_MAC)
            yield from (browser for browser in programs if browser.program.is_file())
    else:
        for command, name in _ON_PATH.items():
            if program := shutil.which(command):
                yield Browser(name, Path(program))


def in_program_folders(environment: Mapping[str, str]) -> Iterator[Browser]:
    """Find the browsers in the folders where Windows keeps programs."""
    for name, place in _ON_WINDOWS.items():
        for folder in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
            program = Path(environment[folder]) / place if environment.get(folder) else None
            if program and program.is_file():
                yield Browser(name, program)


def _registered() -> list[Browser]:
    """Return the browsers that Windows knows by name, wherever they are."""
    found: list[Browser] = []
    if sys.platform == "win32":
        import winreg

        for name, place in _ON_WINDOWS.items():
            for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
                try:
                    program = Path(winreg.QueryValue(root, rf"{_APP_PATHS}\{place.name}").strip('"'))
                except OSError:
                    continue  # not under this root
                if program.is_file():
                    found.append(Browser(name, program))
    return found


def _printed(browser: Browser, html: bytes) -> PrintedFile | None:
    """Return what a browser prints, None where it fails; it has a profile of its own, and is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="acplan-", ignore_cleanup_errors=True) as name:
        source, target, profile = Path(name, "report.html"), Path(name, "report.pdf"), Path(name, "profile")
        source.write_bytes(html)
        root = ("--no-sandbox",) if sys.platform != "win32" and os.geteuid() == 0 else ()
        files = (f"--user-data-dir={profile}", f"--print-to-pdf={target}", source.as_uri())
        try:
            process = subprocess.Popen(
                [str(browser.program), *_ARGUMENTS, *root, *files],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            return None
        try:
            return _waited_for(target, process)
        finally:
            _end(process, profile)


def _waited_for(target: Path, process: subprocess.Popen[bytes]) -> PrintedFile | None:
    """Return the file once it is whole; newer browsers do not end by themselves after that."""
    deadline, seen = time.monotonic() + SECONDS, b""
    while time.monotonic() < deadline:
        ended = process.poll()
        data = _content(target)
        if data != seen and (printed := whole(data)):
            return printed
        seen = data
        if ended:
            return None
        if ended == 0:
            deadline = min(deadline, time.monotonic() + _HANDED_OVER)
        time.sleep(_LOOK_EVERY)
    return None


def _content(target: Path) -> bytes:
    try:
        return target.read_bytes()
    except OSError:
        return b""  # not there yet, or just being written


def _end(process: subprocess.Popen[bytes], profile: Path) -> None:
    """End the browser with all its processes: its children, and whatever was started with its profile."""
    found = {process.pid} if process.poll() is None else set()
    try:
        found |= {child.pid for pid in found for child in psutil.Process(pid).children(recursive=True)}
    except psutil.NoSuchProcess:
        found = set()  # it has just ended
    for other in psutil.process_iter(["cmdline"]):
        if other.pid in found or any(str(profile) in part for part in other.info["cmdline"] or ()):
            try:
                other.kill()
            except psutil.NoSuchProcess:
                continue
    process.wait()


def whole(data: bytes) -> PrintedFile | None:
    """Return what a browser wrote with the page of each named place, None while it is no whole PDF."""
    if not data.rstrip().endswith(b"%%EOF"):  # pypdf forgives a last line that is not there yet
        return None
    from pypdf import PdfReader  # only here, where something is printed: it takes its time to load
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data), strict=True)
        places = {name: reader.get_destination_page_number(place) for name, place in reader.named_destinations.items()}
    except PyPdfError:
        return None
    return PrintedFile(data, {name.removeprefix("/"): page + 1 for name, page in places.items() if page is not None})


def _numbered(html: bytes, pages: Mapping[str, int]) -> bytes:
    """Return the document with the page numbers of its contents, by style alone."""
    rule = 'nav a[href="#{}"]::after {{ counter-reset: at {}; content: counter(at, var(--digits)); }}\n'
    rules = "".join(rule.format(entry, page) for entry, page in pages.items())
    return html.replace(b"</head>", f"<style>\n{rules}</style>\n</head>".encode(), 1)
