"""Dagster's view of the warehouse: wiring only. Every step lives in `energyetl` and runs without Dagster."""
