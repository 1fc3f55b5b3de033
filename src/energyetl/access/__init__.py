"""Tools for analysts on a release: connection, dictionary, SQL prompt, claim cases, trace of a figure, exports.

Not for: HTML pages (`report`).
"""
