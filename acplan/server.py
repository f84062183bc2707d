"""The dashboard's own server, asked by the launcher: whether it is up, and for its first page."""

from __future__ import annotations

import base64
import contextlib
import http.client
import socket
import ssl

KEY = base64.b64encode(b"acplan warms up!").decode()  # 16 bytes, as a websocket asks for
RUN = bytes([0x82, 0x82, 0, 0, 0, 0, 0x5A, 0])  # Streamlit's message "run the script", in a websocket's binary frame
WARMING = 10  # seconds in which nothing comes: the page is drawn


def is_up(port: int, tls: ssl.SSLContext | None = None) -> bool:
    """Ask the server whether it is up: directly, a proxy of the machine has no say in it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    if tls:
        connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=2, context=tls)
    with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.client.OK
    return False


def warm(port: int, tls: ssl.SSLContext | None = None) -> None:
    """Ask for the first page once, as a browser does, so that libraries, plan and figures are there when one comes."""
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": KEY}
    head = "".join(f"{name}: {value}\r\n" for name, value in {"Host": f"127.0.0.1:{port}", **upgrade}.items())
    with contextlib.suppress(OSError), contextlib.ExitStack() as open_lines:
        line = open_lines.enter_context(socket.create_connection(("127.0.0.1", port), timeout=WARMING))
        if tls:
            line = open_lines.enter_context(tls.wrap_socket(line))
        line.sendall(f"GET /_stcore/stream HTTP/1.1\r\n{head}Sec-WebSocket-Protocol: streamlit\r\n\r\n".encode())
        if b" 101 " in line.recv(4096):
            line.sendall(RUN)
            while line.recv(65536):
                pass  # until nothing comes any more: who leaves earlier ends the run
