"""Political and economic context: events, indicators and the scorecard."""
