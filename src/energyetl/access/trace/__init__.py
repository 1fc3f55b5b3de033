"""Traces one number of a mart back to the rows, vintages and pages that it depends on."""
