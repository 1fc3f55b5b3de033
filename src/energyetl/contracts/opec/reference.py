"""How OPEC+ conformity is judged: assessors, which level applies from when, and where running sums start.

Not for: levels and output (`record`, `conformity`).
"""

from datetime import date

from energyetl.contracts.base import Reference
from energyetl.contracts.fields import field, key
from energyetl.contracts.opec.record import Assessor, IncludesVoluntary, OpecOrganisation


class ReferenceAssessor(Reference, table=True):
    """Assessors of the crude output of OPEC+ countries. Grain: one row per assessor. Source: their publications.

    The agencies that form OPEC's secondary sources change over time and are not recorded here.
    """

    __tablename__ = "assessor"

    assessor: Assessor = key("Assessor")
    assessor_name: str = field("Name as shown to readers")
    origin: str = field("Origin of its figures; two assessors with the same origin are not independent of each other")
    is_independent: bool = field("Whether it is independent of the country whose output it assesses")
    is_opec_yardstick: bool = field("Whether OPEC itself measures conformity by this assessment")
    description: str = field("What is published, and who publishes it")
    publication_lag_days: int | None = field("Longest lag that its dated issues show; empty without a calendar", ge=0)


class ReferenceOpecJudgingView(Reference, table=True):
    """Level used to judge conformity, by start month. Grain: one row per group of countries and first month.

    Source: OPEC+ statements, as the reasons say. The newest row that has started applies; if two start in the same month,
    the row of the country. Rows of a country apply only if it is a voluntary cutter.
    """

    __tablename__ = "opec_judging_view"

    applies_to: str = key("Country, ISO 3166-1 alpha-3; or voluntary_cutter, or any", pattern=r"[A-Z]{3}|voluntary_cutter|any")
    from_on: date = key("First month from which this view applies")
    includes_voluntary: IncludesVoluntary = field("Voluntary cuts already deducted from the level that applies")
    cut_from_on: date | None = field("A voluntary cutter is a country with a voluntary cut that starts on this day or later")
    reason: str = field("Reason why this level applies")


class ReferenceOpecSumStart(Reference, table=True):
    """Start of the running sums of overproduction. Grain: one row per organisation. Source: OPEC+ statements."""

    __tablename__ = "opec_sum_start"

    organisation: OpecOrganisation = key("Organisation that keeps the sum")
    sum_from_on: date = field("First month of the running sum")
    reason: str = field("Reason why the sum starts in this month")
