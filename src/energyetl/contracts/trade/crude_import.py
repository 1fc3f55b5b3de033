"""European crude oil imports from Iraq and Russia, by month, grade and importer.

Not for: world market prices (`price`), trade in all goods (`flow`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Core, Mart, Snapshot, Staging, ValueFlag, VintageBasis
from energyetl.contracts.fields import amount, field, key, quantity
from energyetl.contracts.groups import Provenance, Vintaged


class ImporterKind(StrEnum):
    """Whether an importer is a single country or the whole European Union."""

    country = "country"
    aggregate = "aggregate"


class CrudeGrade(StrEnum):
    """Groups of grades that compete in Europe, broad enough to compare across both collections."""

    basrah = "basrah"
    kirkuk = "kirkuk"
    other_iraq = "other_iraq"
    urals = "urals"
    other_russia = "other_russia"


class VolumeBasis(StrEnum):
    """Coverage of a monthly volume, from the most to the least complete."""

    register_sum = "register_sum"
    eu_aggregate = "eu_aggregate"
    published_importers = "published_importers"
    confidential = "confidential"


class SnapshotEcCrudeRegister(Snapshot, table=True):
    """Crude imports from Iraq and Russia. Grain: one row per month, importer, origin and grade.

    Source: European Commission, register of crude oil imports, 2013 to 2019.
    """

    __tablename__ = "ec_crude_register"

    month: date = key("First day of the month")
    importer_name: str = key("Importing country as in the register")
    exporter_name: str = key("Country of origin as in the register")
    grade_name: str = key("Grade as in the register")
    volume_kb: Decimal = quantity("Volume", unit="kb", ge=0)
    value_kusd: Decimal | None = quantity("Value including freight and insurance", unit="USD_k", ge=0)
    cif_price_usd_bbl: Decimal | None = quantity("Mean price with freight and insurance", unit="USD_per_bbl", ge=0)
    import_share: float = field("Share of the month's imports of all importers, between 0 and 1", ge=0, le=1)


class SnapshotEurostatCrudeImport(Snapshot, table=True):
    """Crude imports from Iraq and Russia. Grain: one row per month, importer, crude code and indicator.

    Source: Eurostat, NRG_TI_COIFPM, since 2020. Importers are countries and the aggregate EU_V: never add the two.
    """

    __tablename__ = "eurostat_crude_import"

    month: date = key("First day of the month")
    importer_code: str = key("Importer in Eurostat's code; EU_V is the European Union")
    crude_code: str = key("Origin and grade in Eurostat's code")
    indicator_code: str = key("What is measured: VOL_THS_BBL, VAL_THS_USD, AVGPRC_USD_BBL or API_DEG")
    value: Decimal = amount("Value in the unit of the indicator", unit_column="indicator_code")


class StagedImport(Vintaged):
    """Grade, value and price of an import: the columns of both collections."""

    grade_group: CrudeGrade = field("Group that the grade belongs to")
    value_musd: Decimal | None = quantity("Value including freight and insurance", unit="USD_mn", ge=0)
    cif_price_usd_bbl: Decimal | None = quantity("Mean price with freight and insurance", unit="USD_per_bbl", ge=0)


class StagingEcCrudeImport(Staging, StagedImport, table=True):
    """The Commission's register with our ids. Grain: one row per month, importer, exporter, grade and vintage."""

    __tablename__ = "ec_crude_import"

    month: date = key("First day of the month")
    importer_id: str = key("Importing country, ISO 3166-1 alpha-3", references="reference.country")
    exporter_iso3: str = key("Country of origin", references="reference.country")
    grade_id: str = key("Grade as named in the register")
    vintage_on: date = key("Publication date of the vintage that contains the value")
    volume_kb: Decimal = quantity("Volume", unit="kb", ge=0)
    all_imports_kb: Decimal = quantity("Imports of all importers from all origins, computed from the share", unit="kb", ge=0)


class StagingEurostatCrudeImport(Staging, StagedImport, table=True):
    """Eurostat's rows with our ids, one column per indicator. Grain: one row per month, importer, exporter, grade, vintage."""

    __tablename__ = "eurostat_crude_import"

    month: date = key("First day of the month")
    importer_id: str = key("Importing country, ISO 3166-1 alpha-3, or EU_V")
    exporter_iso3: str = key("Country of origin", references="reference.country")
    grade_id: str = key("Grade, Eurostat's code")
    vintage_on: date = key("Publication date of the vintage that contains the value")
    importer_kind: ImporterKind = field("Country or aggregate")
    volume_kb: Decimal | None = quantity("Volume; empty where it is confidential", unit="kb", ge=0)


class CoreCrudeImportMonthly(Core, table=True):
    """Crude imports from Iraq and Russia, both collections. Grain: one row per month, importer, exporter and grade.

    Source: Commission register to 2019, Eurostat since 2020. EU_V includes its countries: never add the two.
    """

    __tablename__ = "crude_import_monthly"

    month: date = key("First day of the month")
    importer_id: str = key("Importing country, ISO 3166-1 alpha-3, or EU_V")
    exporter_iso3: str = key("Country of origin", references="reference.country")
    grade_id: str = key("Grade as the source names it, or its code")
    source_id: str = field("Source of the value")
    importer_kind: ImporterKind = field("Country or aggregate")
    grade_group: CrudeGrade = field("Group that the grade belongs to")
    volume_kb: Decimal | None = quantity("Volume; empty where it is confidential", unit="kb", ge=0)
    value_musd: Decimal | None = quantity("Value including freight and insurance", unit="USD_mn", ge=0)
    cif_price_usd_bbl: Decimal | None = quantity("Mean price with freight and insurance", unit="USD_per_bbl", ge=0)
    all_imports_kb: Decimal | None = quantity(
        "Imports of all importers from all origins; empty where not reported", unit="kb", ge=0
    )
    flag: ValueFlag = field("How the volume was obtained")
    vintage_basis: VintageBasis = field("Whether the figure was published by the as-of date")


class MartEuCrudeImportMonthly(Mart, Provenance, table=True):
    """Iraqi and Russian crude in the European Union. Grain: one row per month and grade.

    Source: Commission register to 2019 (with the United Kingdom), Eurostat since 2020; Brent of U.S. EIA. A month
    without a row has no delivery. A row without a volume is a delivery whose volume is confidential.
    """

    __tablename__ = "eu_crude_import_monthly"

    month: date = key("First day of the month")
    grade: CrudeGrade = key("Grade")
    exporter_iso3: str = field("Country of origin", references="reference.country")
    volume_kb: Decimal | None = quantity("Volume imported; empty where it is confidential", unit="kb", ge=0)
    volume_kbd: Decimal | None = quantity("Volume imported per day", unit="kb/d", ge=0)
    volume_basis: VolumeBasis = field(
        "register_sum: all of the register; eu_aggregate: the Union's total; published_importers: a lower bound, since some "
        "volumes are confidential; confidential: deliveries without any volume"
    )
    share_pct: Decimal | None = quantity("Share of the month's imports; empty where not reported", unit="pct", ge=0, le=100)
    cif_price_usd_bbl: Decimal | None = quantity("Volume-weighted price with freight", unit="USD_per_bbl", ge=0)
    priced_volume_pct: Decimal | None = quantity("Share of the volume that has a price", unit="pct", ge=0, le=100)
    brent_usd_bbl: Decimal | None = quantity("Brent in the month, free on board", unit="USD_per_bbl", ge=0)
    discount_usd_bbl: Decimal | None = quantity("Brent minus the grade's price with freight", unit="USD_per_bbl")
    importer_count: int = field("Different countries with a published volume of any of the grades", ge=0)


class MartEuCrudeImportYearly(Mart, Provenance, table=True):
    """Iraqi and Russian crude in the European Union by year. Grain: one row per grade and year with a known volume.

    Source: mart.eu_crude_import_monthly.
    """

    __tablename__ = "eu_crude_import_yearly"

    grade: CrudeGrade = key("Grade")
    year: int = key("Calendar year")
    known_months: int = field("Months with a known volume", ge=1, le=12)
    volume_kbd: Decimal | None = quantity("Mean over the days of the year; empty unless all months are known", unit="kb/d", ge=0)
    is_lower_bound: bool = field("At least one month's volume covers only the importers that publish")
