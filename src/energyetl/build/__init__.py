"""From snapshots, records, claims and SQL to one DuckDB file.

Not for: deciding whether the file may be published (`release`).
"""
