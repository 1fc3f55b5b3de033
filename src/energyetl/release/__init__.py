"""Turns a built file into the release that readers see: audit, publication, the store of releases.

Not for: reading tables (`access`).
"""
