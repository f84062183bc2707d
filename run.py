"""Set up and start the dashboard, with nothing but Python itself.

    python run.py [--port N] [--no-browser]   start the dashboard and open it
    python run.py --share [NAME ...] [--passphrase] [--cert FILE --key FILE]
                                              let the office's network read it; save only who knows the passphrase
    python run.py test [ARGUMENT ...]         run the tests (the arguments go to pytest)
    python run.py cli [ARGUMENT ...]          the same as python -m acplan ...
    python run.py portable --python FILE_OR_FOLDER --out FOLDER [--compare]
                                              make a folder for Windows that holds Python and packages as well

All is installed once, into .venv beside this file. For a machine without a network, fill a folder wheels/ by
python -m pip download --only-binary :all: --require-hashes -r requirements.lock -d wheels
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import hashlib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
import webbrowser
from pathlib import Path
from typing import IO

from acplan.network import CannotShare, Network, network_of
from acplan.server import is_up, warm
from acplan.sharing import VARIABLE

ROOT = Path(__file__).absolute().parent  # resolve() would turn a mapped network drive into a \\server path
VENV = ROOT / ".venv"
MARK = ".portable"  # there where Python and packages came along and nothing is to be installed
BUNDLED = (ROOT / MARK).exists()
PYTHON = Path(sys.executable) if BUNDLED else VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / ".unfinished"  # there while packages are being installed: found at start, .venv is made anew
OLDEST, NEWEST = (3, 11), (3, 14)  # the packages of the lock are there for these; a lock compiled anew may serve more
FIRST_PORT = 8501
DOWNLOADS = "https://www.python.org/downloads/"
ROOM = 167  # letters of the longest path below this folder once all is installed; Windows allows 259 in all
HELD = {errno.EACCES, errno.EPERM, errno.EAGAIN, errno.EDEADLK, 0}  # 0: Wine says no more
BEYOND = 1 << 20  # a place in a file behind all that is written: what is locked cannot be read on Windows
NO_WAY_OUT = "http://127.0.0.1:9"  # nobody listens: Streamlit asks Amazon for our address when a foreign page knocks


class Stop(Exception):
    """The exit code, and one sentence in both languages that says what to do."""


def say(sentence: str) -> None:
    """Print one step as it begins."""
    print(f"• {sentence}", flush=True)


def check_python(version: tuple[int, ...], is_64_bit: bool = True, platform: str = "") -> None:
    """Refuse a Python that the packages cannot be installed for, or were never tried with."""
    odd = "" if is_64_bit else " (32-bit)"
    if platform == "win-arm64":
        odd = " (ARM64)"  # a Python for Intel runs there as well
    if OLDEST <= version[:2] <= NEWEST and not odd:
        return
    found = ".".join(map(str, version[:3])) + odd
    oldest, newest = (".".join(map(str, each)) for each in (OLDEST, NEWEST))
    thai = f"ต้องใช้ Python {oldest} ถึง {newest} แบบ 64-bit (พบ {found}) เลือกรุ่น {newest} ได้จาก {DOWNLOADS}"
    raise Stop(1, f"{thai} · Python {oldest} to {newest}, 64-bit, is needed; this is {found}. Choose {newest} there.")


def environment() -> dict[str, str]:
    """Give the environment of what is started: byte-code is kept (starts are faster) and text is UTF-8."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", VARIABLE)}
    return {
        **kept,
        **({"ACPLAN_DATA": str(data_beside())} if BUNDLED and not kept.get("ACPLAN_DATA") else {}),
        "PYTHONUTF8": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_USER": "0",
    }


def data_beside() -> Path:
    """Return where the data of a portable program lies: beside its version's folder, or with the user.

    Nobody can write into Program Files.
    """
    beside = ROOT.parents[1] / "data"
    return beside if can_write(beside) else Path.home() / "acplan-data"


def can_write(folder: Path) -> bool:
    """Tell whether files can be made in a folder, by trying: on Windows nothing else tells."""
    probe = folder / f".acplan-{os.getpid()}"  # tempfile would try for hours
    try:
        folder.mkdir(exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def python(*arguments: str) -> list[str]:
    """Build a command of the Python that has the packages; one that came along heeds no variables."""
    options = ["-X", "utf8"] if BUNDLED else []
    if BUNDLED and not can_write(ROOT):
        options += ["-X", f"pycache_prefix={Path(tempfile.gettempdir(), 'acplan-cache')}"]
    return [str(PYTHON), *options, *arguments]


def fingerprint(lock: Path) -> str:
    """Tell a state of a lock file, for one Python, from any other."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n") + sys.version.encode()).hexdigest()


def is_stamped(lock: Path) -> bool:
    """Tell whether what a lock file asks for was installed into .venv."""
    stamp = VENV / f".installed-{lock.name}"
    return not UNFINISHED.exists() and stamp.exists() and stamp.read_text("utf-8") == fingerprint(lock)


def is_alive() -> bool:
    """Ask the Python of .venv whether it runs: it leads to another, which may have been removed."""
    with contextlib.suppress(OSError):
        quiet = subprocess.DEVNULL
        return subprocess.call([str(PYTHON), "-c", ""], env=environment(), stdout=quiet, stderr=quiet) == 0
    return False


def is_installed(lock: Path) -> bool:
    """Tell whether .venv holds what a lock file asks for, and runs."""
    return is_stamped(lock) and is_alive()


def pip_command(lock: Path, wheels: Path) -> list[str]:
    """Build the command that installs a lock file, from a folder of wheels where there is one."""
    source = ["--no-index", "--find-links", str(wheels)] if wheels.is_dir() else []
    options = ["--quiet", "--no-compile", "--require-hashes", "--only-binary", ":all:", *source]
    return python("-m", "pip", "install", *options, "-r", str(lock))


def compile_command() -> list[str]:
    """Build the command that makes byte code on every core, which pip does on one; tests of packages need none."""
    return python("-m", "compileall", "-qq", "-j", "0", "-x", r"[/\\]tests[/\\]", str(VENV))


def streamlit_command(port: int, network: Network | None = None) -> list[str]:
    """Build the command that serves the dashboard; all else is in .streamlit/config.toml."""
    options = network.options if network else ["--server.address", "127.0.0.1"]
    return python("-m", "streamlit", "run", "app.py", "--server.port", str(port), *options)


def server_environment(network: Network | None = None) -> dict[str, str]:
    """Give the environment of the server, which asks nobody for anything."""
    proxies = {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"}
    kept = {name: value for name, value in environment().items() if name.upper() not in proxies}
    return {**kept, "ALL_PROXY": NO_WAY_OUT, **(network.environment if network else {})}


def locked(file: IO[bytes]) -> bool:
    """Take the lock of a file, which ends when that is closed; False where another window has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(BEYOND)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in HELD  # any other error: a drive that knows no locks
    return True


def one_at_a_time() -> IO[bytes]:
    """Wait while another window installs (an impatient double-click); closing the file ends the lock."""
    file = (ROOT / ".install.lock").open("ab")
    for attempt in itertools.count():
        if locked(file):
            break
        if attempt == 0:
            say("หน้าต่างอื่นกำลังติดตั้งอยู่ กรุณารอ · another window is installing: waiting for it")
        time.sleep(1)
    return file


def step(command: list[str], failure: str) -> None:
    """Do a step of the set-up, its output kept in a file; stop with a sentence if it fails."""
    with (ROOT / ".install.log").open("ab") as log:
        if subprocess.call(command, cwd=ROOT, env=environment(), stdout=log, stderr=log):
            raise Stop(1, f"{failure} ({log.name})")


def check_room() -> None:
    """Refuse a folder whose path is so long that the system could not open what is installed below it."""
    folder = ROOT / ".room"
    below = folder / ("x" * (ROOM // 2))
    try:
        below.mkdir(parents=True, exist_ok=True)
        (below / ("x" * (ROOM - len(str(below)) + len(str(ROOT)) - 1))).touch()
    except OSError as error:
        if error.errno not in (errno.ENOENT, errno.ENAMETOOLONG):
            raise
        thai = f"ชื่อโฟลเดอร์ยาวเกินไป ({len(str(ROOT))} ตัวอักษร) กรุณาย้ายโปรแกรมไปไว้ในโฟลเดอร์ที่ชื่อสั้น เช่น C:\\acplan"
        raise Stop(1, f"{thai} · the folder's path is too long: move the program, for example to C:\\acplan") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def install(lock: Path) -> None:
    """Bring .venv to the state of a lock file, making it where there is no whole one."""
    if UNFINISHED.exists() or not any(VENV.glob(".installed-*")) or not is_alive():
        check_room()
        say("กำลังเตรียม Python ใน .venv · making the Python environment .venv")
        failure = "สร้าง .venv ไม่สำเร็จ กรุณาปิดหน้าต่างอื่นของโปรแกรม · .venv was not made: close the other windows"
        step([sys.executable, "-m", "venv", "--clear", str(VENV)], failure)
    say(f"กำลังติดตั้ง {lock.name} ครั้งแรกใช้เวลา 1–3 นาที · installing, 1–3 minutes the first time")
    failure = "ติดตั้งไม่สำเร็จ กรุณาต่ออินเทอร์เน็ต หรือวางไฟล์ติดตั้งให้ครบในโฟลเดอร์ wheels แล้วลองใหม่"
    failure += " · installing failed: connect to the internet, or fill the folder wheels, and try again"
    UNFINISHED.touch()
    try:
        step(pip_command(lock, ROOT / "wheels"), failure)
    except Stop:
        UNFINISHED.unlink()  # pip fetches everything before it changes anything: what was there still works
        raise
    UNFINISHED.unlink()
    # a file that was written for another Python is none of ours: it stops nothing
    subprocess.call(compile_command(), cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL)
    for stamp in VENV.glob(".installed-*"):
        if not is_stamped(ROOT / stamp.name.removeprefix(".installed-")):
            stamp.unlink()
    (VENV / f".installed-{lock.name}").write_text(fingerprint(lock), "utf-8")


def prepare(lock: Path) -> None:
    """Install a lock file unless that is done already, here or in the window that this one waits for."""
    if not BUNDLED and not is_installed(lock):
        with one_at_a_time():
            if not is_installed(lock):
                install(lock)


def is_free(port: int, address: str = "127.0.0.1") -> bool:
    """Tell whether a server can listen on a port of this machine."""
    with socket.socket() as probe, contextlib.suppress(OSError, OverflowError):
        probe.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
        probe.bind((address, port))
        return True
    return False


def choose_port(asked: int | None, address: str = "127.0.0.1") -> int:
    """Take the port that was asked for and no other, or else the first free one."""
    if asked is not None and not is_free(asked, address):
        raise Stop(2, f"ใช้พอร์ต {asked} ไม่ได้ กรุณาเลือกพอร์ตอื่น · port {asked} is in use: choose another")
    port = asked or next(port for port in range(FIRST_PORT, 65536) if is_free(port, address))
    if port not in (asked, FIRST_PORT):
        say(f"พอร์ต {FIRST_PORT} ไม่ว่าง จึงใช้ {port} · port {FIRST_PORT} is in use, taking {port}")
    return port


def serve(port: int, browser: bool, network: Network | None = None) -> int:
    """Start the dashboard, say where it is, and stay until it ends or Ctrl+C is pressed."""
    say("กำลังเปิดแดชบอร์ด · starting the dashboard")
    tls = network.client() if network else None
    here = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    server = subprocess.Popen(streamlit_command(port, network), cwd=ROOT, env=server_environment(network))
    try:
        while not is_up(port, tls) or server.poll() is not None:
            if server.poll() is not None:
                raise Stop(1, "เปิดแดชบอร์ดไม่สำเร็จ สาเหตุอยู่ด้านบน · the dashboard did not start: see above")
            time.sleep(0.1)
        say(f"พร้อมใช้งาน ปิดหน้าต่างนี้เมื่อเลิกใช้ · ready, closing this window ends it: {here}")
        for sentence in network.sentences(port) if network else ():
            say(sentence)
        threading.Thread(target=warm, args=(port, tls), daemon=True).start()
        if browser:
            webbrowser.open(here)
        return server.wait()
    except KeyboardInterrupt:
        say("ปิดแดชบอร์ดแล้ว · the dashboard is closed")
        return 0
    finally:
        with contextlib.suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
            server.terminate()
            server.wait(timeout=5)
        server.kill()


def whereabouts(shared: bool = False) -> Path:
    """Return the file in which the dashboard of this user, program and data says on which port it is."""
    if sys.platform == "win32":
        user, folder = "", Path(tempfile.gettempdir())  # each user's own
    else:
        user, folder = str(os.getuid()), VENV
    own = "\0".join([str(ROOT), environment().get("ACPLAN_DATA", ""), user, *["shared"] * shared])
    return folder / f".acplan-{hashlib.sha256(own.encode()).hexdigest()[:16]}"


def open_or_serve(asked: int | None, browser: bool, network: Network | None = None) -> int:
    """Open the dashboard that runs already, or else start it; one whose port was asked for is another."""
    if data := environment().get("ACPLAN_DATA"):
        say(f"ข้อมูลอยู่ที่ {data} · the data lies in {data}")
    with whereabouts(bool(network)).open("a+b") as file:
        while not (first := locked(file)) and asked is None:
            if network:  # it goes by another passphrase
                thai = "เปิดให้ดูร่วมกันอยู่แล้วในอีกหน้าต่างหนึ่ง กรุณาปิดหน้าต่างนั้นก่อน"
                raise Stop(2, f"{thai} · it is shared already, in another window: close that first")
            file.seek(0)
            port = int(file.read(5) or 0)
            if port and is_up(port):
                say(f"แดชบอร์ดเปิดอยู่แล้ว · the dashboard is running already: http://127.0.0.1:{port}")
                if browser:
                    webbrowser.open(f"http://127.0.0.1:{port}")
                return 0
            time.sleep(0.2)
        port = choose_port(asked, network.listens if network else "127.0.0.1")
        if first:
            file.seek(0)
            file.truncate()
            file.write(str(port).encode())
            file.flush()
        return serve(port, browser, network)


def run(arguments: list[str]) -> int:
    """Do what the command line asks for and give the exit code."""
    check_python(sys.version_info[:3], sys.maxsize > 2**32, sysconfig.get_platform())
    command, rest = next(iter(arguments), ""), arguments[1:]
    if BUNDLED and command in ("test", "portable"):
        raise Stop(2, f"โฟลเดอร์นี้ไม่มีส่วนที่ใช้กับคำสั่ง {command} · this folder came without what {command} needs")
    if command == "portable":
        from tools.make_portable import main as make

        return make(rest)
    if command == "test":
        prepare(ROOT / "requirements-dev.lock")
        say("กำลังทดสอบ · running the tests")
        return subprocess.call(python("-m", "pytest", *rest), cwd=ROOT, env=environment())
    if command == "cli":  # in the folder of the caller, whose file names it is about; its output stays its own
        with contextlib.redirect_stdout(sys.stderr):
            prepare(ROOT / "requirements.lock")
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        return subprocess.call(python("-m", "acplan", *rest), env={**environment(), "PYTHONPATH": path})
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, help=f"{FIRST_PORT}, or the next free one, if not given")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    share = parser.add_argument_group("looking together (off by default)")
    share.add_argument(
        "--share",
        nargs="*",
        metavar="NAME",
        help="let the office's network read it, under further names of this machine too",
    )
    share.add_argument("--passphrase", action="store_true", help="ask for one; who knows it may save as well")
    share.add_argument("--cert", type=Path, metavar="FILE", help="certificate (PEM) by which the line is encrypted")
    share.add_argument("--key", type=Path, metavar="FILE", help="its key (PEM, without a password)")
    options = parser.parse_args(arguments)
    if options.port is not None:
        choose_port(options.port)  # refuse before, not after, some minutes of installing
    try:
        network = network_of(options.share, options.cert, options.key, passphrase=options.passphrase)
    except CannotShare as refused:
        raise Stop(2, str(refused)) from refused
    prepare(ROOT / "requirements.lock")
    return open_or_serve(options.port, browser=not options.no_browser, network=network)


def main() -> int:
    """Run, and turn what can go wrong into one sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    for ending in (signal.SIGINT, signal.SIGTERM):  # a shell starts background jobs with Ctrl+C ignored
        signal.signal(ending, signal.default_int_handler)
    try:
        return run(sys.argv[1:])
    except Stop as stop:
        code, sentence = stop.args
    except OSError as error:
        code, sentence = 1, f"ใช้โฟลเดอร์ของโปรแกรมไม่ได้ · the program's folder cannot be used: {error}"
    except KeyboardInterrupt:
        code, sentence = 130, "หยุดแล้ว · stopped"
    print(sentence, file=sys.stderr)
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
