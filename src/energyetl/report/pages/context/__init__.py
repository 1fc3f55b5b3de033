"""Pages and sections on the context of the partnership."""
