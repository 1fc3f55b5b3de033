"""Pages and sections on Russian and foreign investment in Iraq."""
