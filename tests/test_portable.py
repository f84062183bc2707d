"""The folder for Windows that is unzipped and started: made from small parts, without a network."""

from __future__ import annotations

import hashlib
import struct
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import acplan
import run
from acplan.store import DataFolder
from kit.stores import now, three_saves
from tools import make_portable
from tools.make_portable import BATCH, LOCKS, LONGEST, START, make

INTEL, INTEL_32, ARM = 0x8664, 0x14C, 0xAA64
ROOT = Path(run.__file__).parent
VERSION = f"acplan-{acplan.__version__}"


def program(machine: int) -> bytes:
    """The head of a Windows program for a kind of processor."""
    return b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + struct.pack("<H", machine)


def python_folder(path: Path, *, minor: int = 13, machine: int = INTEL) -> Path:
    """What an installed Python for Windows looks like, as far as it matters here."""
    parts = ["Lib/os.py", "Lib/test/test_os.py", "Lib/site-packages/pip/__init__.py", "DLLs/_ssl.pyd", "tcl/tk.tcl"]
    for name in (f"python3{minor}.dll", "python3.dll", "LICENSE.txt", *parts):
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(name)
    (path / "python.exe").write_bytes(program(machine))
    return path


def python_zip(path: Path) -> Path:
    """The embeddable package of python.org, as far as it matters here."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("python.exe", program(INTEL))
        for name in ("python312.dll", "python3.dll", "python312.zip", "python312._pth"):
            archive.writestr(name, name)
    return path


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small program with a lock of one package for Windows, and that package in wheels/."""
    root = tmp_path / "project"
    for name in (*make_portable.PROGRAM, *make_portable.DOCUMENTS):
        source = root / name / "one.py" if (ROOT / name).is_dir() else root / name
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(name)
    (root / "acplan/__init__.py").write_text(f'__version__ = "{acplan.__version__}"\n')
    (root / "data/progress").mkdir()
    (root / "data/progress/2566.xlsx").write_text("somebody's figures")
    (root / "data/sample/~$2566.xlsx").write_text("Somchai")
    wheel = root / "wheels/thing-1.0-cp313-cp313-win_amd64.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("thing/__init__.py", "")
        archive.writestr("thing/native.pyi", "")
        for name in ("streamlit/.agents/skill.md", "pydeck/nbextension/__init__.py", "pydeck/nbextension/static/a.js"):
            archive.writestr(name, "")
        archive.writestr("thing-1.0.data/data/share/jupyter/labextensions/a.js", "")
        archive.writestr("thing-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n")
        archive.writestr("thing-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: cp313-cp313-win_amd64\n")
        archive.writestr("thing-1.0.dist-info/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (root / "requirements.lock").write_text(f"thing==1.0 --hash=sha256:{digest}\n")
    monkeypatch.setattr(run, "ROOT", root)
    return root


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_of_python_packages_and_program_is_made_beside_what_starts_it(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "สำนักปลัด & กอง"
    assert make(python_folder(tmp_path / "python"), out) == out / VERSION
    assert {path.name for path in out.iterdir()} == {VERSION, START}
    found = names(out / VERSION)
    assert found >= {"python.exe", "python313.dll", "Lib/os.py", "DLLs/_ssl.pyd", "app/app.py", "app/run.py"}
    assert "Lib/site-packages/pydeck/nbextension/__init__.py" in found, "it is imported"
    assert found >= {"Lib/site-packages/thing/__init__.py", "app/data/plan.xlsx", "app/.portable", "app/README.th.md"}
    unneeded = ("Lib/test/", "tcl/", "Lib/site-packages/pip", "app/data/progress", "Lib/site-packages/bin")
    assert not [
        name
        for name in found
        if name.startswith(unneeded) or name.endswith((".pyi", "skill.md", "a.js")) or "~$" in name
    ]
    places = (out / VERSION / "python313._pth").read_text("utf-8").splitlines()
    assert places[-1] == "import site"
    assert {"Lib", "Lib\\site-packages", "app"} <= set(places)
    batch = (out / START).read_bytes()
    assert batch.count(b"\r\n") == batch.count(b"\n") == BATCH.count("\n")
    assert rf'"%~dp0{VERSION}\python.exe" -X utf8 "%~dp0{VERSION}\app\run.py"'.encode() in batch


@pytest.mark.parametrize(("arguments", "locks"), [([], LOCKS[:1]), (["--compare"], LOCKS)])
def test_what_compares_organisations_comes_along_where_it_is_asked_for(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], locks: tuple[str, ...]
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr("subprocess.call", lambda command, **_: commands.append(command))
    python, out = python_folder(tmp_path / "python"), tmp_path / "out"
    assert make_portable.main(["--python", str(python), "--out", str(out), *arguments]) == 0
    assert [Path(part).name for part in commands[-1] if part.endswith(".lock")] == [*locks]
    assert all((ROOT / name).exists() for name in locks)


def test_the_embeddable_package_is_taken_from_its_zip(project: Path, tmp_path: Path) -> None:
    minor = make_portable.put_python(python_zip(tmp_path / "python-embed-amd64.zip"), tmp_path / "made")
    assert minor == 12
    assert names(tmp_path / "made") == {"python.exe", "python312.dll", "python3.dll", "python312.zip", "python312._pth"}
    assert "python312.zip\n" in (tmp_path / "made/python312._pth").read_text("utf-8")
    assert "import site\n" in (tmp_path / "made/python312._pth").read_text("utf-8")


@pytest.mark.parametrize(
    ("minor", "machine", "told"),
    [(15, INTEL, "3.15"), (10, INTEL, "3.10"), (13, INTEL_32, "32-bit"), (13, ARM, "ARM64"), (13, 0, "32-bit")],
)
def test_a_python_that_packages_are_not_there_for_is_refused_and_nothing_left(
    project: Path, tmp_path: Path, minor: int, machine: int, told: str
) -> None:
    with pytest.raises(run.Stop, match=told):
        make(python_folder(tmp_path / "python", minor=minor, machine=machine), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_what_is_no_python_for_windows_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "python.zip").write_bytes(b"PK")
    for source in (tmp_path / "python.zip", tmp_path / "nothing.zip", project):
        with pytest.raises(run.Stop):
            make(source, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_package_with_another_hash_stops_it_and_nothing_is_left(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make_portable, "pip", lambda: [sys.executable, "-c", "raise SystemExit(1)"])
    with pytest.raises(run.Stop, match="wheels"):
        make(python_folder(tmp_path / "python"), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_names_too_long_for_windows_are_refused(tmp_path: Path) -> None:
    room = LONGEST - len(f"/{VERSION}/")
    (tmp_path / ("x" * room)).touch()
    make_portable.check_lengths(tmp_path, VERSION)
    (tmp_path / ("y" * (room + 1))).touch()
    with pytest.raises(run.Stop, match="too long for Windows"):
        make_portable.check_lengths(tmp_path, VERSION)


def test_an_update_lies_beside_the_old_version_and_the_data(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make_portable, "put_packages", lambda *_: None)
    out = tmp_path / "office"
    make(python_folder(tmp_path / "python"), out)
    data = three_saves(out / "data")
    before = names(data.path)
    (project / "acplan/__init__.py").write_text('__version__ = "9.9.9"\n')
    new = make(tmp_path / "python", out)
    assert {path.name for path in out.iterdir()} == {VERSION, "acplan-9.9.9", "data", START}
    assert b'"%~dp0acplan-9.9.9\\python.exe"' in (out / START).read_bytes()
    with pytest.raises(run.Stop, match="there already"):
        make(tmp_path / "python", out)
    assert new.exists()

    monkeypatch.setattr(run, "BUNDLED", True)
    monkeypatch.setattr(run, "ROOT", new / "app")
    monkeypatch.delenv("ACPLAN_DATA", raising=False)
    chosen = DataFolder(Path(run.environment()["ACPLAN_DATA"]))
    assert chosen.path == data.path
    assert (now(chosen).save_number, names(data.path) - {"progress/.lock"}) == (3, before)


# Started from there


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program of such a folder, as run.py sees it when it is started."""
    app = tmp_path / "office" / VERSION / "app"
    app.mkdir(parents=True)
    monkeypatch.setattr(run, "ROOT", app)
    monkeypatch.setattr(run, "VENV", tmp_path)
    monkeypatch.setattr(run, "BUNDLED", True)
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    monkeypatch.delenv("ACPLAN_DATA", raising=False)
    return app


def test_nothing_is_installed_and_no_variable_is_needed(started: Path) -> None:
    run.prepare(started / "requirements.lock")
    assert run.streamlit_command(8600)[:5] == [sys.executable, "-X", "utf8", "-m", "streamlit"]


@pytest.mark.parametrize("command", ["test", "portable"])
def test_what_needs_the_whole_project_is_refused(started: Path, command: str) -> None:
    with pytest.raises(run.Stop, match="came without"):
        run.run([command])


def test_the_folder_that_is_named_holds_the_data(started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACPLAN_DATA", "D:\\ข้อมูล")
    assert run.environment()["ACPLAN_DATA"] == "D:\\ข้อมูล"
    assert not (started.parents[1] / "data").exists()


def test_where_nobody_can_write_data_and_byte_code_lie_with_the_user(
    started: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.touch

    def touch(path: Path) -> None:
        if path.is_relative_to(started.parents[1]):
            raise PermissionError(13, "Permission denied", str(path))
        real(path)

    monkeypatch.setattr(Path, "touch", touch)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "somchai")
    assert run.environment()["ACPLAN_DATA"] == str(tmp_path / "somchai" / "acplan-data")
    assert any(option.startswith("pycache_prefix=") for option in run.streamlit_command(8600))


@pytest.fixture
def running() -> Iterator[int]:
    """The port of a server that says it is well."""

    class Health(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/_stcore/health" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Health) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_starting_twice_opens_the_one_that_runs(
    started: Path, running: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(run.webbrowser, "open", opened.append)
    monkeypatch.setattr(run, "choose_port", lambda asked, address: asked or running)
    served: list[int] = []

    def serve(port: int, browser: bool, network: object) -> int:
        served.append(port)
        if len(served) == 1:  # while the first one runs
            assert run.open_or_serve(None, browser=True) == 0
            assert opened == [f"http://127.0.0.1:{running}"]
            said = capsys.readouterr().out
            assert "เปิดอยู่แล้ว" in said
            assert str(started.parents[1] / "data") in said
            assert run.open_or_serve(8700, browser=True) == 0  # a port of one's own is another dashboard
            monkeypatch.setenv("ACPLAN_DATA", str(started))  # and so are other data
            assert run.open_or_serve(None, browser=True) == 0
        return 0

    monkeypatch.setattr(run, "serve", serve)
    assert run.open_or_serve(None, browser=True) == 0
    assert served == [running, 8700, running]
    monkeypatch.delenv("ACPLAN_DATA")
    run.open_or_serve(None, browser=True)  # the first one has ended
    assert served == [running, 8700, running, running]
