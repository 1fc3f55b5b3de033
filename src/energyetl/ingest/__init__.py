"""From a publisher to a snapshot: fetching, validation, quarantine and snapshots on disk.

Not for: the meaning of figures (SQL), builds.
"""
