"""Companies, assets and projects: the identifiers that events, sanctions, field output and claims use.

Not for: what happened to a project (`event`), measures against a company (`sanction`).
"""

from enum import StrEnum

from energyetl.contracts.base import SLUG, Reference, field, key, partial_date


class Region(StrEnum):
    """Whose authority the asset is under."""

    iraq_federal = "iraq_federal"
    kurdistan_region = "kurdistan_region"


class AssetKind(StrEnum):
    """What an asset is on the ground."""

    field = "field"
    block = "block"
    pipeline = "pipeline"


class ProjectKind(StrEnum):
    """project: a contract or stake was held; prospect: sought or offered, never signed; context: not of one project."""

    project = "project"
    prospect = "prospect"
    context = "context"


class ContractType(StrEnum):
    """Legal form of a project."""

    technical_service = "technical_service"
    exploration_service = "exploration_service"
    production_sharing = "production_sharing"
    infrastructure_stake = "infrastructure_stake"
    prepayment = "prepayment"


class ProjectRole(StrEnum):
    """What the Russian company is in a project while it holds it."""

    operator = "operator"
    shareholder = "shareholder"
    lender = "lender"
    bidder = "bidder"


class KeyProject(StrEnum):
    """The three projects that the policy brief names; Rosneft's is several projects of ours."""

    west_qurna_2 = "west_qurna_2"
    badra = "badra"
    rosneft_kurdistan = "rosneft_kurdistan"


class ReferenceCompany(Reference, table=True):
    """Companies and authorities that hold or run assets. Grain: one row per company. Source: pages of its aliases."""

    __tablename__ = "company"

    company_id: str = key("Company", pattern=SLUG)
    company_name: str = field("Name in English")
    country_iso3: str = field("Country of the head office or of the state behind it", references="reference.country")
    parent_company_id: str | None = field("Controlling company", references="reference.company")
    parent_since_date: str | None = partial_date("Start of that control; empty where it predates everything here")
    is_russian: bool = field("Controlled from Russia")


class ReferenceAsset(Reference, table=True):
    """Fields, blocks and pipelines. Grain: one row per asset. Source: GEM's trackers and the pages of its events."""

    __tablename__ = "asset"

    asset_id: str = key("Asset", pattern=SLUG)
    asset_name: str = field("Name in English")
    asset_kind: AssetKind = field("What it is on the ground")
    region: Region = field("Whose authority it is under")
    asset_id_gem: str | None = field("Unit id in GEM's extraction tracker", pattern=r"OG\d{7}")


class ReferenceProject(Reference, table=True):
    """What one Russian company holds, sought or paid for at one asset; and a few contexts. Grain: one row per project.

    Source: the cited pages of its events. Contexts gather statements that cannot be split over projects.
    """

    __tablename__ = "project"

    project_id: str = key("Project", pattern=SLUG)
    project_name: str = field("Name in English")
    project_kind: ProjectKind = field("Whether it is a project, a prospect or a context")
    key_project: KeyProject | None = field("Which of the three projects of the brief it belongs to")
    asset_id: str | None = field("Asset; empty for loans and contexts", references="reference.asset")
    company_id: str = field("Company whose project it is", references="reference.company")
    region: Region = field("Whose authority the project is under")
    contract_type: ContractType | None = field("Legal form; empty where none was agreed or it is not known")
    project_role: ProjectRole | None = field("What the company is in it; empty for contexts")
