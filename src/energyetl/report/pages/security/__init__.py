"""Pages and sections on violence in Iraq."""
