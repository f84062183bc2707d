"""A server of the dashboard, or of the page that does nothing, for as long as it is measured."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

PLAIN = (
    "-m", "streamlit", "run", "app.py", "--server.headless", "true", "--server.fileWatcherType", "none",
    "--server.address", "127.0.0.1", "--server.port",
)  # fmt: skip
OURS = ("run.py", "--no-browser", "--port")


@contextlib.contextmanager
def serving(root: Path, data: Path, command: Sequence[str] = PLAIN, **variables: str) -> Iterator[tuple[int, int]]:
    """Start a server by a command that ends with the port, and yield port and process once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = os.environ | {"ACPLAN_DATA": str(data)} | variables
    started = [sys.executable, *command, str(port)]
    server = subprocess.Popen(started, cwd=root, env=environment, stdout=subprocess.DEVNULL)
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
                break
            except OSError:
                time.sleep(0.05)
        yield port, server.pid
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()
