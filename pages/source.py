"""Where some figures come from: how they were worked out, and every cell and line behind them."""

from acplan.ui.source import source_page

source_page()
