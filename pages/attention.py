"""Needs attention: which projects, why, who answers for them, and what was reported of them."""

from acplan.ui.attention import attention_page

attention_page()
