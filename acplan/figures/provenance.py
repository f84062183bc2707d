"""Where figures come from, in one line."""

from __future__ import annotations

from acplan.measures.summary import Summary
from acplan.words.screen import provenance
from acplan.words.text import Text


def source_words(summary: Summary, *, cases: bool = False) -> Text:
    """Return as-of date, stage counted (where cases are shown) and source."""
    thai, english = (provenance(summary, lang, cases=cases) for lang in ("th", "en"))
    return Text(" · ".join(thai), " · ".join(english))
