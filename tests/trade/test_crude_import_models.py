"""Crude imports on a few real rows: the Union's total is never added to its members, and confidential is not zero."""

from decimal import Decimal

import pytest

CORE = (
    "month, importer_id, exporter_iso3, grade_id, source_id, importer_kind, grade_group, volume_kb, value_musd, "
    "cif_price_usd_bbl, all_imports_kb, flag, vintage_basis"
)
BRENT = "period_start, value, flag, vintage_basis, source_id, measure, subject_id, period_kind"


def row(month: str, importer: str, grade_id: str, volume: str, value: str = "null", price: str = "null", **other: str) -> str:
    kind = "aggregate" if importer == "EU_V" else "country"
    source = other.get("source", "eurostat_crude_import")
    group = other.get("group", "basrah")
    exporter = "RUS" if group in ("urals", "other_russia") else "IRQ"
    return (
        f"date '{month}', '{importer}', '{exporter}', '{grade_id}', '{source}', '{kind}', '{group}', {volume}, {value}, {price}, "
        f"{other.get('all_imports', 'null')}, '{other.get('flag', 'reported')}', 'original'"
    )


@pytest.fixture
def brent(build):
    build.give(
        "core.observation_latest",
        BRENT,
        "date '2022-11-01', 91.42, 'reported', 'original', 'eia_spot_price_brent', 'crude_price', 'brent_eia', 'month'",
        "date '2022-11-01', 91.07, 'reported', 'original', 'worldbank_pink_sheet', 'crude_price', 'brent_worldbank', 'month'",
    )
    return build


def mart(build, columns: str) -> list[tuple]:
    build.run("mart.eu_crude_import_monthly")
    return build.fetch(f"select {columns} from mart.eu_crude_import_monthly order by month, grade")


def test_the_unions_total_is_taken_instead_of_its_members(brent):
    brent.give(
        "core.crude_import_monthly",
        CORE,
        row("2022-11-01", "EU_V", "IQ_MAB_MED_PG", "10842.145", "900", "83.009"),
        row("2022-11-01", "NLD", "IQ_MAB_MED_PG", "3820", "317", "83"),
        row("2022-11-01", "TUR", "IQ_MAB_MED_PG", "500", "40", "80"),
    )
    ((volume, per_day, basis, price, priced, discount, count, sources),) = mart(
        brent,
        "volume_kb, volume_kbd, volume_basis, cif_price_usd_bbl, priced_volume_pct, discount_usd_bbl, importer_count, source_ids",
    )
    assert (volume, basis, priced, count) == (Decimal("10842.145"), "eu_aggregate", Decimal(100), 1)
    assert per_day == pytest.approx(Decimal("10842.145") / 30, abs=Decimal("0.00001"))
    assert price == pytest.approx(Decimal(900_000) / Decimal("10842.145"), abs=Decimal("0.00001"))
    assert discount == pytest.approx(Decimal("91.42") - price, abs=Decimal("0.00001"))
    assert sources == ["eurostat_crude_import", "eia_spot_price_brent"]


def test_without_a_total_the_members_that_publish_make_a_lower_bound(brent):
    brent.give(
        "core.crude_import_monthly",
        CORE,
        row("2022-11-01", "ITA", "IQ_MAB_MED_TR", "2000", "160", "80"),
        row("2022-11-01", "NLD", "IQ_MAB_MED_TR", "1000"),
        row("2022-11-01", "GBR", "IQ_MAB_MED_TR", "700", "60", "85.7"),
        row("2022-11-01", "EU_V", "IQ_MAB_HVY_PG", "4000", "300", "75"),
    )
    assert mart(brent, "volume_kb, volume_basis, cif_price_usd_bbl, round(priced_volume_pct, 3), importer_count") == [
        # 460 MUSD over 6,000 priced of 7,000 thousand barrels; the United Kingdom had left.
        (Decimal(7000), "published_importers", Decimal("76.666667"), Decimal("85.714"), 2)
    ]


def test_the_importers_of_a_group_are_the_different_countries_of_its_grades(build):
    # Basrah in May 2020 as Eurostat has it: Belgium, Italy, Germany, Hungary and the Netherlands; Turkey is outside the Union.
    build.give(
        "core.crude_import_monthly",
        CORE,
        row("2020-05-01", "BEL", "IQ_MAB_HVY_PG", "154.709"),
        row("2020-05-01", "ITA", "IQ_MAB_HVY_TR", "455", "8.143", "17.91"),
        row("2020-05-01", "TUR", "IQ_MAB_HVY_TR", "162.87"),
        row("2020-05-01", "DEU", "IQ_MAB_LGHT_PG", "1135", "14.723", "12.972"),
        row("2020-05-01", "HUN", "IQ_MAB_LGHT_PG", "130.47"),
        row("2020-05-01", "NLD", "IQ_MAB_LGHT_PG", "2847", "70.502", "24.76"),
        row("2020-05-01", "ITA", "IQ_MAB_LGHT_TR", "3197", "85.469", "26.73"),
        row("2020-05-01", "AUT", "IQ_MAB_LGHT_TR", "null"),
        row("2020-05-01", "EU_V", "IQ_KIK_TR", "null", group="kirkuk"),
    )
    assert mart(build, "grade, importer_count") == [("basrah", 5), ("kirkuk", 0)]


def test_a_confidential_delivery_is_shown_and_is_not_zero(brent):
    brent.give(
        "core.crude_import_monthly",
        CORE,
        row("2022-11-01", "EU_V", "RU_URL", "null", group="urals"),
        row("2022-11-01", "EU_V", "IQ_MAB_MED_PG", "100", "8", "80"),
        row("2022-11-01", "EU_V", "IQ_MAB_HVY_PG", "null"),
    )
    assert mart(brent, "grade, volume_kb, volume_basis, cif_price_usd_bbl") == [
        ("basrah", Decimal(100), "published_importers", Decimal(80)),
        ("urals", None, "confidential", None),
    ]


def test_the_register_gives_shares_of_all_imports_with_the_united_kingdom(brent):
    same = {"source": "ec_crude_register", "group": "kirkuk", "all_imports": "330704.326"}
    brent.give(
        "core.crude_import_monthly",
        CORE,
        row("2013-01-01", "ITA", "Kirkuk", "957", "104.772", "109.4796", **same),
        row("2013-01-01", "GBR", "Kirkuk", "960", **same),
    )
    ((volume, basis, share, price, brent_price),) = mart(
        brent, "volume_kb, volume_basis, share_pct, cif_price_usd_bbl, brent_usd_bbl"
    )
    assert (volume, basis, brent_price) == (Decimal(1917), "register_sum", None)
    assert share == pytest.approx(Decimal(1917) / Decimal("330704.326") * 100, abs=Decimal("0.00001"))
    assert price == pytest.approx(Decimal(104_772) / 957, abs=Decimal("0.00001"))


def test_a_withheld_total_follows_from_value_and_price(build):
    head = (
        "month, importer_id, exporter_iso3, grade_id, vintage_on, importer_kind, grade_group, volume_kb, value_musd, "
        "cif_price_usd_bbl, source_id"
    )
    common = "'IRQ', 'IQ_KIK_TR', date '2024-02-28', 'aggregate', 'kirkuk'"
    build.give(
        "staging.eurostat_crude_import",
        head,
        f"date '2021-05-01', 'EU_V', {common}, null, 77.849, 65.59, 'eurostat_crude_import'",
        f"date '2024-02-01', 'EU_V', {common}, 5, null, null, 'eurostat_crude_import'",
    )
    build.give("staging.ec_crude_import", "month", "date '2013-01-01'")
    build.give(
        "build.vintage_in_force",
        "source_id, vintage_on, vintage_basis, known_until",
        "'eurostat_crude_import', date '2024-02-28', 'restated', date '2023-12-31'",
    )
    build.run("core.crude_import_monthly")
    ((volume, flag),) = build.fetch("select volume_kb, flag from core.crude_import_monthly")
    # Italy, the only member to publish in that month, has 1,187 thousand barrels.
    assert volume == pytest.approx(Decimal(1187), abs=Decimal("0.5"))
    assert flag == "derived"


def test_a_months_barrels_are_divided_by_the_days_of_that_month(build):
    build.give(
        "core.crude_import_monthly",
        CORE,
        row("2023-01-01", "EU_V", "IQ_MAB_MED_PG", "3100"),
        row("2023-02-01", "EU_V", "IQ_MAB_MED_PG", "2800"),
        row("2024-02-01", "EU_V", "IQ_MAB_MED_PG", "2900"),
    )
    # 31, 28 and 29 days: 100 thousand barrels a day each time.
    assert mart(build, "volume_kbd") == [(Decimal(100),)] * 3
