"""OPEC+: decisions, levels, assessed output, conformity."""
