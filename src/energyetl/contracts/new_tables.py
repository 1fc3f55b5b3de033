"""Contracts of the tables that hold what SQL used to spell out itself: statuses, assessors, OPEC rules, scorecard indicators."""

from energyetl.contracts.base import Reference, field, key
from energyetl.contracts.project_events import ProjectStatus


class ReferenceProjectStatus(Reference, table=True):
    """What each project status means. Grain: one row per status. Source: our definitions.

    is_lost and is_ended differ for one status: while a project is `transferred` the company no longer runs it, but its
    contract is not settled and its stake still stands. Count losses by is_lost; end stakes and contracts by is_ended.
    """

    __tablename__ = "project_status"

    project_status: ProjectStatus = key("Status")
    status_order: int | None = field(
        "Stage in the course of a project, 8 where the contract is over; empty for interruptions, possible at any stage", ge=1, le=8
    )
    is_held: bool = field("The company has the project under contract or award, at work or not")
    is_lost: bool = field("The company no longer has the project: operations are in other hands or the contract is over")
    is_ended: bool = field("The contract is over: no stake remains, and only a new offer or award may follow")
    is_operating: bool = field("The project produces, or the pipeline flows")
    description: str = field("What the status means")
