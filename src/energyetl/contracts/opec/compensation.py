"""Compensation of OPEC+ countries for output above their level: plans by month and as sums.

Not for: levels and output (`conformity`), the records that plans come from (`record`).
"""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Mart, ValueFlag
from energyetl.contracts.fields import field, key, partial_date, quantity
from energyetl.contracts.groups import Sourced
from energyetl.contracts.opec.record import (
    OpecEvidence,
)


class CompensationColumns(SQLModel):
    """How far below its level a country promised to produce in one month, according to one plan."""

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    plan_vintage: str = partial_date("When the plan was submitted or first reported", primary_key=True)
    compensation_due_kbd: Decimal = quantity("Required output reduction below the level", unit="kb/d", ge=0)
    is_newest_plan: bool = field("No later plan of the country had started by this month")
    evidence: OpecEvidence = field("Strongest evidence among the pages")
    source_count: int = field("Pages that give this figure", ge=1)
    flag: ValueFlag = field("How the figure was obtained")


class CoreOpecCompensationMonthly(Core, CompensationColumns, table=True):
    """Compensation plans by month. Grain: one row per country, month and plan. Source: core.opec_decision."""

    __tablename__ = "opec_compensation_monthly"


class MartOpecCompensationMonthly(Mart, CompensationColumns, Sourced, table=True):
    """Compensation plans by month. Grain: one row per country, month and plan. Source: OPEC Secretariat, cited.

    Plans replace each other: sum rows of one plan only, or rows with is_newest_plan.
    """

    __tablename__ = "opec_compensation_monthly"


class MartOpecCompensationPlan(Mart, Sourced, table=True):
    """Totals of compensation plans, and months in which countries met them. Grain: one row per country and plan.

    Source: mart.opec_compensation_monthly, output by OPEC's secondary sources; months of the running sums of OPEC+.
    """

    __tablename__ = "opec_compensation_plan"
    # No plan of the current deal was known before May 2024.
    may_be_empty: ClassVar[bool] = True

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    plan_vintage: str = partial_date("When the plan was submitted or first reported", primary_key=True)
    month_first: date = field("First month of the plan that is known")
    month_last: date = field("Last month of the plan that is known")
    month_count: int = field("Months of the plan that are known", ge=1)
    due_kbd_months: Decimal = quantity("Total compensation over these months", unit="kb/d-months", ge=0)
    known_months: int = field("Months with known output in which no later plan had started", ge=0)
    met_months: int = field("Of these, months in which output was as far below the level as planned", ge=0)
    flag: ValueFlag = field("Worst flag of the plan's figures")
