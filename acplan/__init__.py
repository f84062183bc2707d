"""Measure how far a five-year anti-corruption plan is from its targets."""

import os

__version__ = "0.2.0"

# With lxml at hand, openpyxl reads and writes XML by it: other bytes for the same rows, and other errors on odd files
os.environ["OPENPYXL_LXML"] = "False"
