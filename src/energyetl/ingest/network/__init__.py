"""Network access: download a URL to a raw file that is named by its hash. Not for: the content of files."""
