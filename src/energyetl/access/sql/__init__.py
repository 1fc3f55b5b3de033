"""Questions in SQL, asked of the current release from the command line: one at a time, locked and limited."""
