"""The two consoles of the command line: results on stdout, errors and progress on stderr."""

import sys

from rich.console import Console

out = Console(highlight=False) if sys.stdout.isatty() else Console(highlight=False, width=160)
err = Console(stderr=True, highlight=False)
