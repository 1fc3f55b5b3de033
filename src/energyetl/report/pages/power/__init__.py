"""Pages and sections on electricity."""
