"""Pages and sections on sanctions on Russian projects."""
