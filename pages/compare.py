"""Organisations compared: who sent a pack, and each by its own ceiling, targets and projects."""

from acplan.ui.compare import compare_page

compare_page()
