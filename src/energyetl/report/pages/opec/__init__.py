"""Pages and sections on OPEC+ output."""
