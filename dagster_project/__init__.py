"""Dagster wiring of the warehouse. Not for: the steps themselves, which are in `energyetl` and run without Dagster."""
