"""axe-core, which looks for what keeps readers out of a page in a browser (docs/decisions/0023)."""

from __future__ import annotations

from pathlib import Path

AXE = Path(__file__).with_name("axe.min.js")
FOUND = """async contrast => (await axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',
    'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: {'color-contrast': {enabled: contrast}}})).violations
    .filter(v => ['serious', 'critical'].includes(v.impact))
    .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} – ${n.html.slice(0, 120)}`))"""
"""What it finds that is serious or critical; the argument tells whether contrast, which takes longest, is looked at."""
