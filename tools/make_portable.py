"""Make one folder for Windows that an office unzips and starts by a double-click, with nothing but Python itself.

python run.py portable --python FILE_OR_FOLDER --out FOLDER [--compare]

FILE_OR_FOLDER is python.org's “Windows embeddable package (64-bit)”, or the folder of any CPython for Windows of a
version that is served. Packages come from the network, or from the folder wheels/ beside run.py.
"""

from __future__ import annotations

import argparse
import re
import shutil
import struct
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import run

LONGEST = 259 - 100  # letters of a path below the folder, which itself may have 100 of those that Windows allows
START = "เปิดแดชบอร์ด.bat"
PROGRAM = ("app.py", "run.py", "acplan", "pages", "static", ".streamlit", "data/plan.xlsx", "data/sample")
DOCUMENTS = ("README.th.md", "README.md", "CHANGELOG.md", "docs")
LOCKS = ("requirements.lock", "requirements-compare.lock")
INTEL_64 = 0x8664
UNNEEDED_PYTHON = (
    "Doc", "Scripts", "Tools", "include", "libs", "tcl", "Lib/ensurepip", "Lib/idlelib", "Lib/lib2to3",
    "Lib/site-packages", "Lib/test", "Lib/tkinter", "Lib/turtledemo", "Lib/venv", "DLLs/_tkinter.pyd",
)  # fmt: skip
"""What of a whole Python no dashboard needs; the embeddable package has none of it."""
UNNEEDED_PACKAGES = (
    "bin", "numpy/*/tests", "numpy/*/*/tests", "numpy/_core/include", "numpy/_core/lib", "numpy/tests",
    "pandas/tests", "pyarrow/include", "pyarrow/src", "pyarrow/tests", "pyarrow/*.lib",
    "share/jupyter", "etc/jupyter", "plotly/labextension", "pydeck/nbextension/static", "streamlit/.agents",
    "**/*.pyi", "**/*.h", "**/*.hpp", "**/*.pxd", "**/*.pyx",
)  # fmt: skip
"""What of the packages only those need who test or compile them, or work in notebooks."""
BATCH = """\
@echo off
rem Starts the dashboard by a double-click. All else is in run.py.
chcp 65001 >nul
title แดชบอร์ด acplan
if not exist "%~dp0{folder}\\python.exe" goto no_folder
"%~dp0{folder}\\python.exe" -X utf8 "%~dp0{folder}\\app\\run.py" %*
set "CODE=%errorlevel%"
if not "%CODE%"=="0" pause
exit /b %CODE%

:no_folder
echo ไม่พบโฟลเดอร์ {folder} ข้างไฟล์นี้ กรุณาแตกไฟล์ zip ทั้งหมดก่อน แล้วเปิดใหม่
echo The folder {folder} is not beside this file: unzip everything first, then start again.
pause
exit /b 1
"""


def main(arguments: list[str]) -> int:
    """Make the folder and say where it is."""
    parser = argparse.ArgumentParser(
        prog="run.py portable", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--python", type=Path, required=True, help="a Python for Windows: its zip or its folder")
    parser.add_argument("--out", type=Path, required=True, help="the folder to make, or to put a newer version into")
    parser.add_argument("--compare", action="store_true", help="with what an office needs that oversees others")
    options = parser.parse_args(arguments)
    made = make(options.python, options.out, LOCKS if options.compare else LOCKS[:1])
    size = sum(path.stat().st_size for path in made.rglob("*") if path.is_file())
    run.say(f"เสร็จแล้ว {size // 10**6} MB · done, {size // 10**6} MB: {options.out}")
    return 0


def make(python: Path, out: Path, locks: Sequence[str] = LOCKS[:1]) -> Path:
    """Put Python, packages and program into a folder of their version, and beside it what starts them.

    Data that lies there, and other versions, stay as they are. Returns the folder of the version.
    """
    version = re.search(r'__version__ = "(.*)"', (run.ROOT / "acplan/__init__.py").read_text("utf-8"))
    assert version
    folder = out / f"acplan-{version[1]}"
    if folder.exists():
        thai = f"มีโฟลเดอร์ {folder} อยู่แล้ว กรุณาลบหรือเลือกโฟลเดอร์อื่น"
        raise run.Stop(2, f"{thai} · {folder} is there already: delete it or choose another folder")
    making = out / ".making"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    try:
        run.say("กำลังคัดลอก Python · copying Python")
        minor = put_python(python, making)
        run.say("กำลังติดตั้งแพ็กเกจ 1–3 นาที · installing the packages, 1–3 minutes")
        put_packages(making, minor, locks)
        put_program(making)
        check_lengths(making, folder.name)
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    (out / START).write_bytes(BATCH.format(folder=folder.name).replace("\n", "\r\n").encode())
    return folder


def put_python(source: Path, folder: Path) -> int:
    """Put a Python for Windows into a folder, closed to what else the machine has; returns its minor version."""
    if source.is_dir():
        shutil.copytree(source, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", "*.pdb"))
        remove(folder, UNNEEDED_PYTHON)
    else:
        try:
            with zipfile.ZipFile(source) as archive:
                archive.extractall(folder)
        except (OSError, zipfile.BadZipFile) as error:
            raise run.Stop(2, f"อ่านไฟล์ {source} ไม่ได้ · {source} cannot be read: {error}") from error
    found = [path for path in folder.glob("python3*.dll") if path.stem[len("python3") :].isdigit()]
    program = folder / "python.exe"
    if not found or not program.exists():
        thai = (
            f"ไม่พบ python.exe ของ Windows ใน {source} ให้ใช้ไฟล์ “Windows embeddable package (64-bit)” จาก {run.DOWNLOADS}"
        )
        raise run.Stop(2, f"{thai} · there is no python.exe of Windows in it: take the embeddable package (64-bit)")
    minor = int(found[0].stem[len("python3") :])
    machine = machine_of(program.read_bytes())
    run.check_python((3, minor), machine == INTEL_64, "win-arm64" if machine == 0xAA64 else "")
    for old in folder.glob("*._pth"):
        old.unlink()
    # Read instead of any variable or registry entry of the machine; packages are found there by their usual name alone
    places = [f"python3{minor}.zip", "Lib", "DLLs", ".", "Lib\\site-packages", "app", "import site"]
    (folder / f"python3{minor}._pth").write_text("\n".join(places) + "\n", "utf-8")
    return minor


def machine_of(program: bytes) -> int:
    """Return the kind of processor that a Windows program is for; 0 for what is none."""
    if len(program) < 64 or program[:2] != b"MZ":
        return 0
    (at,) = struct.unpack_from("<I", program, 60)
    if program[at : at + 4] != b"PE\0\0" or len(program) < at + 6:
        return 0
    return int(struct.unpack_from("<H", program, at + 4)[0])


def put_packages(folder: Path, minor: int, locks: Sequence[str]) -> None:
    """Install the locks, hashes checked, for a Python that need not run here; leave out what nobody needs."""
    packages, wheels = folder / "Lib/site-packages", run.ROOT / "wheels"
    source = ["--no-index", "--find-links", str(wheels)] if wheels.is_dir() else []
    options = ["--quiet", "--no-compile", "--no-deps", "--require-hashes", "--only-binary", ":all:", *source]
    kind = ["--platform", "win_amd64", "--python-version", f"3.{minor}", "--implementation", "cp"]
    named = [part for lock in locks for part in ("-r", str(run.ROOT / lock))]
    command = [*pip(), "install", *options, *kind, "--target", str(packages), *named]
    if subprocess.call(command, cwd=run.ROOT, env=run.environment()):
        thai = "ติดตั้งแพ็กเกจไม่สำเร็จ กรุณาต่ออินเทอร์เน็ต หรือวางไฟล์ของ Windows ให้ครบในโฟลเดอร์ wheels"
        raise run.Stop(1, f"{thai} · installing failed: connect to the internet, or fill the folder wheels for Windows")
    remove(packages, UNNEEDED_PACKAGES)


def pip() -> list[str]:
    """Return the command of a pip: that of this Python, or of .venv."""
    for python in (sys.executable, str(run.PYTHON)):
        command = [python, "-m", "pip"]
        try:
            if not subprocess.call([*command, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
                return command
        except OSError:
            continue  # there is no .venv
    raise run.Stop(1, "Python นี้ไม่มี pip กรุณาเปิด run.py หนึ่งครั้งก่อน · this Python has no pip: start run.py once first")


def remove(folder: Path, patterns: tuple[str, ...]) -> None:
    """Delete what patterns find below a folder."""
    for pattern in patterns:
        for path in list(folder.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def put_program(folder: Path) -> None:
    """Copy the program, without data that was reported, and mark it as one whose packages came along."""
    app = folder / "app"
    for name in (*PROGRAM, *DOCUMENTS):
        source, target = run.ROOT / name, app / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "~$*"))
        else:
            shutil.copyfile(source, target)
    (app / run.MARK).touch()


def check_lengths(folder: Path, name: str) -> None:
    """Refuse what Windows could not open in a folder whose path has 100 letters."""
    for path in folder.rglob("*"):
        below = f"/{name}/{path.relative_to(folder)}"
        if len(below) > LONGEST:
            raise run.Stop(1, f"ชื่อไฟล์ยาวเกินไป · too long for Windows: {below}")
