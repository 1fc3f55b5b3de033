"""Pages and sections on gas."""
