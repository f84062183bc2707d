"""The passage of the plan document that a line range cites, where the document's text is at hand."""

from __future__ import annotations

import re
from pathlib import Path


def passage(path: Path, lines: str) -> list[str]:
    """Return the cited lines, each headed by its number; none where the text is missing or cannot be read.

    `lines` is a range such as "136-190", or several with commas.
    """
    try:
        text = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    found: list[str] = []
    for part in re.findall(r"(\d+)(?:-(\d+))?", lines):
        first, last = int(part[0]), int(part[1] or part[0])
        found += [f"{number:>6}  {line}" for number, line in enumerate(text[first - 1 : last], start=first)]
    return found
