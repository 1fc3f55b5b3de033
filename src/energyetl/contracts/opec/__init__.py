"""OPEC+: decisions, required levels, assessed output, conformity."""
