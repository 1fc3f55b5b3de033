"""Data formats of publishers: archives, delimited text, cells, SDMX, pages with links. Not for: single publishers."""
