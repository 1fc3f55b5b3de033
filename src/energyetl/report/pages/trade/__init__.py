"""Pages and sections on trade between Russia and Iraq and the crude that both sell."""
