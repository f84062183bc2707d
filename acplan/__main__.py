"""Run the command line."""

from acplan.cli import main

raise SystemExit(main())
