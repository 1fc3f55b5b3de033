"""Claims of a document: the registry, and what evidence makes of them."""
