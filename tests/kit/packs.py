"""Packs of invented organisations, made without a data folder: rows of the contract, a manifest, an archive."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from acplan.compare.comparison import Comparison, OfficeLine
from acplan.exports.figures_file import written
from acplan.fiscal import Period
from acplan.measures.contract import FILE, VERSION
from acplan.measures.figure_rows import FigureRow, Organisation
from acplan.rules import case_ceiling, case_target, judge_cases, judge_ita
from acplan.store.codes import save_code
from acplan.store.folder import digest

FRAME = "2565; 2566 −10% ITA 65; 2567 −20% ITA 70; 2568 −30% ITA 75; 2569 −40% ITA 80; 2570 −50% ITA 85; 4"
TARGETS = {2566: (10, 65), 2567: (20, 70), 2568: (30, 75), 2569: (40, 80), 2570: (50, 85)}
DIMENSIONS = {1: 7, 2: 22, 3: 5, 4: 7}
LAST = Period(2569, 2)
EARLIER = Period(2569, 1)


@dataclass(frozen=True)
class Sent:
    """What an invented organisation sends: cases of the base year, and of each quarter since; how much is done."""

    name: str
    name_en: str = ""
    code: str = ""
    base: int | None = 10
    cases: tuple[int | None, ...] = (2, 2, 2, 3) * 5
    ita: Mapping[int, float] = ()  # type: ignore[assignment]
    done: int = 3
    period: Period = LAST
    saves: int = 5
    history: str = ""
    frame: str = FRAME
    dimensions: Mapping[int, int] = ()  # type: ignore[assignment]

    @property
    def codes(self) -> list[str]:
        """The codes of its saves: another `history` gives others."""
        return [save_code(f"{self.name} {self.history} {n}".encode()) for n in range(1, self.saves + 1)]


def rows(sent: Sent) -> list[FigureRow]:
    """The rows of what it sends, judged by the rules themselves."""
    found = []
    for year in (2565, *TARGETS):
        for quarter in (1, 2, 3, 4):
            period = Period(year, quarter)
            if period <= sent.period and (year > 2565 or quarter == 4):
                found += _at(sent, period)
    return found


def _at(sent: Sent, period: Period) -> list[FigureRow]:
    year, quarter = period
    reduction, target = TARGETS.get(year, (None, None))
    first = 4 * (year - 2566)
    told = [sent.base] if year == 2565 else [*sent.cases[first : first + quarter]]
    counted = [n for n in told if n is not None]
    count = sum(counted) if counted else None
    closed = (year == 2565 and count is not None) or len(counted) == 4
    gap = None in told[: len(counted)]
    base = sent.base
    verdict = judge_cases(count=count, base=base, reduction=reduction, closed=closed, gap=gap)
    ceiling = case_ceiling(base, reduction) if base is not None and reduction is not None else None
    exact = float(case_target(base, reduction)) if base is not None and reduction is not None else None
    over = max(0, count - ceiling) if count is not None and ceiling is not None else 0
    score = dict(sent.ita or {}).get(year) if quarter == 4 else None
    values: list[tuple[str, int | None, float | None, str | None]] = [
        ("cases.count", None, count, verdict.value),
        ("cases.quarters", None, 4 if year == 2565 else len(counted), None),
        ("cases.base", None, base, None),
        ("cases.target", None, exact, None),
        ("cases.ceiling", None, ceiling, None),
        ("cases.missed_by", None, over or None, None),
        ("cases.closed", None, closed, None),
        ("cases.at_least", None, gap, None),
        ("cases.reason", None, None, "base_unknown" if base is None and reduction is not None else None),
        ("ita.score", None, score, judge_ita(score, target).value),
        ("ita.target", None, target, None),
        ("ita.pass_mark", None, 85, None),
        ("ita.passed", None, None if score is None else score >= 85, None),
        ("ita.national", None, {2565: 87.57, 2566: 90.19, 2567: 93.05, 2568: 93.82}.get(year), None),
        ("ita.track", None, None, "yearly_path"),
    ]
    for dimension, projects in dict(sent.dimensions or DIMENSIONS).items():
        done = min(projects, sent.done)
        states = {"done": done, "in_progress": projects - done, "unable": 0, "not_started": 0, "unreported": 0}
        values += [(f"dimensions.{name}", dimension, n, None) for name, n in {"projects": projects, **states}.items()]
    return [
        FigureRow(year, quarter, measure, dimension, None if value is None else float(value), state)
        for measure, dimension, value, state in values
        if value is not None or state is not None
    ]


def organisation(sent: Sent) -> Organisation:
    """Whose figures it sends."""
    code = sent.codes[-1] if sent.saves else ""
    return Organisation(sent.code, sent.name, sent.name_en or sent.name, "77ca1d16d9e3", sent.frame, sent.saves, code)


def members(sent: Sent, **changed: Any) -> dict[str, bytes]:
    """The files of its pack; `changed` are other values of its manifest."""
    whose = organisation(sent)
    files = {"report.html": f"<p>{sent.name}</p>".encode(), FILE: written(whose, rows(sent))}
    told = {
        "organisation": sent.name,
        "year": sent.period.year,
        "quarter": sent.period.quarter,
        "sample": False,
        "save": sent.saves,
        "code": whose.code,
        "codes": sent.codes,
        "plan_version": whose.plan,
        "contract": VERSION,
        "files": [
            {"name": name, "what": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in files.items()
        ],
    }
    return {**files, "manifest.json": json.dumps(told | changed).encode()}


def archive(files: Mapping[str, bytes]) -> bytes:
    """Some files as one archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return stream.getvalue()


def send(folder: Path, sent: Sent, name: str = "", **changed: Any) -> Path:
    """Put a pack into a folder, as an archive under a name, that of the organisation unless said."""
    path = folder / f"{name or sent.name}.zip"
    path.write_bytes(archive(members(sent, **changed)))
    return path


def later(sent: Sent, period: Period, saves: int, **changed: Any) -> Sent:
    """What it sends at another time."""
    return replace(sent, period=period, saves=saves, **changed)


def names(count: int) -> Sequence[str]:
    """Names of invented organisations."""
    return [f"องค์การบริหารส่วนตำบลที่ {n:04}" for n in range(1, count + 1)]


def province(folder: Path) -> Path:
    """Put into a folder what some organisations sent of 2568: most in time, one late, one twice, one damaged.

    By the target of a base of 10, which is 7, chance makes 3 to 12 of it; by that of 20, which is 14, 8 to 20.
    """
    year = Period(2568, 4)
    told = [
        Sent(name, f"Subdistrict Administrative Organisation {n}", ita={2568: 79.5 + 4 * n}, done=n, period=year)
        for n, name in enumerate(names(5), start=1)
    ]
    told[1] = replace(told[1], base=20, cases=(8, 8, 7, 7) * 5)
    told[2] = replace(told[2], base=20, cases=(1,) * 20, frame=FRAME.replace("−50%", "−60%"))
    told[3] = later(told[3], Period(2568, 3), 4, ita={})
    told[4] = replace(told[4], cases=(2, None, 3) * 7)
    for n, sent in enumerate(told):
        send(folder, sent, f"{n}")
    send(folder, later(told[0], year, 6), "0-1")
    (folder / "6.zip").write_bytes(b"PK")
    return folder


def with_figures(sent: Sent, data: bytes) -> dict[str, bytes]:
    """A pack that names some bytes as its figures, hash and all."""
    files = members(sent)
    told = json.loads(files["manifest.json"])
    told["files"][-1] |= {"bytes": len(data), "sha256": digest(data)}
    return {**files, FILE: data, "manifest.json": json.dumps(told).encode()}


def line(found: Comparison, name: str) -> OfficeLine:
    """What a comparison says of an organisation."""
    return next(line for line in found.lines if line.office.name.th == name)


def files_by_code(found: Comparison) -> dict[str, list[str]]:
    """The files in which something is amiss, by its code."""
    told: dict[str, list[str]] = {}
    for issue in found.issues:
        told.setdefault(issue.wording.code, []).append(issue.sheet)
    return told
