"""Rows of EIA's international data as its API gives them. Not for: the outlook, whose rows have another form."""

from typing import Any


def international_row(area: str, month: str, value: str | None, **other: str) -> dict[str, Any]:
    """One month of one area's production of crude oil (product 57)."""
    return {
        "period": month,
        "productId": "57",
        "productName": "Crude oil including lease condensate",
        "activityId": "1",
        "activityName": "Production",
        "countryRegionId": area,
        "countryRegionName": "a name",
        "countryRegionTypeId": "c",
        "countryRegionTypeName": "Country",
        "dataFlagId": None,
        "dataFlagDescription": None,
        "unitName": "thousand barrels per day",
        "value": value,
        "unit": "TBPD",
    } | other
