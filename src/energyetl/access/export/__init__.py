"""Exports marts to a folder for redistribution: described, attributed, and without rows that a licence does not allow."""
