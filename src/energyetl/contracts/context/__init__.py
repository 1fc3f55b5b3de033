"""Political and economic context: events, indicators, the scorecard."""
