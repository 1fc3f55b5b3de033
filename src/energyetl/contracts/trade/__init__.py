"""Trade between countries, and crude imports of Europe."""
