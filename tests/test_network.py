"""Serving the office's network: what the server is told, what is refused, what the starter is told."""

from __future__ import annotations

import io
import os
import socket
import ssl
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

import run
from acplan import network, sharing
from acplan.network import CannotShare, Network, asked_for, has_keyboard, hosts, network_of
from acplan.server import is_up
from kit.browser import SECONDS

# Made for these tests; nobody's. Valid for a hundred years, for pc1.
KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQghXrzA/acEbCiwnd4
5G/gWa798eIINRSqRgCh8gBEc8KhRANCAATokfA/qNVzVx8GwiCMaszPKA9odcdo
Tn2MOw1zK7vrkT8MBVKzsYgRA0Oq4l6FRRnoGmlh2DaTjklHhGKuNuOj
-----END PRIVATE KEY-----
"""
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBhDCCASmgAwIBAgIUNs9wTKsl+Vyjk5Zfim5uE+lufPowCgYIKoZIzj0EAwIw
DjEMMAoGA1UEAwwDcGMxMCAXDTI2MTEzMDE4MTMwMFoYDzIxMjYxMTA2MTgxMzAw
WjAOMQwwCgYDVQQDDANwYzEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATokfA/
qNVzVx8GwiCMaszPKA9odcdoTn2MOw1zK7vrkT8MBVKzsYgRA0Oq4l6FRRnoGmlh
2DaTjklHhGKuNuOjo2MwYTAdBgNVHQ4EFgQUmqFT7+Bh0+TlNRHOhaTYOiIw3RAw
HwYDVR0jBBgwFoAUmqFT7+Bh0+TlNRHOhaTYOiIw3RAwDwYDVR0TAQH/BAUwAwEB
/zAOBgNVHREEBzAFggNwYzEwCgYIKoZIzj0EAwIDSQAwRgIhAMMRePWAXetFqs7r
DyaTrp3WxyB6IEIG1YAnf+CY/jZxAiEAj2ATfAV+L9SNGVlllgUdrxb1GnpwI0KC
eLU4UvYMA4Y=
-----END CERTIFICATE-----
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    certificate, key = tmp_path / "ใบ รับรอง.pem", tmp_path / "key.pem"
    certificate.write_text(CERTIFICATE)
    key.write_text(KEY)
    return certificate, key


@pytest.fixture
def on_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "hosts", lambda: ["192.168.1.20", "pc1"])


def handed_over(data: bytes, code_page: str = "utf-8") -> io.TextIOWrapper:
    """Standard input into which another program wrote, as a Python of some code page opens it."""
    return io.TextIOWrapper(io.BytesIO(data), encoding=code_page)


def values(command: list[str], option: str) -> list[str]:
    return [value for name, value in pairwise(command) if name == option]


def test_without_sharing_nothing_differs() -> None:
    assert network_of(None, None, None, passphrase=False) is None
    command = run.streamlit_command(8600, None)
    assert values(command, "--server.address") == ["127.0.0.1"]
    assert "--server.allowedHosts" not in command, "those of the configuration stand"
    assert "ACPLAN_SHARE" not in run.server_environment(None)


def test_a_variable_left_over_shares_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACPLAN_SHARE", "reading")
    assert "ACPLAN_SHARE" not in run.server_environment(None)


def test_the_server_has_no_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit asks a server of Amazon for this machine's address when a page of another site knocks."""
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.office:3128")
    monkeypatch.setenv("https_proxy", "http://proxy.office:3128")
    monkeypatch.setenv("no_proxy", "*")
    environment = run.server_environment(None)
    left = {name: value for name, value in environment.items() if "PROXY" in name.upper()}
    assert left == {"ALL_PROXY": "http://127.0.0.1:9"}
    assert "HTTP_PROXY" in run.environment(), "who installs packages may need it"


@pytest.mark.usefixtures("on_a_network")
def test_the_network_reads_under_the_names_of_this_machine_and_no_others() -> None:
    found = network_of(["pc1.office.go.th"], None, None, passphrase=False)
    command = run.streamlit_command(8600, found)
    assert values(command, "--server.address") == ["0.0.0.0"]
    names = ["127.0.0.1", "localhost", "192.168.1.20", "pc1", "pc1.office.go.th"]
    assert values(command, "--server.allowedHosts") == names
    assert values(command, "--server.maxUploadSize") == ["0"], "no file is taken in at all"
    assert "--server.enableCORS" not in command
    assert "--server.enableXsrfProtection" not in command
    assert run.server_environment(found)["ACPLAN_SHARE"] == "reading"


@pytest.mark.usefixtures("on_a_network")
def test_the_passphrase_is_handed_on_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", handed_over("แผนมุกดาหาร-2569\n".encode()))
    found = network_of([], None, None, passphrase=True)
    assert "--server.maxUploadSize" not in run.streamlit_command(8600, found)
    environment = run.server_environment(found)
    assert not [value for value in environment.values() if "แผนมุกดาหาร" in value]
    monkeypatch.setenv("ACPLAN_SHARE", environment["ACPLAN_SHARE"])
    assert sharing.opens("แผนมุกดาหาร-2569")


@pytest.mark.usefixtures("on_a_network")
@pytest.mark.parametrize("typed", ["", "\n", "       \n", "1234567\n", "  123456  \n", "ก" * 201])
def test_a_passphrase_too_short_or_too_long_to_type_is_refused(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", handed_over(typed.encode()))
    with pytest.raises(CannotShare, match=r"8 ตัวอักษร.*8 letters.*200 at most"):
        network_of([], None, None, passphrase=True)


def test_a_passphrase_handed_over_is_utf_8_in_every_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    for code_page in ("cp874", "cp1252", "ascii"):
        monkeypatch.setattr(sys, "stdin", handed_over("แผนมุกดาหาร-2569\r\n".encode("utf-8-sig"), code_page))
        assert asked_for().strip() == "แผนมุกดาหาร-2569"
    monkeypatch.setattr(sys, "stdin", handed_over("แผนมุกดาหาร-2569\n".encode("cp874"), "cp874"))
    with pytest.raises(CannotShare, match="not UTF-8"):
        asked_for()


def test_where_nobody_can_type_it_is_refused_and_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network.getpass, "getpass", lambda prompt: pytest.fail("nobody is there to answer"))
    monkeypatch.setattr(sys, "stdin", None)  # pythonw, or closed by who started it
    with pytest.raises(CannotShare, match="8 letters or more"):
        asked_for()
    with Path(os.devnull).open(encoding="utf-8") as nothing:  # on Windows it calls itself a terminal
        monkeypatch.setattr(sys, "stdin", nothing)
        assert not has_keyboard()
        with pytest.raises(CannotShare, match="8 letters or more"):
            asked_for()


def test_a_keyboard_that_is_left_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def left(prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr(network, "has_keyboard", lambda: True)
    monkeypatch.setattr(network.getpass, "getpass", left)
    with pytest.raises(CannotShare, match="8 letters or more"):
        asked_for()


@pytest.mark.usefixtures("on_a_network")
def test_at_a_keyboard_it_is_typed_twice_and_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["แผนมุกดาหาร-2569", "แผนมุกดาหาร-2568"] + ["แผนมุกดาหาร-2569"] * 2)
    monkeypatch.setattr(network, "has_keyboard", lambda: True)
    monkeypatch.setattr(network.getpass, "getpass", lambda prompt: next(typed))
    with pytest.raises(CannotShare, match="ไม่ตรงกัน"):
        network_of([], None, None, passphrase=True)
    found = network_of([], None, None, passphrase=True)
    assert found
    assert found.sealed


@pytest.mark.usefixtures("on_a_network")
def test_a_certificate_encrypts_and_without_one_that_is_said_loudly(pair: tuple[Path, Path]) -> None:
    plain, encrypted = network_of([], None, None, passphrase=False), network_of([], *pair, passphrase=False)
    assert plain
    assert encrypted
    assert plain.client() is None
    told = "\n".join(plain.sentences(8600))
    assert "http://192.168.1.20:8600" in told
    assert "คำเตือน: การเชื่อมต่อนี้ไม่เข้ารหัส" in told
    assert "WARNING: THE LINE IS NOT ENCRYPTED" in told
    command = run.streamlit_command(8600, encrypted)
    assert values(command, "--server.sslCertFile") == [str(pair[0])]
    assert values(command, "--server.sslKeyFile") == [str(pair[1])]
    told = "\n".join(encrypted.sentences(8600))
    assert "https://pc1:8600" in told
    assert "ENCRYPTED" not in told


@pytest.mark.usefixtures("on_a_network")
def test_what_cannot_encrypt_is_refused_before_anything_starts(pair: tuple[Path, Path], tmp_path: Path) -> None:
    certificate, key = pair
    for one, other in ((certificate, None), (None, key)):
        with pytest.raises(CannotShare, match="go together"):
            network_of([], one, other, passphrase=False)
    for one, other in ((key, certificate), (certificate, certificate), (tmp_path / "none.pem", key)):
        with pytest.raises(CannotShare, match="cannot be used"):
            network_of([], one, other, passphrase=False)
    for arguments in ((certificate, None, False), (None, key, False), (None, None, True)):
        with pytest.raises(CannotShare, match="with --share only"):
            network_of(None, *arguments[:2], passphrase=arguments[2])


@pytest.mark.usefixtures("on_a_network")
@pytest.mark.parametrize("name", ["*", "*.go.th", "http://pc1", "pc1:8501", "", "-pc1", "เครื่องหนึ่ง", "pc1\n"])
def test_what_is_no_name_of_a_machine_is_refused(name: str) -> None:
    with pytest.raises(CannotShare, match="is no name of a machine"):
        network_of(["pc1.office.go.th", name], None, None, passphrase=False)


def test_a_machine_is_known_by_its_addresses_and_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "pc1")
    found = ("pc1", [], ["127.0.1.1", "10.0.0.7", "192.168.1.20"])
    monkeypatch.setattr(socket, "gethostbyname_ex", lambda name: found)

    class Way(socket.socket):
        def connect(self, address: object) -> None:
            return None

        def getsockname(self) -> tuple[str, int]:
            return "192.168.1.20", 9

    monkeypatch.setattr(socket, "socket", Way)
    assert hosts() == ["192.168.1.20", "10.0.0.7", "pc1"]


def test_a_machine_on_no_network_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(self: object, address: object) -> None:
        raise OSError("unreachable")

    monkeypatch.setattr(socket, "gethostbyname_ex", lambda name: (name, [], ["127.0.1.1"]))
    monkeypatch.setattr(socket.socket, "connect", unreachable)
    with pytest.raises(CannotShare, match="on no network"):
        network_of([], None, None, passphrase=False)


def test_the_command_line_says_what_goes_with_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "prepare", lambda lock: pytest.fail("nothing is installed first"))
    with pytest.raises(run.Stop) as stop:
        run.run(["--passphrase"])
    assert stop.value.args[0] == 2


@pytest.mark.usefixtures("on_a_network")
def test_what_is_shared_is_another_dashboard_than_ones_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(run, "VENV", tmp_path)
    assert run.whereabouts(shared=True) != run.whereabouts()
    with run.whereabouts(shared=True).open("a+b") as file:
        assert run.locked(file)
        with pytest.raises(run.Stop, match="ปิดหน้าต่างนั้นก่อน"):
            run.open_or_serve(None, browser=False, network=network_of([], None, None, passphrase=False))


def knock(port: int, host: str, origin: str) -> bytes:
    """Ask for a websocket as a browser does, and return the first line of the answer."""
    head = f"GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\n"
    head += "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: YWNwbGFuIHdhcm1zIHVwIQ==\r\n\r\n"
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    tls.load_verify_locations(cadata=CERTIFICATE)
    with (
        socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as line,
        tls.wrap_socket(line, server_hostname="pc1") as safe,
    ):
        safe.sendall(head.encode())
        return safe.recv(4096).split(b"\r\n")[0]


def test_hosts_and_origins_are_checked_over_an_encrypted_line(pair: tuple[Path, Path], tmp_path: Path) -> None:
    shared = Network(["pc1"], certificate=pair)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, *run.streamlit_command(port, shared)[1:]]
    environment = {**os.environ, **run.server_environment(shared), "ACPLAN_DATA": str(tmp_path)}
    with (tmp_path / "server.txt").open("wb") as output:
        server = subprocess.Popen(command, cwd=run.ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            for _ in range(10 * SECONDS):
                if is_up(port, shared.client()) or server.poll() is not None:
                    break
                time.sleep(0.1)
            assert knock(port, f"pc1:{port}", f"https://pc1:{port}") == b"HTTP/1.1 101 Switching Protocols"
            assert b" 403 " in knock(port, f"pc2:{port}", f"https://pc2:{port}") + b" "
            assert b" 403 " in knock(port, f"pc1:{port}", "https://elsewhere.example") + b" "
        finally:
            server.terminate()
            server.wait(SECONDS)
    assert not is_up(port)
