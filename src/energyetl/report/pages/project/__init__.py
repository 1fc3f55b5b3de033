"""Pages and sections on Russian projects in Iraq."""
