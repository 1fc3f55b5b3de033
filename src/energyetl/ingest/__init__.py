"""From a publisher to a snapshot: fetching, validation, quarantine, the snapshots on disk.

Not for: what figures mean (SQL), building.
"""
