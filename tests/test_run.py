"""The launcher's decisions, without a network and without a virtual environment."""

from __future__ import annotations

import errno
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

import run
from acplan.server import is_up, warm

ROOT = Path(run.__file__).parent
links = pytest.mark.skipif(sys.platform == "win32", reason="a link stands for Python, which few may make on Windows")


@pytest.fixture
def lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own with a lock file and an empty .venv."""
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "UNFINISHED", tmp_path / ".venv" / ".unfinished")
    monkeypatch.setattr(run, "PYTHON", tmp_path / ".venv" / "python")
    run.VENV.mkdir()
    file = tmp_path / "requirements.lock"
    file.write_bytes(b"streamlit==1.67.0\n")
    return file


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def installed(lock: Path) -> list[list[str]]:
    """Install with commands that only pretend, and give the commands."""
    commands: list[list[str]] = []

    def pretend(command: list[str], _failure: str) -> None:
        commands.append(command)
        if "venv" in command:
            run.PYTHON.unlink(missing_ok=True)
            run.PYTHON.symlink_to(sys.executable)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "step", pretend)
        run.prepare(lock)
    return commands


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 14), (3, 15, 0), (4, 0, 0)])
def test_a_python_without_packages_is_refused_in_both_languages(version: tuple[int, ...]) -> None:
    with pytest.raises(run.Stop) as stop:
        run.check_python(version)
    code, sentence = stop.value.args
    assert code == 1
    assert "ต้องใช้ Python 3.11 ถึง 3.14" in sentence
    assert f"this is {'.'.join(map(str, version))}. Choose 3.14 there." in sentence


def test_a_32_bit_python_is_refused_and_one_for_arm_on_windows() -> None:
    with pytest.raises(run.Stop, match=r"this is 3\.12\.1 \(32-bit\)"):
        run.check_python((3, 12, 1), is_64_bit=False)
    with pytest.raises(run.Stop, match=r"this is 3\.13\.1 \(ARM64\)"):
        run.check_python((3, 13, 1), platform="win-arm64")


@pytest.mark.parametrize("platform", ["win-amd64", "linux-aarch64", "macosx-11.0-arm64"])
@pytest.mark.parametrize("version", [(3, 11, 0), (3, 11, 7), (3, 14, 5)])
def test_a_python_with_packages_is_taken(version: tuple[int, ...], platform: str) -> None:
    run.check_python(version, platform=platform)


def test_a_double_click_starts_the_newest_python_that_is_served() -> None:
    served = [f"3.{minor}" for minor in range(run.NEWEST[1], run.OLDEST[1] - 1, -1)]
    assert f"({' '.join(served)})" in (ROOT / "run.bat").read_text("utf-8")
    assert f"for version in {' '.join(served)} 3;" in (ROOT / "run.command").read_text("utf-8")
    for name in ("run.bat", "run.command"):
        assert f"Python {served[0]}" in (ROOT / name).read_text("utf-8")
    assert f"Python {served[-1]} to {served[0]}" in (ROOT / "README.md").read_text("utf-8")
    assert f"Python {served[-1]} ถึง {served[0]}" in (ROOT / "README.th.md").read_text("utf-8")


def test_what_is_started_keeps_its_byte_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("ACPLAN_DATA", "ข้อมูล")
    environment = run.environment()
    assert "PYTHONDONTWRITEBYTECODE" not in environment
    assert environment["ACPLAN_DATA"] == "ข้อมูล"
    assert environment["PYTHONUTF8"] == "1"


def test_the_fingerprint_follows_the_lock_but_not_its_line_ends(lock: Path) -> None:
    first = run.fingerprint(lock)
    lock.write_bytes(b"streamlit==1.67.0\r\n")
    assert run.fingerprint(lock) == first
    lock.write_bytes(b"streamlit==1.67.1\n")
    assert run.fingerprint(lock) != first


def test_the_fingerprint_follows_python(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run.fingerprint(lock)
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert run.fingerprint(lock) != first


@links
def test_a_second_start_installs_nothing(lock: Path) -> None:
    venv, pip = installed(lock)
    assert "venv" in venv
    assert "pip" in pip
    assert installed(lock) == []


@links
def test_a_changed_lock_is_installed_into_the_same_venv(lock: Path) -> None:
    installed(lock)
    lock.write_bytes(b"streamlit==1.67.1\n")
    assert ["pip" in command for command in installed(lock)] == [True]


@links
def test_two_locks_are_remembered_beside_each_other(lock: Path) -> None:
    dev = lock.with_name("requirements-dev.lock")
    dev.write_bytes(b"pytest==9.2.0\n")
    installed(lock)
    installed(dev)
    assert run.is_installed(lock)
    lock.write_bytes(b"streamlit==1.67.1\n")
    dev.write_bytes(b"pytest==9.2.1\n")
    installed(lock)
    assert not (run.VENV / ".installed-requirements-dev.lock").exists()


@links
def test_a_half_made_venv_is_made_anew(lock: Path) -> None:
    run.PYTHON.touch()  # made, but nothing was installed
    assert ["venv" in command for command in installed(lock)] == [True, False]
    run.UNFINISHED.touch()  # killed while something was installed
    assert ["venv" in command for command in installed(lock)] == [True, False]
    run.PYTHON.unlink()  # a folder copied without it
    assert ["venv" in command for command in installed(lock)] == [True, False]


@links
def test_a_venv_whose_python_is_gone_is_made_anew(lock: Path) -> None:
    installed(lock)
    run.PYTHON.unlink()
    run.PYTHON.write_text("#!/bin/sh\nexit 103\n")  # what Windows leaves: "No Python at ..."
    run.PYTHON.chmod(0o755)
    assert ["venv" in command for command in installed(lock)] == [True, False]
    assert installed(lock) == []


@pytest.mark.parametrize(("allowed", "fits"), [(run.ROOM, True), (run.ROOM - 1, False)])
def test_a_path_too_long_for_the_packages_is_told_before_anything_is_installed(
    lock: Path, monkeypatch: pytest.MonkeyPatch, allowed: int, fits: bool
) -> None:
    def touch(path: Path) -> None:
        if len(str(path)) > len(str(run.ROOT)) + allowed:
            raise FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", str(path))

    monkeypatch.setattr(Path, "touch", touch)
    if fits:
        run.check_room()
    else:
        with pytest.raises(run.Stop) as stop:
            run.prepare(lock)
        assert f"{len(str(run.ROOT))} ตัวอักษร" in stop.value.args[1]
        assert "the folder's path is too long" in stop.value.args[1]
    assert not (run.ROOT / ".room").exists()
    assert not any(run.VENV.iterdir())


def test_a_folder_that_cannot_be_written_is_not_told_as_too_long(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def touch(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "touch", touch)
    with pytest.raises(PermissionError):
        run.check_room()


@links
def test_a_failed_install_leaves_what_was_there(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(lock)
    dev = lock.with_name("requirements-dev.lock")
    dev.write_bytes(b"pytest==9.2.0\n")
    monkeypatch.setattr(run, "pip_command", lambda *_: [sys.executable, "-c", "raise SystemExit(1)"])
    with pytest.raises(run.Stop) as stop:
        run.prepare(dev)
    code, sentence = stop.value.args
    assert code == 1
    assert "wheels" in sentence
    assert "\n" not in sentence
    assert run.is_installed(lock)
    assert not run.is_installed(dev)


def test_pip_checks_hashes_and_leaves_byte_code_to_all_cores(lock: Path) -> None:
    command = run.pip_command(lock, lock.with_name("wheels"))
    assert command[1:4] == ["-m", "pip", "install"]
    assert {"--require-hashes", "--no-compile"} <= set(command)
    assert "--no-index" not in command
    assert command[-2:] == ["-r", str(lock)]


def test_byte_code_is_made_of_what_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "VENV", tmp_path)
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    package = tmp_path / "lib" / "package"
    (package / "tests").mkdir(parents=True)
    for file in (package / "module.py", package / "tests" / "test_module.py"):
        file.write_text("x = 1")
    (package / "broken.py").write_text("def")
    subprocess.call(run.compile_command())
    assert [file.name.split(".")[0] for file in tmp_path.rglob("*.pyc")] == ["module"]


def test_pip_takes_a_folder_of_wheels_and_no_network(lock: Path) -> None:
    wheels = lock.with_name("wheels")
    wheels.mkdir()
    command = run.pip_command(lock, wheels)
    assert "--no-index" in command
    assert command[command.index("--find-links") + 1] == str(wheels)


def test_the_dashboard_listens_on_this_machine_only() -> None:
    command = run.streamlit_command(8600)
    assert command[1:5] == ["-m", "streamlit", "run", "app.py"]
    assert command[command.index("--server.address") + 1] == "127.0.0.1"
    assert command[command.index("--server.port") + 1] == "8600"


@pytest.mark.skipif(sys.platform == "win32", reason="the lock of other systems is the one replaced")
@pytest.mark.parametrize(
    ("code", "taken"),
    [(errno.EACCES, False), (errno.EAGAIN, False), (errno.EDEADLK, False), (0, False), (errno.ENOLCK, True)],
)
def test_a_lock_that_another_window_has_is_told_from_a_drive_without_locks(
    code: int, taken: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: object, how: int) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr("fcntl.flock", refuse)
    with (tmp_path / "lock").open("ab") as file:
        assert run.locked(file) is taken


def test_a_free_port_asked_for_is_taken(busy_port: int) -> None:
    assert not run.is_free(busy_port)
    assert not run.is_free(70000)
    free = next(filter(run.is_free, range(busy_port + 1, 65536)))
    assert run.choose_port(free) == free


def test_a_busy_port_asked_for_is_refused_with_2(busy_port: int) -> None:
    with pytest.raises(run.Stop) as stop:
        run.choose_port(busy_port)
    code, sentence = stop.value.args
    assert code == 2
    assert str(busy_port) in sentence


def test_without_a_wish_the_next_free_port_is_taken_and_named(
    busy_port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "FIRST_PORT", busy_port)
    port = run.choose_port(None)
    assert port > busy_port
    assert f"taking {port}" in capsys.readouterr().out


def test_a_port_that_nobody_listens_on_does_not_answer(busy_port: int) -> None:
    free = next(filter(run.is_free, range(busy_port + 1, 65536)))
    assert not is_up(free)


def test_the_first_page_is_asked_for_before_a_browser_comes() -> None:
    asked: list[bytes] = []

    def answer(door: socket.socket) -> None:
        line, _ = door.accept()
        with line:
            asked.append(line.recv(4096))
            line.sendall(b"HTTP/1.1 101 Switching Protocols\r\n\r\n")
            asked.append(line.recv(4096))

    with socket.create_server(("127.0.0.1", 0)) as door:
        server = threading.Thread(target=answer, args=(door,))
        server.start()
        warm(door.getsockname()[1])
        server.join()
    assert asked[0].startswith(b"GET /_stcore/stream HTTP/1.1\r\n")
    assert b"Sec-WebSocket-Protocol: streamlit\r\n\r\n" in asked[0]
    frame = asked[1]
    assert (frame[0], frame[1], frame[2:6]) == (0x82, 0x80 | len(frame[6:]), bytes(4)), "binary, masked by zeros"
    assert BackMsg.FromString(frame[6:]).WhichOneof("type") == "rerun_script"


def test_a_server_that_is_not_there_is_not_warmed(busy_port: int) -> None:
    warm(next(filter(run.is_free, range(busy_port + 1, 65536))))


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-compare.lock", "requirements-dev.lock"])
def test_a_lock_holds_hashes_what_windows_needs_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    blocks = text.replace(" \\\n", " ").splitlines()
    pins = [line for line in blocks if line and not line.lstrip().startswith("#")]
    assert pins
    assert all("--hash=sha256:" in pin for pin in pins)
    assert not any(line.startswith("-") or "://" in line for line in blocks)
    assert any(pin.startswith("duckdb==" if "compare" in name else "tzdata==") for pin in pins)
    if "dev" in name:
        assert any(pin.startswith("colorama==") for pin in pins)


def test_the_tests_run_on_what_the_dashboard_runs_on() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / name).read_text("utf-8").splitlines()
        return {line.split()[0] for line in lines if "==" in line and not line.startswith(("#", " "))}

    assert pins("requirements.lock") | pins("requirements-compare.lock") <= pins("requirements-dev.lock")


# A double-click on macOS


def double_click(folder: Path, *pythons: tuple[str, int]) -> tuple[int, str]:
    """Start run.command in a folder of its own where only these Pythons are, which end with these codes."""
    programs = folder / "bin"
    programs.mkdir(parents=True)
    for name, code in pythons:
        program = programs / name
        program.write_text(f'#!/bin/sh\n[ "$1" = -c ] && exit 0\necho "{name} $PWD $*"\nexit {code}\n')
        program.chmod(0o755)
    (programs / "dirname").symlink_to(str(shutil.which("dirname")))
    place = folder / "โปรแกรม & แผน"
    place.mkdir()
    shutil.copy(ROOT / "run.command", place)
    command = [str(shutil.which("bash")), str(place / "run.command"), "--port", "8600"]
    only = {"PATH": str(programs), "LANG": "C.UTF-8"}
    done = subprocess.run(command, env=only, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode, done.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="run.bat is there for Windows")
def test_run_command_starts_the_newest_python_in_its_own_folder(tmp_path: Path) -> None:
    code, told = double_click(tmp_path, ("python3.12", 0), ("python3.13", 0), ("python3.15", 0), ("python3", 0))
    assert (code, told) == (0, f"python3.13 {tmp_path / 'โปรแกรม & แผน'} run.py --port 8600\n")


@pytest.mark.skipif(sys.platform == "win32", reason="run.bat is there for Windows")
def test_run_command_passes_on_what_went_wrong_and_says_where_python_is(tmp_path: Path) -> None:
    assert double_click(tmp_path / "a", ("python3", 2))[0] == 2
    code, told = double_click(tmp_path / "b")
    assert code == 1
    assert "ไม่พบ Python กรุณาติดตั้ง Python 3.14" in told
    assert (ROOT / "run.command").stat().st_mode & 0o111, "it can be started"
