"""Production of oil, by country and by field."""
