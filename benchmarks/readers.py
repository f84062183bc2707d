"""How long many readers at once wait for their pages, beside the same readers of a page that does nothing.

    python benchmarks/readers.py [--readers N] [--saves N] [--base FOLDER] [--share]

Each reader opens a session over Streamlit's own websocket and asks for six pages, a second apart. What counts is the
time until a page's script is finished, the first look of a fresh server included, the server's processor time, and its
memory once all have looked. A page that fails ends the measurement. With `--share` the dashboard is served as `run.py
--share` does, and asked by the machine's address on the network.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import psutil
import websockets
from servers import PLAIN, serving
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages import BARE, HERE, ROOT

if TYPE_CHECKING:
    from acplan.network import Network

PAGES = ("", "cases", "ita", "dimension_2", "indicators", "attention", "units", "changes")
LOOKS = 6
PATIENCE = 300


class Measured(NamedTuple):
    """What a server took: seconds of the processor, seconds that readers waited, millions of bytes."""

    processor: float
    median_wait: float
    worst_wait: float
    memory: float


async def look(line: websockets.ClientConnection, page: str) -> float:
    """Ask for a page and return the seconds until it is drawn."""
    message = BackMsg()
    message.rerun_script.query_string = "y=2569&q=4"
    message.rerun_script.page_name = page
    start = time.perf_counter()
    await line.send(message.SerializeToString())
    while True:
        answer = ForwardMsg.FromString(await asyncio.wait_for(line.recv(decode=False), PATIENCE))
        if answer.delta.new_element.WhichOneof("type") == "exception":
            raise RuntimeError(f"{page}: {answer.delta.new_element.exception.message}")
        if answer.WhichOneof("type") == "script_finished":
            if answer.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                raise RuntimeError(page)
            return time.perf_counter() - start


async def reader(host: str, port: int, place: int, waits: list[float]) -> None:
    """Look at one page after another."""
    address = f"ws://{host}:{port}/_stcore/stream"
    async with websockets.connect(address, subprotocols=["streamlit"], max_size=None) as line:
        for turn in range(LOOKS):
            waits.append(await look(line, PAGES[(place + turn) % len(PAGES)]))
            await asyncio.sleep(1)


async def read(host: str, port: int, readers: int) -> list[float]:
    """Return the seconds of every look of all readers."""
    waits: list[float] = []
    await asyncio.gather(*(reader(host, port, place, waits) for place in range(readers)))
    return waits


def measure(root: Path, data: Path, readers: int, network: Network | None = None) -> Measured:
    """Return what a fresh server took, asked on this machine or over its network."""
    command = (*PLAIN[:-1], *network.options, PLAIN[-1]) if network else PLAIN
    host, variables = (network.hosts[0], network.environment) if network else ("127.0.0.1", {})
    with serving(root, data, command, **variables) as (port, process):
        watched = psutil.Process(process)
        before = watched.cpu_times()
        waits = asyncio.run(read(host, port, readers))
        after = watched.cpu_times()
        processor = after.user + after.system - before.user - before.system
        return Measured(processor, median(waits), max(waits), watched.memory_info().rss / 1e6)


def main() -> None:
    """Measure the bare page, then the dashboard."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=30)
    parser.add_argument("--saves", type=int, default=0)
    parser.add_argument("--base", type=Path, default=ROOT)
    parser.add_argument("--share", action="store_true")
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT)]
    from saves import folder_with

    from acplan.network import Network, hosts

    with tempfile.TemporaryDirectory() as name:
        data = folder_with(options.saves, Path(name))
        bare = measure(HERE / BARE, data, options.readers)
        found = measure(options.base.absolute(), data, options.readers, Network(hosts()) if options.share else None)
    for what, floor, ours in zip(Measured._fields, bare, found, strict=True):
        print(f"{what:<15} bare {floor:6.1f}   dashboard {ours:6.1f}   {ours / floor:.2f} ×")


if __name__ == "__main__":
    main()
