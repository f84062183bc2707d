"""Words of sentences that speak of projects."""

from __future__ import annotations

from acplan.words.text import Text

NAMED = Text("{said} – {projects}", "{said} – {projects}")
