"""Pages and sections on the data of a release."""
