"""Companies, assets and projects: identifiers for events, sanctions, field output and claims.

Not for: what happened to a project (`event`), measures against a company (`sanction`).
"""

from enum import StrEnum

from energyetl.contracts.base import Reference
from energyetl.contracts.fields import SLUG, field, key, partial_date


class Region(StrEnum):
    """Authority that is responsible for an asset."""

    iraq_federal = "iraq_federal"
    kurdistan_region = "kurdistan_region"


class AssetKind(StrEnum):
    """Type of an asset."""

    field = "field"
    block = "block"
    pipeline = "pipeline"


class ProjectKind(StrEnum):
    """project: a contract or stake was held; prospect: sought or offered, never signed; context: not about one Russian project.

    A context holds what cannot be divided among projects, and the history of fields that others run, for comparison.
    """

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
    """Role of the Russian company in a project while it holds the project."""

    operator = "operator"
    shareholder = "shareholder"
    lender = "lender"
    bidder = "bidder"


class KeyProject(StrEnum):
    """The three projects that the policy brief names. Rosneft's project corresponds to several of ours."""

    west_qurna_2 = "west_qurna_2"
    badra = "badra"
    rosneft_kurdistan = "rosneft_kurdistan"


class ReferenceCompany(Reference, table=True):
    """Companies and authorities that own or operate assets. Grain: one row per company. Source: pages of its aliases."""

    __tablename__ = "company"

    company_id: str = key("Company", pattern=SLUG)
    company_name: str = field("Name in English")
    country_iso3: str = field("Country of the head office, or of the state that owns it", references="reference.country")
    parent_company_id: str | None = field("Controlling company", references="reference.company")
    parent_since_date: str | None = partial_date("Start of that control; empty where it began before all events recorded here")
    is_russian: bool = field("Controlled from Russia")


class ReferenceAsset(Reference, table=True):
    """Fields, blocks and pipelines. Grain: one row per asset. Source: GEM's trackers and the pages about its events."""

    __tablename__ = "asset"

    asset_id: str = key("Asset", pattern=SLUG)
    asset_name: str = field("Name in English")
    asset_kind: AssetKind = field("Type of the asset")
    region: Region = field("Authority that is responsible for it")
    asset_id_gem: str | None = field("Unit id in GEM's extraction tracker", pattern=r"OG\d{7}")


class ReferenceProject(Reference, table=True):
    """What one Russian company holds, sought or paid for at one asset, and contexts. Grain: one row per project.

    Source: the cited pages about its events. Contexts contain statements that cannot be divided among projects, and events of
    fields that others run.
    """

    __tablename__ = "project"

    project_id: str = key("Project", pattern=SLUG)
    project_name: str = field("Name in English")
    project_kind: ProjectKind = field("Whether it is a project, a prospect or a context")
    key_project: KeyProject | None = field("Key project of the brief that it belongs to, if any")
    asset_id: str | None = field("Asset; empty for loans and contexts", references="reference.asset")
    company_id: str = field("Company that holds or sought the project", references="reference.company")
    region: Region = field("Authority that is responsible for the project")
    contract_type: ContractType | None = field("Legal form; empty where none was agreed or known")
    project_role: ProjectRole | None = field("Role of the company; empty for contexts")
