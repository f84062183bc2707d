"""What several tests need: the plan, a fixed day, a browser and a dashboard for it."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest
from streamlit.components.v2 import manifest_scanner
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from acplan.plan import Plan, load_plan
from acplan.schema import Book
from acplan.workbook.read import read_workbook
from kit.builders import PLAN_FILE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from kit.browser import Server


LONGEST = (
    "test_browser_pages", "test_browser", "test_browser_present", "test_browser_council", "test_browser_briefcase",
    "test_hostile", "test_briefcase", "test_same_figures", "test_battery", "test_rendering",
    "test_plan_upload", "test_pages", "test_pack", "test_slides", "test_added_figures", "test_cli", "test_council_page",
    "test_undo",
)  # fmt: skip
"""The files that take longest begin first, so that no process is left alone with one of them at the end."""
TOGETHER = {
    "test_browser": "a browser and a dashboard",
    "test_browser_present": "a browser and a dashboard",
    "test_browser_council": "a browser and a dashboard",
    "test_browser_briefcase": "a browser and a dashboard",
    "test_briefcase": "a briefcase of the sample",
    "test_same_figures": "a briefcase of the sample",
}
"""Files that one process runs, since they share what takes long to make."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "spark" not in config.option.markexpr:
        left_out = [item for item in items if item.get_closest_marker("spark")]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(LONGEST)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    class Together(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = super()._split_scope(nodeid)
            return TOGETHER.get(PurePosixPath(file).stem, file)

    return Together(config, log)


def pytest_collection_finish() -> None:
    """Spare the collector of garbage to look through thousands of tests, and so often what workbooks are made of."""
    gc.freeze()
    gc.set_threshold(20_000, 10, 5)


@pytest.fixture(scope="session")
def plan() -> Plan:
    return load_plan(PLAN_FILE)


@pytest.fixture(autouse=True)
def read_in_this_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare most tests the start of a reader's process; those that are about it are marked `apart`.

    What is read of the sample is read once in any case.
    """
    monkeypatch.setattr("acplan.progress.checks.read_workbook", lambda data: pickle.loads(_pickled(data)))
    if request.node.get_closest_marker("apart") is None:
        monkeypatch.setattr(
            "acplan.workbook.apart._read", lambda files, book: [pickle.loads(_pickled(data, book)) for data in files]
        )


@lru_cache(maxsize=64)
def _pickled(data: bytes, book: Book | None = Book.PROGRESS) -> bytes:
    """The same workbook is read many times, above all those of the sample and the plan."""
    return pickle.dumps(read_workbook(data, book))


@pytest.fixture(scope="session", autouse=True)
def packages_looked_through_once() -> Iterator[None]:
    """Streamlit searches all installed packages for components before each run of a page: a third of its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture
def today() -> date:
    """A day in quarter 1 of fiscal year 2570."""
    return date(2026, 11, 22)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from kit.browser import chromium

    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packs of a few organisations; nothing in it is changed."""
    from kit.packs import province

    return province(tmp_path_factory.mktemp("province"))


@pytest.fixture(scope="module")
def overseeing(packs: Path) -> Iterator[None]:
    """Have the program know of the folder of packs, as in an office that oversees others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ACPLAN_PACKS", str(packs))
        yield


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, packs: Path) -> Iterator[Server]:
    """A dashboard that shows the sample; nothing is saved in it."""
    from kit.browser import served

    with served(tmp_path_factory.mktemp("sample"), packs) as server:
        yield server
