"""Data quality across topics: freshness, revisions, disagreement between sources, corrections.

Not for: results of checks and quarantined rows (`meta`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Mart, ValueFlag, VintageBasis
from energyetl.contracts.fields import amount, amounts, field, key, names, quantity
from energyetl.contracts.groups import Provenance, Sourced
from energyetl.contracts.observation import PeriodKind, SubjectKind


class Freshness(StrEnum):
    """Freshness of a source. late: we fetched after the due date, and the publisher had not issued the vintage."""

    on_time = "on_time"
    late = "late"
    source_stopped = "source_stopped"
    we_failed = "we_failed"


class MartSourceFreshness(Mart, Sourced, table=True):
    """Newest period and vintage of each source compared with its publisher's calendar. Grain: one row per source.

    If a vintage is due and we have not fetched the source since, the failure is ours, not the publisher's (we_failed). The same
    applies to a source without any vintage.
    """

    __tablename__ = "source_freshness"

    source_id: str = key("Source", references="meta.source")
    publisher: str = field("Publisher")
    cadence: str = field("How often the publisher issues a vintage")
    newest_vintage_on: date | None = field("Publication date of our newest vintage; empty where we have none")
    vintage_count: int = field("Number of vintages that we have", ge=0)
    newest_period_start: date | None = field("First day of the newest period observed; empty for sources without periods")
    expected_lag_days: int | None = field("Days after the regular interval until the next vintage is late")
    next_due_on: date | None = field("Day on which the next vintage is due; empty for irregular and finished sources")
    last_looked_on: date | None = field("Day of our last successful fetch; empty where there was none")
    last_failure: str | None = field("Why our last fetch failed; empty where it succeeded")
    freshness: Freshness = field("on_time, late, source_stopped or we_failed")


class ReporterState(StrEnum):
    """Freshness of a country in a source. behind: up to half a year, or one year in yearly sources; stopped: longer."""

    reporting = "reporting"
    behind = "behind"
    stopped = "stopped"


class MartReporterFreshness(Mart, Sourced, table=True):
    """Newest period of each country in each source of time series, compared with the newest period of the source.

    Grain: one row per source and country. Source: core.observation. A country without any figure has no row.
    """

    __tablename__ = "reporter_freshness"

    source_id: str = key("Source", references="meta.source")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    period_kind: PeriodKind = field("Length of the source's periods")
    oldest_period_start: date = field("First day of the oldest period with a figure of the country")
    newest_period_start: date = field("First day of the newest period with a figure of the country")
    source_newest_period_start: date = field("First day of the newest period with a figure of any country")
    periods_behind: int = field("Number of periods between the two newest periods", ge=0)
    reporter_state: ReporterState = field("reporting, behind or stopped")


class MartRevision(Mart, Sourced, table=True):
    """Values that publishers revised. Grain: one row per series, period and vintage that changed the value.

    Source: core.observation. Forecasts are omitted, since the first figure for a month that was forecast is not a revision.
    Changes smaller than the source's rounding are omitted too.
    """

    __tablename__ = "revision"

    series_id: str = key("Series")
    period_start: date = key("First day of the period")
    new_vintage_on: date = key("Vintage that contains the new value")
    old_vintage_on: date = field("Previous vintage, which contains the old value")
    subject_kind: SubjectKind = field("Kind of subject that the value describes")
    subject_id: str = field("Our id of that subject")
    measure: str = field("What is measured")
    basis: str | None = field("Definition that limits comparison")
    unit: str = field("Unit of the values")
    old_value: Decimal = amount("Value before")
    new_value: Decimal = amount("Value after")
    change: Decimal = amount("New value minus old value")
    flag: ValueFlag = field("Worst flag of the two values")


class MartSourceDisagreement(Mart, Provenance, table=True):
    """Figures of several sources for one subject and period, and how far they differ.

    Grain: one row per subject, measure and period with two or more figures. All lists have the same order: lowest figure first.
    Source: known time series, assessed output, field output, trade flows, stated turnovers and investment totals, single
    cited figures. A spread between different bases is not a contradiction: read is_same_basis first.
    """

    __tablename__ = "source_disagreement"

    disagreement_id: str = key("Measure, subject, partner, detail and period, separated by dots")
    measure: str = field("What is measured")
    subject_kind: str = field("Kind of subject that the figures describe; event for figures of one event")
    subject_id: str = field("Our id of that subject; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, product group or destination that narrows the figures")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    unit: str = field("Unit of all figures of the row")
    origins: list[str] = names("Origin of each figure: a source, an assessor or the origin of a page")
    voices: list[str] = names(
        "Whose figure each is, in the order of origins; sources of one publisher, and copies of its figures, are one voice, and "
        "so is the customs report of one country, whoever publishes it"
    )
    values_by_origin: list[Decimal] = amounts("Figures, in the order of origins")
    bounds_by_origin: list[str] = names("How each figure is qualified: =, ~, <, > or between")
    bases_by_origin: list[str] = names("Definition of each figure; not_stated where none is known")
    low: Decimal = amount("Lowest figure")
    high: Decimal = amount("Highest figure")
    spread: Decimal = amount("Highest minus lowest figure")
    spread_pct: Decimal | None = quantity(
        "Spread divided by the absolute mean of lowest and highest; empty if that is zero", unit="pct", ge=0
    )
    is_same_basis: bool = field("All figures have the same definition, or none has a known one")
    is_reconcilable: bool = field("All figures can be true at the same time, given how each is qualified")
    origin_count: int = field("Different voices", ge=1)
    is_one_voice: bool = field("All figures are of one voice: that they agree proves nothing")
    figure_count: int = field("Different figures of those origins", ge=2)


class PublishedError(SQLModel):
    """A correction: the wrong value, why it is wrong, and its report to the publisher."""

    correction_id: str = key("Correction")
    source_id: str = field("Source with the wrong value")
    column_name: str = field("Column of the value")
    match_text: str = field("Rows that the correction applies to, as column and pattern")
    action: str = field("override, drop, scale or flag", pattern=r"override|drop|scale|flag")
    new_value: str | None = field("Replacement value, factor or flag; empty where the row is dropped")
    reason: str = field("Why the published value is wrong")
    evidence_url: str = field("URL of the page or file that shows the error")
    entered_on: date = field("Day on which the correction was entered")
    reported_to: str | None = field("Publisher to whom the error was reported; empty where it was not reported")
    reported_on: date | None = field("When the error was reported")


class CorePublishedError(Core, PublishedError, table=True):
    """Published errors that each correction finds in each vintage of its source. Grain: one row per correction and vintage.

    Source: build.correction against the snapshots as published and their staged rows. Checks of corrections read it.
    """

    __tablename__ = "published_error"

    vintage_on: date = key("Vintage that was searched")
    expected_value: str = field("Wrong value that the correction expects")
    mended_on: date | None = field("First vintage in which the publisher has fixed the error")
    is_applied: bool = field("Whether the correction applies to this vintage")
    row_count: int = field("Rows of the vintage that match the correction", ge=0)
    wrong_count: int = field("Of these, rows that still have the wrong value", ge=0)
    uncorrected_count: int = field("Of these, rows that are uncorrected in staging although the correction applies", ge=0)


class MartOpenCorrection(Mart, PublishedError, Sourced, table=True):
    """Published errors that we correct, reported to the publisher or not. Grain: one row per correction that still applies.

    An error that is fixed in the newest vintage is closed and not listed; it remains in core.published_error.
    """

    __tablename__ = "open_correction"

    published_value: str = field("Wrong value as published")
    is_reported: bool = field("Whether the error was reported to the publisher")
    newest_vintage_on: date = field("Newest vintage that contains the error")
    vintages_affected: int = field("Vintages that contain the error", ge=1)
    rows_affected: int = field("Rows with the error in the newest of these vintages", ge=1)


class ComparableColumns(SQLModel):
    """A figure for one subject and period, in the columns used to compare sources."""

    measure: str = field("What is measured")
    subject_kind: str = field("Kind of subject that the figure describes; event for figures of one event")
    subject_id: str = field("Our id of that subject; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, product group or destination that narrows the figure")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    unit: str = field("Unit of the figure")
    origin: str = field("Origin of the figure: a source, an assessor, or the origin of a page or its speaker")
    bound: str = field("How the figure is qualified: =, ~, <, > or between")
    value: Decimal = amount("Figure")
    value_low: Decimal | None = amount("Lowest value that the figure allows; empty without a lower limit")
    value_high: Decimal | None = amount("Highest value that the figure allows; empty without an upper limit")


class CoreComparableStatement(Core, ComparableColumns, table=True):
    """Figures that pages state, with the names used to compare sources. Grain: one row per figure and source.

    Source: cited facts, figures of events, stated turnovers and investment totals.
    """

    __tablename__ = "comparable_statement"

    figure_id: str = key("Table and row of the figure")
    source_id: str = key("Source of the figure")
    basis: str | None = field("Definition of the figure; empty where none is known")
    vintage_basis: VintageBasis = field("Always original: statements are used as first published")
    flag: ValueFlag = field("How the figure was obtained")


class CoreComparableFigure(Core, ComparableColumns, Sourced, table=True):
    """Figures of several records for one subject and period, in one unit. Grain: one row per comparison and figure of one origin.

    Source: known time series, assessed output, field output, trade flows, stated turnovers and investment totals, single
    cited figures. mart.source_disagreement has one row per comparison. A comparison that only repeats
    one figure of one origin has a single row here and none there.
    """

    __tablename__ = "comparable_figure"

    comparison_id: str = key("Measure, subject, partner, detail, period and unit, separated by dots")
    figure_number: int = key("Position within the comparison, lowest figure first", ge=1)
    voice: str = field(
        "Whose figure it is: the country whose customs report it is; the publisher behind a source, or whose figures that one "
        "passes on; else the origin"
    )
    basis: str = field("Definition of the figure; not_stated where none is known")
    vintage_basis: VintageBasis = field("restated where the value comes from a later vintage")
    flag: ValueFlag = field("Worst flag of the records")


class MartSourceDisagreementTotal(Mart, Sourced, table=True):
    """How far different voices with the same definition differ. Grain: one row per measure and unit.

    Source: mart.source_disagreement.
    """

    __tablename__ = "source_disagreement_total"

    measure: str = key("What is measured")
    unit: str = key("Unit of the figures")
    comparison_count: int = field("Subjects and periods with two or more figures of the same definition", ge=1)
    equal_count: int = field("Of these, subjects and periods for which all figures are equal", ge=0)
    median_spread_pct: Decimal | None = quantity(
        "Median spread, relative to the mean of lowest and highest figure", unit="pct", ge=0
    )
    widest_spread: Decimal = amount("Widest spread")
