"""How OPEC+ conformity is judged: assessors, the level that counts from when, and where running sums start.

Not for: levels and output themselves (`record`, `conformity`).
"""

from datetime import date

from energyetl.contracts.base import (
    Reference,
    field,
    key,
)
from energyetl.contracts.opec.record import Assessor, IncludesVoluntary, OpecOrganisation


class ReferenceAssessor(Reference, table=True):
    """Who assesses the crude output of OPEC+ countries. Grain: one row per assessor. Source: their own publications.

    Which agencies are behind OPEC's secondary sources changes over time and is not kept here.
    """

    __tablename__ = "assessor"

    assessor: Assessor = key("Assessor")
    assessor_name: str = field("Name as shown to readers")
    origin: str = field("Origin that its figures count as; two assessors of one origin are not independent of each other")
    is_independent: bool = field("Independent of the country whose output it assesses")
    is_opec_yardstick: bool = field("OPEC itself counts conformity by this assessment")
    description: str = field("What is published, and by whom")


class ReferenceOpecJudgingView(Reference, table=True):
    """Which level conformity is judged by, and from when. Grain: one row per group of countries and first month.

    Source: OPEC+ statements, as the reasons say. The newest row that has begun applies; of two that begin in the same month,
    that of the country itself. Rows of a country apply only if it is a voluntary cutter.
    """

    __tablename__ = "opec_judging_view"

    applies_to: str = key("Country, ISO 3166-1 alpha-3; or voluntary_cutter, or any", pattern=r"[A-Z]{3}|voluntary_cutter|any")
    from_on: date = key("First month from which this view applies")
    includes_voluntary: IncludesVoluntary = field("Which voluntary cuts the level that counts is less of")
    cut_from_on: date | None = field("A voluntary cutter is a country with a voluntary cut that begins on this day or later")
    reason: str = field("Why this level counts")


class ReferenceOpecSumStart(Reference, table=True):
    """From when overproduction is added up. Grain: one row per organisation. Source: OPEC+ statements."""

    __tablename__ = "opec_sum_start"

    organisation: OpecOrganisation = key("Organisation that counts")
    sum_from_on: date = field("First month of the running sum")
    reason: str = field("Why the sum begins there")
