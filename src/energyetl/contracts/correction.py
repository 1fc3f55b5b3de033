"""Published errors and what we do about them. The files behind `registry.correction` are read by `corrections`."""

from datetime import date

from energyetl.contracts.base import Core, Mart, field, key, names


class PublishedError(Core, table=True):
    """What each correction finds in each vintage of its source. Grain: one row per correction and vintage.

    Source: registry.correction against the snapshots as published and their staged rows. Checks of corrections read it.
    """

    __tablename__ = "published_error"

    correction_id: str = key("Correction")
    vintage_on: date = key("Vintage that was looked at")
    source_id: str = field("Source whose value is wrong")
    column_name: str = field("Column of the value")
    match_text: str = field("Rows that the correction is about, as column and pattern")
    action: str = field("override, drop, scale or flag", pattern=r"override|drop|scale|flag")
    expected_value: str = field("Wrong value that the correction was written for")
    new_value: str | None = field("What stands in its place: the value, factor or flag; empty where it is dropped")
    reason: str = field("Why the published value is wrong")
    evidence_url: str = field("Page or file that shows it")
    entered_on: date = field("Day on which the correction was entered")
    reported_to: str | None = field("Publisher that was told; empty where nobody was")
    reported_on: date | None = field("When it was told")
    mended_on: date | None = field("First vintage in which the publisher has mended it")
    is_applied: bool = field("The correction is applied to this vintage")
    row_count: int = field("Rows of the vintage that the correction is about", ge=0)
    wrong_count: int = field("Of these, rows that still hold the wrong value", ge=0)
    uncorrected_count: int = field("Of these, rows that staging holds uncorrected although the correction applies", ge=0)


class OpenCorrection(Mart, table=True):
    """Published errors that we correct, and which publisher knows. Grain: one row per correction that still applies.

    An error that the newest vintage no longer holds is closed and not listed; it stays in core.published_error.
    """

    __tablename__ = "open_correction"

    correction_id: str = key("Correction")
    source_id: str = field("Source whose value is wrong")
    column_name: str = field("Column of the value")
    match_text: str = field("Rows that it is about, as column and pattern")
    action: str = field("override, drop, scale or flag")
    published_value: str = field("Wrong value as published")
    new_value: str | None = field("What stands in its place; empty where it is dropped")
    reason: str = field("Why the published value is wrong")
    evidence_url: str = field("Page or file that shows it")
    entered_on: date = field("Day on which the correction was entered")
    is_reported: bool = field("The publisher was told")
    reported_to: str | None = field("Publisher that was told")
    reported_on: date | None = field("When it was told")
    newest_vintage_on: date = field("Newest vintage that holds the error")
    vintages_affected: int = field("Vintages that hold it", ge=1)
    rows_affected: int = field("Rows of the newest such vintage that hold it", ge=1)
    source_ids: list[str] = names("Sources that the row rests on")
