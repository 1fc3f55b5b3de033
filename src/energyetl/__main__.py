"""`python -m energyetl`."""

from energyetl.cli import main

main()
