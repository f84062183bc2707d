"""How long many readers at once wait for their pages, beside the same readers of a page that does nothing.

    python benchmarks/readers.py [--readers N] [--saves N] [--base FOLDER]

Each reader opens a session over Streamlit's own websocket and asks for six pages, a second apart. What counts is the
time until a page's script is finished, the first look of a fresh server included, and the server's processor time.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import psutil
import websockets
from servers import serving
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages import BARE, HERE, ROOT

PAGES = ("", "cases", "ita", "dimension_2", "indicators", "attention", "units", "changes")
LOOKS = 6
PATIENCE = 300


async def look(line: websockets.ClientConnection, page: str) -> float:
    """Ask for a page and return the seconds until it is drawn."""
    message = BackMsg()
    message.rerun_script.query_string = "y=2569&q=4"
    message.rerun_script.page_name = page
    start = time.perf_counter()
    await line.send(message.SerializeToString())
    while True:
        answer = ForwardMsg.FromString(await asyncio.wait_for(line.recv(decode=False), PATIENCE))
        if answer.WhichOneof("type") == "script_finished":
            return time.perf_counter() - start


async def reader(port: int, place: int, waits: list[float]) -> None:
    """Look at one page after another."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with websockets.connect(address, subprotocols=["streamlit"], max_size=None) as line:
        for turn in range(LOOKS):
            waits.append(await look(line, PAGES[(place + turn) % len(PAGES)]))
            await asyncio.sleep(1)


async def read(port: int, readers: int) -> list[float]:
    """Return the seconds of every look of all readers."""
    waits: list[float] = []
    await asyncio.gather(*(reader(port, place, waits) for place in range(readers)))
    return waits


def measure(root: Path, data: Path, readers: int) -> tuple[float, float, float]:
    """Return processor time, median and worst wait of a fresh server."""
    with serving(root, data) as (port, process):
        watched = psutil.Process(process)
        before = watched.cpu_times()
        waits = asyncio.run(read(port, readers))
        after = watched.cpu_times()
        return after.user + after.system - before.user - before.system, median(waits), max(waits)


def main() -> None:
    """Measure the bare page, then the dashboard."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=30)
    parser.add_argument("--saves", type=int, default=0)
    parser.add_argument("--base", type=Path, default=ROOT)
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT)]
    from saves import folder_with

    with tempfile.TemporaryDirectory() as name:
        data = folder_with(options.saves, Path(name))
        bare = measure(HERE / BARE, data, options.readers)
        found = measure(options.base.absolute(), data, options.readers)
    for what, floor, ours in zip(("processor time", "median wait", "worst wait"), bare, found, strict=True):
        print(f"{what:<15} bare {floor:5.1f} s   dashboard {ours:5.1f} s   {ours / floor:.2f} ×")


if __name__ == "__main__":
    main()
