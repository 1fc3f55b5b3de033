"""The network and nothing else: bodies at addresses, landed on disk under their hash."""
