"""How far data can be trusted across topics: freshness, revisions, disagreement between sources, corrections.

Not for: results of checks and quarantined rows (`meta`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import (
    Core,
    Mart,
    ValueFlag,
    VintageBasis,
    amount,
    amounts,
    field,
    key,
    names,
    quantity,
)
from energyetl.contracts.observation import PeriodKind, SubjectKind


class Freshness(StrEnum):
    """State of a source. Late: we looked where the publisher issues it, and the vintage due was not there."""

    on_time = "on_time"
    late = "late"
    source_stopped = "source_stopped"
    we_failed = "we_failed"


class MartSourceFreshness(Mart, table=True):
    """Newest period and vintage of each source against its publisher's calendar. Grain: one row per source.

    A vintage that is due and for which we have not looked at the publisher since is our failure, not the publisher's; so is a
    source of which we hold nothing.
    """

    __tablename__ = "source_freshness"

    source_id: str = key("Source", references="meta.source")
    publisher: str = field("Who publishes it")
    cadence: str = field("How often the publisher issues it")
    newest_vintage_on: date | None = field("Day of issue of the newest vintage that we hold; empty where we hold none")
    vintage_count: int = field("Vintages that we hold", ge=0)
    newest_period_start: date | None = field("Beginning of the newest period observed; empty for sources without periods")
    expected_lag_days: int | None = field("Days after the regular interval until the next vintage is late")
    next_due_on: date | None = field("Day on which the next vintage is due; empty for irregular and finished sources")
    last_looked_on: date | None = field("Day on which we last looked at the publisher without failing; empty where never")
    last_failure: str | None = field("Why our last look failed; empty where it did not")
    freshness: Freshness = field("on_time, late, source_stopped or we_failed")
    source_ids: list[str] = names("Sources that the row rests on")


class ReporterState(StrEnum):
    """A country in a source. Behind: up to half a year, or one year in yearly sources; stopped: longer."""

    reporting = "reporting"
    behind = "behind"
    stopped = "stopped"


class MartReporterFreshness(Mart, table=True):
    """Newest period of each country in each source of time series, against the newest of the source.

    Grain: one row per source and country. Source: core.observation. A country that never gave a figure has no row.
    """

    __tablename__ = "reporter_freshness"

    source_id: str = key("Source", references="meta.source")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    period_kind: PeriodKind = field("Length of the source's periods")
    oldest_period_start: date = field("Beginning of the oldest period with a figure of the country")
    newest_period_start: date = field("Beginning of the newest period with a figure of the country")
    source_newest_period_start: date = field("Beginning of the newest period with a figure of any country")
    periods_behind: int = field("Periods from the one to the other", ge=0)
    reporter_state: ReporterState = field("reporting, behind or stopped")
    source_ids: list[str] = names("Sources that the row rests on")


class MartRevision(Mart, table=True):
    """What publishers changed afterwards. Grain: one row per series, period and vintage that changed the value.

    Source: core.observation. Forecasts are left out, since the first figure of a foretold month is no revision, and so
    are changes smaller than a source's own rounding.
    """

    __tablename__ = "revision"

    series_id: str = key("Series")
    period_start: date = key("First day of the period")
    new_vintage_on: date = key("Vintage that brought the new value")
    old_vintage_on: date = field("Vintage before, in which the old value stood")
    subject_kind: SubjectKind = field("Kind of thing that the value is about")
    subject_id: str = field("Our id of that thing")
    measure: str = field("What is measured")
    basis: str | None = field("Definition that limits comparison")
    unit: str = field("Unit of the values")
    old_value: Decimal = amount("Value before")
    new_value: Decimal = amount("Value after")
    change: Decimal = amount("New value less old value")
    flag: ValueFlag = field("Worst flag of the two values")
    source_ids: list[str] = names("Sources that the row rests on")


class MartSourceDisagreement(Mart, table=True):
    """What each source says of one thing and period, and how far they lie apart.

    Grain: one row per subject, measure and period with two or more figures; the lists run parallel, lowest figure first.
    Source: time series as known, assessed output, field output, trade flows, stated turnovers and investment totals, single
    cited figures. A spread across bases is no contradiction: read is_same_basis first.
    """

    __tablename__ = "source_disagreement"

    disagreement_id: str = key("Measure, subject, partner, detail and period, parted by dots")
    measure: str = field("What is measured")
    subject_kind: str = field("Kind of thing that the figures are about; event for figures of one event")
    subject_id: str = field("Our id of that thing; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, product group or destination that narrows the figures")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    unit: str = field("Unit of all figures of the row")
    origins: list[str] = names("Who gives each figure: a source, an assessor or the origin behind a page")
    values_by_origin: list[Decimal] = amounts("The figures, in the order of origins")
    bounds_by_origin: list[str] = names("How each figure is limited: =, ~, <, > or between")
    bases_by_origin: list[str] = names("Definition behind each figure; not_stated where none is known")
    low: Decimal = amount("Lowest figure")
    high: Decimal = amount("Highest figure")
    spread: Decimal = amount("Highest less lowest figure")
    spread_pct: Decimal | None = quantity("Spread over the mean of both ends, sign left out; empty about zero", unit="pct", ge=0)
    is_same_basis: bool = field("All figures rest on one definition, or on none that is known")
    is_reconcilable: bool = field("The figures can all be true at once, given how each is limited")
    origin_count: int = field("Different origins", ge=1)
    figure_count: int = field("Different figures of those origins", ge=2)
    vintage_basis: VintageBasis = field("restated where any value comes from a later vintage")
    flag: ValueFlag = field("Worst flag of the values used")
    source_ids: list[str] = names("Sources that the row rests on")


class CorePublishedError(Core, table=True):
    """What each correction finds in each vintage of its source. Grain: one row per correction and vintage.

    Source: build.correction against the snapshots as published and their staged rows. Checks of corrections read it.
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


class MartOpenCorrection(Mart, table=True):
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


class ComparableColumns(SQLModel):
    """A figure on one thing and period, as sources are compared by."""

    measure: str = field("What is measured")
    subject_kind: str = field("Kind of thing that the figure is about; event for figures of one event")
    subject_id: str = field("Our id of that thing; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, product group or destination that narrows the figure")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    unit: str = field("Unit of the figure")
    origin: str = field("Who gives the figure: a source, an assessor, or the origin or speaker behind a page")
    bound: str = field("How the figure is limited: =, ~, <, > or between")
    value: Decimal = amount("Figure")
    value_low: Decimal | None = amount("Lowest value that the figure allows; empty without a lower limit")
    value_high: Decimal | None = amount("Highest value that the figure allows; empty without an upper limit")


class CoreComparableStatement(Core, ComparableColumns, table=True):
    """Figures that pages state, under the names that sources are compared by. Grain: one row per figure and source.

    Source: cited facts, figures of events, stated turnovers and investment totals.
    """

    __tablename__ = "comparable_statement"

    figure_id: str = key("Table and row that the figure comes from")
    source_id: str = key("Source of the figure")
    basis: str | None = field("Definition behind the figure; empty where none is known")
    vintage_basis: VintageBasis = field("Statements are as first published")
    flag: ValueFlag = field("How the figure came to be")


class CoreComparableFigure(Core, ComparableColumns, table=True):
    """Figures of several records on one thing and period, in one unit. Grain: one row per comparison and figure of one origin.

    Source: time series as known, assessed output, field output, trade flows, stated turnovers and investment totals, single
    cited figures. mart.source_disagreement puts the figures of one comparison in one row. Where records repeat one figure of one
    origin, a comparison has a single row here and none there.
    """

    __tablename__ = "comparable_figure"

    comparison_id: str = key("Measure, subject, partner, detail, period and unit, separated by dots")
    figure_number: int = key("Position within the comparison, lowest figure first", ge=1)
    basis: str = field("Definition behind the figure; not_stated where none is known")
    vintage_basis: VintageBasis = field("restated where the value comes from a later vintage")
    flag: ValueFlag = field("Worst flag of the records")
    source_ids: list[str] = names("Sources that the row rests on")


class MartSourceDisagreementTotal(Mart, table=True):
    """How far sources differ on one definition. Grain: one row per measure and unit. Source: mart.source_disagreement."""

    __tablename__ = "source_disagreement_total"

    measure: str = key("What is measured")
    unit: str = key("Unit of the figures")
    comparison_count: int = field("Things and periods with two or more figures on one definition", ge=1)
    equal_count: int = field("Of these, those on which all figures are equal", ge=0)
    median_spread_pct: Decimal | None = quantity("Median spread, relative to the middle of the figures", unit="pct", ge=0)
    widest_spread: Decimal = amount("Widest spread")
    source_ids: list[str] = names("Sources that the row rests on")
