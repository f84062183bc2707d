"""Commands that are no tests: each is run as a module, `python -m tools.NAME`; tests run a short share of some."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))  # the kit and the hostile files
