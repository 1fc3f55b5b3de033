"""`python -m energyetl`."""

from energyetl.cli.main import main

main()
