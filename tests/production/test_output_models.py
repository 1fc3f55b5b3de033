"""Output in one unit, one figure a year, shares of operators, Kurdish gas: on rows typed from real pages."""

from decimal import Decimal
from functools import partial

import pytest

RECORD = (
    "output_id, asset_id, area_id, operator_company_id, metric, period_from, period_to, value, unit, is_planned, page_fault, "
    "hedge, origin, source_url, source_id, destination_iso3, is_period_inferred, known_on"
)
LATEST = (
    "series_id, period_start, period_end, vintage_on, source_id, subject_kind, subject_id, measure, basis, unit, period_kind, "
    "value, flag, vintage_basis, publication_lag_days"
)


def page(
    output_id: str,
    period: str,
    value: str,
    unit: str,
    *,
    asset: str = "",
    area: str = "",
    operator: str = "",
    metric: str = "crude",
    planned: bool = False,
    fault: str = "",
    hedge: str = "stated",
    origin: str = "reuters",
    url: str = "https://a.org",
    known: str = "2024-03-01",
) -> str:
    text = ", ".join(f"'{v}'" if v else "null::varchar" for v in (asset, area, operator))
    start, end = period.split("/") if "/" in period else (period, period)
    quoted_fault = f"'{fault}'" if fault else "null::varchar"
    return (
        f"'{output_id}', {text}, '{metric}', '{start}', '{end}', {value}::decimal(24, 6), '{unit}', {planned}, {quoted_fault}, "
        f"'{hedge}', '{origin}', '{url}', 'record.field_output', null::varchar, false, "
        f"date '{known}'"
    )


def tracked(asset: str, measure: str, year: int, value: str, unit: str = "kb/d") -> str:
    return (
        f"'gem_goget_quantity.{measure}.{asset}', date '{year}-01-01', date '{year}-12-31', date '2025-02-26', "
        f"'gem_goget_quantity', 'asset', '{asset}', '{measure}', null::varchar, '{unit}', 'year', {value}::decimal(24, 6), "
        "'reported', 'original', 365"
    )


def month_of_iraq(year: int, month: int, value: int) -> str:
    return (
        f"'eia_international.crude_production.IRQ', date '{year}-{month:02}-01', last_day(date '{year}-{month:02}-01'), "
        f"date '2026-08-08', 'eia_international', 'country', 'IRQ', 'crude_production', 'crude_and_lease_condensate', 'kb/d', 'month', "
        f"{value}::decimal(24, 6), 'reported', 'original', 128"
    )


@pytest.fixture
def modelled(build):
    """Run the models of output on given pages and observations."""

    def run(pages: list[str], latest: list[str] | None = None, units: list[str] | None = None) -> None:
        build.give("record.field_output", RECORD, *pages)
        build.give("build.source", "source_id, url", "'gem_goget_quantity', 'https://globalenergymonitor.org'")
        build.give("core.observation_latest", LATEST, *(latest or [month_of_iraq(1990, 1, 1)]))
        build.give(
            "reference.asset",
            "asset_id, region",
            "'khor_mor', 'kurdistan_region'",
            "'badra', 'iraq_federal'",
        )
        build.give(
            "reference.company",
            "company_id, country_iso3",
            "'lukoil', 'RUS'",
            "'gazprom_neft', 'RUS'",
            "'eni', 'ITA'",
            "'basra_oil_company', 'IRQ'",
        )
        build.give("build.vintage_in_force", "source_id, vintage_on", "'gem_goget', date '2025-02-26'")
        none = "null, date '2025-02-26', null"
        build.give("staging.gem_unit", "asset_id, vintage_on, operator_company_id", *(units or [none]))
        build.give("core.tracked_field", "asset_id, fuel_type, unit_status, production_start_year", "null, null, null, null")
        build.declare("core.project_event", "core.policy_event", "reference.operator_event")
        for model in ("core.field_operator", "core.field_output", "core.field_output_yearly"):
            build.run(model)

    return run


def test_volumes_become_rates_by_their_own_days_and_rates_by_their_factor(modelled, build):
    modelled(
        [
            page("april", "2018-04", "100.197197", "Mb", area="iraq", metric="exports"),
            page("leap", "2024", "1234.294152", "Mb", area="iraq", metric="exports"),
            page("autumn", "2025-09-27/2025-12-31", "218", "kb/d", area="kurdistan_region", metric="exports"),
            page("tonnes", "2020", "1.2", "Mt/y", area="iraq", metric="crude_and_liquids"),
            page("tonnes of a year", "2017", "3.8", "Mt", asset="badra"),
            page("gas", "2021-04", "440", "MMscf/d", asset="khor_mor", metric="gas"),
            page("slip", "2025-05", "650", "mcm", area="kurdistan_region", metric="gas_to_power", fault="unit_slip"),
        ]
    )
    figures = "output_id, period_days, round(output_kbd, 2)::double, round(gas_bcm_y, 3)::double, barrels_per_tonne"
    found = {row[0]: row[1:] for row in build.fetch(f"select {figures} from core.field_output")}
    assert found["april"] == (30, 3339.91, None, None)  # 100,197.197 thousand barrels / 30
    assert found["leap"] == (366, 3372.39, None, None)  # not the 3,313.575 that the page prints beside it
    assert found["autumn"] == (96, 218.0, None, None)
    assert found["tonnes"] == (366, 24.08, None, Decimal("7.33"))  # 1.2 × 7.33 × 1000 / 365.25
    assert found["tonnes of a year"] == (365, 76.31, None, Decimal("7.33"))  # 3.8 × 7.33 × 1000 / 365
    assert found["gas"] == (30, None, 4.551, None)  # 440 × 0.0283168 × 365.25 / 1000
    assert found["slip"] == (31, None, None, None)  # a wrong unit gets no rate


def test_pages_of_one_figure_are_one_figure_with_its_origins(modelled, build):
    wq2 = partial(page, asset="west_qurna_2", operator="lukoil")
    modelled(
        [
            wq2("wq2", "2014-03", "120", "kb/d", origin="press_tv", url="https://a.org"),
            wq2("wq2", "2014-03", "120", "kb/d", origin="reuters", url="https://b.org"),
            wq2("wq2", "2014-03", "120", "kb/d", origin="reuters", url="https://c.org", hedge="believed"),
        ]
    )
    assert build.fetch("select source_count, origin_count, origins, flag::varchar from core.field_output") == [
        (3, 2, ["press_tv", "reuters"], "reported")
    ]


def test_a_year_rests_on_the_best_evidence_and_keeps_the_range(modelled, build):
    badra = partial(page, asset="badra", operator="gazprom_neft")
    modelled(
        [
            badra("plan", "2021", "75", "kb/d", planned=True, hedge="estimated"),
            page("eiti", "2021", "12.857981", "Mb", asset="badra", origin="iraq_eiti", hedge="estimated"),
            badra("march", "2017-03", "80", "kb/d"),
            badra("may", "2017-05", "77", "kb/d"),
            badra("dec_a", "2018-12", "85", "kb/d"),
            badra("dec_b", "2018-12", "90", "kb/d", origin="economic_iraq"),
            badra("june", "2018-06", "80", "kb/d"),
        ],
        [tracked("badra", "crude_production", 2017, "69.229753")],
    )
    rows = build.fetch(
        "select year, round(output_kbd, 2)::double, year_basis::varchar, months_known, low_kbd, high_kbd, flag::varchar "
        "from core.field_output_yearly order by year"
    )
    assert rows == [
        (2017, 69.23, "tracker", 12, Decimal("69.229753"), Decimal("80"), "reported"),
        # December counts once, as 87.5, beside June's 80; two months are not a year, so the figure is an estimate.
        (2018, 83.75, "stated_months", 2, Decimal("80"), Decimal("90"), "estimated"),
        (2021, 35.23, "company_return", 12, Decimal("35.227345"), Decimal("35.227345"), "estimated"),
    ]


def test_a_field_stays_with_its_operator_until_another_is_seen(modelled, build):
    modelled(
        [
            page("a", "2014-03", "120", "kb/d", asset="west_qurna_2", operator="lukoil"),
            page("b", "2021", "146.022515", "Mb", asset="west_qurna_2", origin="iraq_eiti"),
            page("c", "2026-01", "465", "kb/d", asset="west_qurna_2", operator="basra_oil_company"),
            page("d", "2021", "171.760022", "Mb", asset="zubair", origin="iraq_eiti"),
            page("e", "2012", "1", "kb/d", asset="west_qurna_2"),
        ],
        units=[
            "'west_qurna_2', date '2025-02-26', 'lukoil'",
            "'zubair', date '2023-07-31', 'eni'",
            "'zubair', date '2025-02-26', 'basra_oil_company'",
        ],
    )
    operators = "select output_id, operator_company_id, operator_basis::varchar from core.field_output order by 1"
    assert build.fetch(operators) == [
        ("a", "lukoil", "stated"),
        ("b", "lukoil", "stated"),
        ("c", "basra_oil_company", "stated"),
        ("d", "eni", "tracker"),  # the first release stands for the time before it
        ("e", None, None),  # a page's operator does not
    ]


def test_a_dated_handover_is_the_day_and_a_later_release_does_not_undo_it(modelled, build):
    build.give("reference.operator_event", "event_id, asset_id, operator_company_id",
               "'wq1', 'west_qurna_1', 'petrochina'", "'wq2', 'west_qurna_2', 'basra_oil_company'")  # fmt: skip
    build.give("core.policy_event", "event_id, event_on", "'wq1', date '2024-01-01'")
    build.give("core.project_event", "event_id, event_on", "'wq2', date '2026-01-07'")
    modelled(
        [
            page("a", "2014-03", "120", "kb/d", asset="west_qurna_2", operator="lukoil"),
            page("b", "2026-01", "465", "kb/d", asset="west_qurna_2", operator="basra_oil_company"),
        ],
        units=[
            "'west_qurna_1', date '2023-07-31', 'exxonmobil'",
            "'west_qurna_1', date '2024-03-22', 'exxonmobil'",
            "'west_qurna_1', date '2025-02-26', 'petrochina'",
        ],
    )
    head = "asset_id, from_on::varchar, to_on::varchar, operator_company_id, operator_basis::varchar"
    assert build.fetch(f"select {head} from core.field_operator order by 1, 2") == [
        ("west_qurna_1", "1900-01-01", "2023-12-31", "exxonmobil", "tracker"),
        ("west_qurna_1", "2024-01-01", None, "petrochina", "event"),
        ("west_qurna_2", "2014-03-01", "2026-01-06", "lukoil", "stated"),
        ("west_qurna_2", "2026-01-07", None, "basra_oil_company", "event"),
    ]


def test_rates_of_some_months_are_no_figure_of_the_year(modelled, build):
    whole = [month_of_iraq(year, month, 4000) for year in (2014, 2021, 2025) for month in range(1, 13)]
    wq2 = partial(page, asset="west_qurna_2", operator="lukoil")
    modelled(
        [
            *(wq2(f"m{month}", f"2014-0{month}", kbd, "kb/d") for month, kbd in ((3, "120"), (5, "200"), (7, "280"))),
            *(wq2(f"h{month}", f"2021-0{month}", "400", "kb/d") for month in range(1, 7)),
            wq2("nov", "2025-11", "475", "kb/d"),
        ],
        whole,
    )
    build.run("mart.iraq_output_by_operator_yearly")
    assert build.fetch(
        "select year, output_kbd, share_pct, share_kind::varchar, fields_missing, months_known "
        "from mart.iraq_output_by_operator_yearly where operator_country = 'RUS' order by 1"
    ) == [
        (2014, None, None, "unknown", ["west_qurna_2"], None),
        (2021, Decimal(400), Decimal(10), "complete", [], 6),
        (2025, None, None, "unknown", ["west_qurna_2"], None),
    ]


def test_shares_name_what_is_missing_and_never_take_it_for_zero(modelled, build):
    whole = [month_of_iraq(year, month, 4000) for year in (2017, 2018, 2021) for month in range(1, 13)]
    wq2 = partial(page, asset="west_qurna_2", operator="lukoil")
    gpn = partial(page, operator="gazprom_neft")
    modelled(
        [
            wq2("w17", "2017", "400", "kb/d"),
            wq2("w21", "2021", "400", "kb/d"),
            gpn("b17", "2017", "70", "kb/d", asset="badra"),
            gpn("b21", "2021", "40", "kb/d", asset="badra"),
            gpn("s17", "2017", "5", "kb/d", asset="sarqala"),
            gpn("s18", "2018", "23", "kb/d", asset="sarqala"),
        ],
        [*whole, *(month_of_iraq(2026, month, 1500) for month in range(1, 5))],
    )
    build.run("mart.iraq_output_by_operator_yearly")
    rows = build.fetch(
        "select year, operator_country, output_kbd, share_pct, share_kind::varchar, fields_missing "
        "from mart.iraq_output_by_operator_yearly order by 1, 2 desc"
    )
    assert rows == [
        (2017, "not_attributed", Decimal("3525"), Decimal("88.125"), "upper_bound", []),
        (2017, "RUS", Decimal("475"), Decimal("11.875"), "complete", []),
        (2018, "not_attributed", Decimal("3977"), Decimal("99.425"), "upper_bound", []),
        (2018, "RUS", Decimal("23"), None, "unknown", ["badra", "west_qurna_2"]),
        (2021, "not_attributed", Decimal("3560"), Decimal("89"), "upper_bound", []),
        (2021, "RUS", Decimal("440"), Decimal("11"), "lower_bound", ["sarqala"]),
    ]  # 2026 has four months of the whole and no row
    for check in ("iraq_output_attributed_within_whole", "iraq_output_shares_add_up", "iraq_output_share_is_not_a_gap"):
        assert build.check(check) == []


def test_a_field_in_barrels_instead_of_thousands_is_noticed(modelled, build):
    modelled(
        [
            page("ok", "2022", "400", "kb/d", asset="west_qurna_2", operator="lukoil"),
            page("slip", "2022", "400000", "kb/d", asset="west_qurna_2", operator="lukoil", origin="tass", url="https://b.org"),
        ],
        [month_of_iraq(2022, month, 4000) for month in range(1, 13)],
    )
    build.run("mart.iraq_output_by_operator_yearly")
    assert [row[0] for row in build.check("field_output_reports_agree")] == ["ok"]
    assert [row[0] for row in build.check("iraq_output_attributed_within_whole")] == [2022]


def test_gas_is_in_one_unit_and_a_report_in_the_wrong_one_is_listed_not_used(modelled, build):
    power = partial(page, area="kurdistan_region", metric="gas_to_power")
    modelled(
        [
            power("feet", "2025-05", "650", "MMscf/d", origin="rudaw", url="https://rudaw.net"),
            power("metres", "2025-05", "650", "mcm", fault="unit_slip", origin="shafaq_news", url="https://shafaq.com"),
            page("out", "2026-01", "700", "MMscf/d", asset="khor_mor", metric="gas"),
            page("cap", "2025-10", "750", "MMscf/d", asset="khor_mor", metric="capacity"),
            page("dry", "2017-12", "40", "MMscf/d", asset="badra", metric="dry_gas"),
        ],
        [tracked("khor_mor", "gas_production", 2022, "4.643919", "bcm/y")],
    )
    build.run("mart.kurdistan_gas")
    rows = build.fetch(
        "select asset_id, period, round(output_bcm_y, 2)::double, round(capacity_bcm_y, 2)::double, reported_value, reported_unit, "
        "conflicting_reports from mart.kurdistan_gas order by 1, 2"
    )
    assert rows == [
        ("khor_mor", "2022", 4.64, None, Decimal("4.643919"), "bcm/y", []),
        ("khor_mor", "2025-10", None, 7.76, Decimal("750"), "MMscf/d", []),
        ("khor_mor", "2026-01", 7.24, None, Decimal("700"), "MMscf/d", []),
        ("kurdistan_region_power", "2025-05", 6.72, None, Decimal("650"), "MMscf/d", ["650 mcm, https://shafaq.com"]),
    ]  # Badra's dry gas is federal
    assert build.check("kurdistan_gas_within_capacity") == []


def test_gas_in_cubic_metres_for_feet_is_noticed(modelled, build):
    modelled([page("slip", "2024-05", "14.2", "mcm/d", asset="khor_mor", metric="gas"),
           page("worse", "2025-02", "500", "mcm/d", asset="khor_mor", metric="gas")])  # fmt: skip
    build.run("mart.kurdistan_gas")
    assert [row[1] for row in build.check("kurdistan_gas_within_capacity")] == ["2025-02"]


def test_exports_above_output_are_noticed(modelled, build):
    modelled(
        [page("ok", "2024-03", "106.112038", "Mb", area="iraq", metric="exports"),
         page("slip", "2025-02", "95148", "Mb", area="iraq", metric="exports")],
        [month_of_iraq(2024, 3, 4400), month_of_iraq(2025, 2, 4300)],
    )  # fmt: skip
    assert [row[0] for row in build.check("iraq_exports_within_output")] == ["slip"]


def test_a_figure_is_known_from_its_first_page_and_a_restated_one_when_it_usually_is(modelled, build):
    restated = tracked("badra", "crude_production", 2021, "35").replace("'original'", "'restated'")
    modelled(
        [
            page("stated", "2021", "24", "kb/d", asset="badra", url="https://a.org/late", known="2023-05-01"),
            page("stated", "2021", "24", "kb/d", asset="badra", url="https://a.org/early", known="2022-02-01"),
        ],
        [restated, tracked("khor_mor", "gas_production", 2021, "4.6", "bcm/y")],
    )
    assert build.fetch("select origins[1], known_on::varchar from core.field_output order by asset_id, origins[1]") == [
        ("global_energy_monitor", "2022-12-31"),
        ("reuters", "2022-02-01"),
        ("global_energy_monitor", "2025-02-26"),
    ]


def test_a_year_of_iraqs_output_weighs_months_by_their_days(modelled, build):
    months = [month_of_iraq(2021, month, 3270 if month == 2 else 4000) for month in range(1, 13)]
    elsewhere = month_of_iraq(2021, 3, 9000).replace("IRQ", "SAU")
    modelled([page("a", "2021", "400", "kb/d", asset="west_qurna_2", operator="lukoil")], [*months, elsewhere])
    build.run("mart.iraq_output_by_operator_yearly")
    # February lacks 730 kb/d for 28 of 365 days: 4000 - 730 * 28 / 365 = 3944. A plain mean of the months would be 3939.17.
    assert build.fetch("select distinct iraq_output_kbd from mart.iraq_output_by_operator_yearly") == [(Decimal(3944),)]


def test_a_volume_of_gas_becomes_a_yearly_rate_by_the_days_of_its_period(modelled, build):
    modelled([page("may", "2025-05", "310", "mcm", asset="khor_mor", metric="gas")])
    # 310 million cubic metres in 31 days are 10 a day, and 3,652.5 in a year of 365.25 days.
    assert build.fetch("select gas_bcm_y from core.field_output") == [(Decimal("3.6525"),)]


def test_a_plan_and_a_page_that_contradicts_itself_are_no_output_of_the_year(modelled, build):
    modelled(
        [
            page("seen", "2022", "400", "kb/d", asset="west_qurna_2", operator="lukoil"),
            page("plan", "2022-06", "480", "kb/d", asset="west_qurna_2", operator="lukoil", planned=True),
        ]
    )
    assert build.fetch("select output_kbd, high_kbd, flag::varchar from core.field_output_yearly") == [
        (Decimal(400), Decimal(400), "estimated")
    ]


def test_six_months_of_iraqs_output_make_a_year_and_five_do_not(modelled, build):
    months = [month_of_iraq(2020, month, 4000) for month in range(1, 6)] + [
        month_of_iraq(2021, month, 4000) for month in range(1, 7)
    ]
    wq2 = partial(page, asset="west_qurna_2", operator="lukoil")
    modelled([wq2("a", "2020", "380", "kb/d"), wq2("b", "2021", "400", "kb/d")], months)
    build.run("mart.iraq_output_by_operator_yearly")
    assert build.fetch(
        "select year, iraq_months_known, share_pct from mart.iraq_output_by_operator_yearly where operator_country = 'RUS'"
    ) == [(2021, 6, Decimal(10))]


def test_the_gap_between_crude_and_crude_with_condensate_is_one_of_basis(build):
    def series(source: str, country: str, month: int, value: str, basis: str, flag: str = "reported") -> str:
        return (
            f"'{source}.crude_production.{country}', date '2024-{month:02}-01', last_day(date '2024-{month:02}-01'), "
            f"date '2026-03-09', '{source}', 'country', '{country}', 'crude_production', '{basis}', 'kb/d', 'month', "
            f"{value}::decimal(24, 6), '{flag}', 'original', 10"
        )

    build.give(
        "core.observation_latest",
        LATEST,
        series("eia_steo", "RUS", 1, "9000", "crude"),
        series("eia_international", "RUS", 1, "9900", "crude_and_lease_condensate"),
        series("eia_steo", "RUS", 2, "9310", "crude"),
        series("eia_international", "RUS", 2, "9620", "crude_and_lease_condensate"),
        series("eia_steo", "RUS", 3, "5000", "crude", flag="forecast"),
        series("eia_international", "RUS", 3, "9900", "crude_and_lease_condensate"),
        series("eia_steo", "GAB", 1, "200", "crude"),
        series("eia_international", "GAB", 1, "201", "crude_and_lease_condensate"),
        series("eia_steo", "USA", 1, "12500", "crude_and_lease_condensate"),
        series("eia_international", "USA", 1, "13000", "crude_and_lease_condensate"),
    )
    build.run("mart.crude_basis_gap_yearly")
    rows = build.fetch(
        "select country_iso3, months_known, round(gap_kbd, 3), is_other_basis from mart.crude_basis_gap_yearly order by 1"
    )
    # (900 x 31 + 310 x 29) / 60 = 614.833; half a per cent of 200 is 1, which is still rounding.
    assert rows == [("GAB", 1, Decimal(1), False), ("RUS", 2, Decimal("614.833"), True)]
