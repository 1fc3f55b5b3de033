"""Rows of `build.correction` as `energyetl.build.corrections` gives them."""

# As `corrections.load` gives them; `correction` fills what a test does not say.
CORRECTION = (
    "correction_id, source_id, match, column_name, action, expected_value, value, factor, flag, reason, evidence_url, "
    "entered_on, reported_to, reported_on, applies_from_on, mended_on"
)


def correction(
    correction_id: str, source_id: str, column: str, action: str, expect: str, *, match: dict[str, str], **more: str
) -> str:
    """One row of `build.correction` as SQL literals; `more` gives value, factor, flag, reported_to, … as SQL."""
    patterns = ", ".join(f"{{'key': '{key}', 'value': '{value}'}}" for key, value in match.items())
    optional = {
        "value": "null::varchar",
        "factor": "null::decimal(38, 18)",
        "flag": "null::varchar",
        "reported_to": "null::varchar",
        "reported_on": "null::date",
        "applies_from_on": "null::date",
        "mended_on": "null::date",
    } | more
    return (
        f"'{correction_id}', '{source_id}', [{patterns}], '{column}', '{action}', '{expect}', {optional['value']}, "
        f"{optional['factor']}, {optional['flag']}, 'a reason of some length', 'https://x.org', date '2026-11-24', "
        f"{optional['reported_to']}, {optional['reported_on']}, {optional['applies_from_on']}, {optional['mended_on']}"
    )
