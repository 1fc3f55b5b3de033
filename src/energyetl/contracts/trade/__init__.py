"""Trade between countries, and European crude imports."""
