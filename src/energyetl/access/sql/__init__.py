"""SQL queries on the current release from the command line: one at a time, read-only and with limits."""
