"""Builds one DuckDB file from snapshots, records, claims and SQL.

Not for: deciding whether the file may be published (`release`).
"""
