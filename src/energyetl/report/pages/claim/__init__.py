"""Pages and sections on claims."""
