"""The pages on topics say what the marts hold: each figure is worked out here in another way than the page does."""

import csv
import html
import io
import itertools
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import polars as pl
import pytest

from energyetl.release.store import FILE
from energyetl.report.model import Page
from energyetl.report.pages import rows as page_rows
from energyetl.report.pages import topic
from energyetl.report.pages.context import page as context_page
from energyetl.report.pages.gas import page as gas_page
from energyetl.report.pages.investment import page as investment_page
from energyetl.report.pages.opec import page as opec_page
from energyetl.report.pages.project import page as project_page
from energyetl.report.pages.project import timeline
from energyetl.report.pages.security import violence
from energyetl.report.pages.trade import page as trade_page

MODULES = {
    m.__name__.split(".")[-2]: m
    for m in (
        opec_page,
        project_page,
        investment_page,
        trade_page,
        gas_page,
        context_page,
    )
}
NUMBER = re.compile(r"<data [^>]*>")
FIGURE = re.compile(r'<figure class="chart" id="figure-([^"]+)"><h3>(.*?)</h3>.*?</figure>', re.DOTALL)


@pytest.fixture(scope="module")
def con(reported: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The release as the report sees it: mart, claims and meta."""
    with duckdb.connect(reported / FILE, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(con) -> dict[str, Page]:
    """Each page on a topic by the name of its module."""
    return {name: module.pages(con)[0] for name, module in MODULES.items()}


@pytest.fixture
def altered(reported: Path, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the release whose rows a test may change."""
    (tmp_path / FILE).write_bytes((reported / FILE).read_bytes())
    with duckdb.connect(tmp_path / FILE) as opened:
        yield opened


def text_of(page: Page) -> str:
    """All markup of a page."""
    return "\n".join(str(section.html) for section in page.sections)


def titles(page: Page) -> dict[str, str]:
    """Titles of a page's charts by their name."""
    return {name: html.unescape(title) for name, title in FIGURE.findall(text_of(page))}


def figures_in(title: str) -> list[float]:
    """The numbers of a title in order."""
    return [float(n.replace(",", "").replace("−", "-")) for n in re.findall(r"−?\d[\d,]*(?:\.\d+)?", title)]


def data_of(page: Page, name: str) -> list[dict[str, str]]:
    """The CSV of a chart."""
    return list(csv.DictReader(io.StringIO(page.files[f"data/{name}.csv"].decode())))


def numbers(page: Page, table: str, column: str) -> dict[str, Decimal]:
    """Numbers shown for a column of a mart, by the key of their row."""
    found = {}
    for tag in NUMBER.findall(text_of(page)):
        said = {k: html.unescape(v) for k, v in re.findall(r'(data-[a-z]+)="([^"]*)"', tag)}
        if said.get("data-table") == table and said.get("data-column") == column:
            found[said["data-key"]] = Decimal(said["data-value"])
    return found


@pytest.mark.parametrize("name", MODULES)
def test_a_page_is_complete_and_small(pages, name):
    page = pages[name]
    anchors = [section.anchor for section in page.sections]
    assert page.nav and page.lead and len(anchors) == len(set(anchors)) >= 2
    assert len(text_of(page)) < 1_500_000
    drawn = FIGURE.findall(text_of(page))
    assert drawn and {f"data/{chart}.csv" for chart, _ in drawn} == set(page.files)
    for chart, title in drawn:
        described = re.search(rf'<desc id="{chart}-text">(.*?)</desc>', text_of(page), re.DOTALL)
        assert described and title in described.group(1) and len(described.group(1)) > len(title) + 40
        assert len(data_of(page, chart)) >= 1


def test_no_two_pages_write_the_same_chart(pages):
    names = [path for page in pages.values() for path in page.files]
    assert len(names) == len(set(names))


def test_the_excess_shown_for_a_month_is_output_less_level_of_the_mart(con, pages):
    shown = numbers(pages["opec"], "mart.opec_conformity_monthly", "excess_kbd")
    assert len(shown) > 20
    for key, value in shown.items():
        month = json.loads(key)
        row = con.execute(
            "select production_kbd, required_kbd from mart.opec_conformity_monthly "
            "where country_iso3 = ? and month = ? and assessor::varchar = ?",
            [month["country_iso3"], month["month"], month["assessor"]],
        ).fetchall()
        assert [output - level for output, level in row] == [value]


@pytest.mark.parametrize(("country", "name"), [("IRQ", "Iraq"), ("RUS", "Russia")])
def test_the_title_counts_months_above_the_level_among_those_known(con, pages, country, name):
    excess = con.execute(
        "select month, production_kbd - required_kbd from mart.opec_conformity_monthly where country_iso3 = ? "
        "and assessor = 'opec_secondary_sources' and month >= '2024-01-01' and required_kbd is not null order by month",
        [country],
    ).fetchall()
    over = [e for _, e in excess if e > 0]
    title = titles(pages["opec"])[f"opec-level-{country.lower()}"]
    said = f"{name} was above its level in {len(over)} of {len(excess)} known months since January 2024, by {max(over):.0f}"
    assert title.replace("\N{NO-BREAK SPACE}", " ").startswith(f"{said} kb/d at most")
    assert title.endswith("it was above it" if excess[-1][1] > 0 else "it was below it")


def test_a_month_that_no_page_gives_is_open_and_named(con, pages):
    known = {
        m
        for (m,) in con.sql(
            "select month from mart.opec_conformity_monthly where country_iso3 = 'IRQ' and assessor = 'opec_secondary_sources' "
            "and month >= '2024-01-01' and required_kbd is not null"
        ).fetchall()
    }
    rows = data_of(pages["opec"], "opec-excess-irq")
    assert [date.fromisoformat(r["month"]) for r in rows if r["excess_kbd"]] == sorted(known)
    gaps = [r["month"][:7] for r in rows if not r["excess_kbd"]]
    section_html = str(next(s for s in pages["opec"].sections if s.anchor == "irq").html)
    assert gaps and all(gap in section_html for gap in gaps)
    assert len(rows) == (max(known).year - 2024) * 12 + max(known).month


def test_the_running_excess_is_the_sum_of_the_known_months(pages):
    total = Decimal(0)
    for row in data_of(pages["opec"], "opec-excess-irq"):
        if row["excess_kbd"]:
            total += Decimal(row["excess_kbd"])
            assert Decimal(row["running_excess_kbd_months"]) == total


def test_a_line_stops_at_a_gap():
    rows = pl.DataFrame({"month": [date(2024, 1, 1), date(2024, 2, 1), date(2024, 4, 1), date(2024, 5, 1)]})
    assert page_rows.runs(rows)["run"].to_list() == [1, 1, 2, 2]


def test_the_collapse_of_2026_is_shown_with_its_events(con, pages):
    output, level = con.sql(
        "select production_kbd, required_kbd from mart.opec_conformity_monthly where country_iso3 = 'IRQ' and is_comparable "
        "and month >= '2026-01-01' order by production_kbd / required_kbd limit 1"
    ).fetchall()[0]
    assert figures_in(titles(pages["opec"])["opec-break"])[1:] == [float(output), round(100 * output / level)]
    section_html = str(next(s for s in pages["opec"].sections if s.anchor == "break").html)
    assert "Hormuz" in section_html and "2026-04-30: last day of United Arab Emirates" in section_html


@pytest.mark.parametrize("country", ["IRQ", "SAU"])
def test_each_restatement_has_the_figure_before_and_after(con, pages, country):
    rows = data_of(pages["opec"], f"opec-revision-{country.lower()}")
    by_month = defaultdict(list)
    for row in rows:
        assert Decimal(row["new_kbd"]) - Decimal(row["old_kbd"]) == Decimal(row["change_kbd"]) != 0
        by_month[row["month"]].append(row)
    for steps in by_month.values():
        assert all(a["new_vintage_on"] <= b["old_vintage_on"] for a, b in itertools.pairwise(steps))
    assert figures_in(titles(pages["opec"])[f"opec-revision-{country.lower()}"])[0] == len(by_month)


def test_the_plans_in_the_title_add_up_to_their_months(con, pages):
    plans = defaultdict(Decimal)
    for plan, due in con.sql(
        "select plan_vintage, compensation_due_kbd from mart.opec_compensation_monthly where country_iso3 = 'IRQ' and month >= '2024-01-01'"
    ).fetchall():
        plans[plan] += due
    title = titles(pages["opec"])["opec-compensation-irq"]
    assert f"asked for {plans[min(plans)]:.0f}\N{NO-BREAK SPACE}" in title
    assert f"newest found for {plans[max(plans)]:.0f}\N{NO-BREAK SPACE}" in title and title.startswith(f"{len(plans)} plans")


def test_every_project_has_a_card_with_both_states_and_its_pages(con, pages):
    rows = con.sql(
        "select project_id, project_name, status_at_brief::varchar, status_latest::varchar from mart.russian_project"
    ).fetchall()
    cards = re.findall(r'<article class="card" aria-labelledby="([^"]+)">(.*?)</article>', text_of(pages["project"]), re.DOTALL)
    assert sorted(project for project, _ in cards) == sorted(r[0] for r in rows)
    for project, name, then, now in rows:
        card = dict(cards)[project]
        states = re.findall(r"<strong>([^<]+)</strong> since", card)
        assert states == [then.replace("_", " "), now.replace("_", " ")] and html.escape(name, quote=False) in card.replace(
            "&#39;", "'"
        )
        events = con.execute(
            "select description, citations from mart.project_timeline where project_id = ?", [project]
        ).fetchall()
        for description, citations in events:
            assert description in html.unescape(card)
            assert all(f'href="{html.escape(url)}"' in card for url in citations)


def test_the_title_counts_projects_held_then_and_now(con, pages):
    ended = {"exited", "relinquished", "cancelled", "transferred"}
    rows = con.sql(
        "select status_at_brief::varchar, status_latest::varchar from mart.russian_project where project_kind = 'project'"
    ).fetchall()
    then, now = (sum(status not in ended for status in side) for side in zip(*rows, strict=True))
    assert figures_in(titles(pages["project"])["project-timeline"])[:2] == [then, now]
    assert "given up since: West Qurna-2" in titles(pages["project"])["project-timeline"]


def test_the_title_changes_when_no_project_was_lost(altered):
    altered.execute("update mart.russian_project set is_lost_latest = is_lost_at_brief")
    assert project_page.finding(altered).endswith("none was given up since")


def test_the_states_in_time_end_where_the_mart_says_and_pass_through_that_of_the_brief(con):
    rows = con.sql("select * from mart.russian_project where project_kind = 'project'").pl()
    found_spells = timeline.spells(con, rows)
    brief = page_rows.brief_on(con)
    for project in rows.iter_rows(named=True):
        own = found_spells.filter(pl.col("project_id") == project["project_id"]).sort("from_on")
        assert own["status"][-1] == project["status_latest"] and own["to_on"][-1] is None
        then = own.filter(pl.col("from_on") <= brief)
        assert then["status"][-1] == project["status_at_brief"]


def test_totals_leave_out_plans_single_projects_and_other_countries(con, pages):
    rows = data_of(pages["investment"], "money-totals")
    said = con.sql(
        "select speaker, amount_busd::double from mart.russian_investment where speaker is not null and amount_kind = 'cumulative' "
        "and scope in ('iraq', 'iraq_energy') and not is_yardstick"
    ).fetchall()
    stated = [(r["who"], float(r["amount_busd"])) for r in rows if r["kind"] == "stated total"]
    assert sorted(stated) == sorted(said) and "Rudaw opinion" not in {who for who, _ in stated}
    newest = con.sql(
        "select amount_busd, bottom_up_busd from mart.russian_investment where speaker is not null and amount_kind = 'cumulative' "
        "and scope in ('iraq', 'iraq_energy') and not is_yardstick order by stated_on desc, row_id desc limit 1"
    ).fetchall()[0]
    title = titles(pages["investment"])["money-totals"]
    assert f"records of projects show {100 * newest[1] / newest[0]:.0f}\N{NO-BREAK SPACE}%" in title.replace(
        " %", "\N{NO-BREAK SPACE}%"
    )
    assert f"{newest[0]:.0f}\N{NO-BREAK SPACE}bn" in title


def test_the_gap_between_both_sides_is_the_widest_of_the_years_with_both(con, pages):
    both = con.sql(
        "select year, exporter_report_musd, importer_report_musd from mart.bilateral_trade_yearly where direction = 'rus_to_irq' "
        "and product_group = 'total' and exporter_report_musd is not null and importer_report_musd is not null"
    ).fetchall()
    gaps = {year: abs(importer / exporter - 1) * 100 for year, exporter, importer in both}
    title = titles(pages["trade"])["trade-reported"]
    assert figures_in(title)[-3:] == [len(gaps), round(max(gaps.values())), max(gaps, key=lambda y: gaps[y])]


@pytest.mark.parametrize(("country", "partner"), [("IRQ", "RUS"), ("RUS", "IRQ")])
def test_the_rank_in_the_title_is_that_of_the_values(con, pages, country, partner):
    values = dict(
        con.execute(
            "select partner_iso3, value_musd from mart.trade_partner_rank_yearly where country_iso3 = ? and direction = 'turnover' "
            "and year = (select max(year) from mart.trade_partner_rank_yearly where country_iso3 = ? and direction = 'turnover')",
            [country, country],
        ).fetchall()
    )
    rank = 1 + sum(v > values[partner] for v in values.values())
    share = 100 * values[partner] / sum(values.values())
    said = figures_in(titles(pages["trade"])[f"trade-partners-{country.lower()}"])
    assert said[:2] == [rank, len(values)] and said[3] == pytest.approx(float(share), rel=0.01)


def test_each_printed_list_of_iraq_is_shown_with_the_share_of_russia_or_of_the_last_one_named(con, pages):
    for column in ("share_pct", "share_at_most_pct"):
        held = {
            (year, direction, report): share
            for year, direction, report, share in con.execute(
                f"select year, direction::varchar, report_id, {column} from mart.trade_partner_rank_yearly "
                f"where country_iso3 = 'IRQ' and partner_iso3 = 'RUS' and rank_basis <> 'by_value' and {column} is not null"
            ).fetchall()
        }
        shown = {
            (key["year"], key["direction"], key["report_id"]): share
            for text, share in numbers(pages["trade"], "mart.trade_partner_rank_yearly", column).items()
            if "report_id" in (key := json.loads(text))
        }
        assert shown == held and held
    said = text_of(pages["trade"])
    assert said.count("not among 5 named") >= 2 and "1 of 5, in the printed order" in said


def test_the_page_says_how_often_iraq_is_on_the_lists_of_russia(con, pages):
    ((lists, named, first, last),) = con.execute(
        "select count(*), count(*) filter (is_named), min(year), max(year) from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'RUS' and partner_iso3 = 'IRQ' and rank_basis <> 'by_value'"
    ).fetchall()
    assert named == 0
    assert f"Iraq is on none of {lists} lists of Russia&#39;s partners from {first} to {last}" in text_of(pages["trade"])


def test_the_widest_discount_is_brent_less_the_price(pages):
    rows = [r for r in data_of(pages["trade"], "eu-discounts") if r["grade"] == "urals"]
    widest = max(rows, key=lambda r: Decimal(r["brent_usd_bbl"]) - Decimal(r["cif_price_usd_bbl"]))
    title = titles(pages["trade"])["eu-discounts"]
    assert f"in {date.fromisoformat(widest['month']):%B %Y}, by" in title
    gap = float(widest["brent_usd_bbl"]) - float(widest["cif_price_usd_bbl"])
    assert figures_in(title)[1] == pytest.approx(gap, abs=0.06)


def test_a_lower_bound_of_imports_is_marked_as_such(con, pages):
    title = titles(pages["trade"])["eu-imports"]
    days = con.sql(
        "select sum(volume_kb) / 365, bool_or(volume_basis = 'published_importers') from mart.eu_crude_import_monthly "
        "where grade = 'basrah' and year(month) = 2023"
    ).fetchall()[0]
    assert f"Basrah averaged {'at least ' if days[1] else ''}{days[0]:.0f}\N{NO-BREAK SPACE}kb/d in 2023" in title


def test_shares_of_electricity_follow_from_the_generation(con, pages):
    rows = con.sql(
        "select fuel, generation_twh from mart.electricity_mix_yearly where country_iso3 = 'IRQ' "
        "and year = (select max(year) from mart.electricity_mix_yearly where country_iso3 = 'IRQ' and share_pct is not null)"
    ).fetchall()
    made = dict(rows)
    total = sum(made.values())
    said = figures_in(titles(pages["gas"])["electricity-mix"])
    assert said[0] == pytest.approx(float(total), rel=0.01)
    assert said[2:] == [round(100 * made["gas"] / total), round(100 * made["oil"] / total)]


def test_flaring_is_ranked_among_all_countries(con, pages):
    volumes = dict(
        con.sql(
            "select country_iso3, flared_bcm from mart.gas_flaring_yearly where year = (select max(year) from mart.gas_flaring_yearly)"
        ).fetchall()
    )
    said = figures_in(titles(pages["gas"])["gas-flaring"])
    assert said[0] == pytest.approx(float(volumes["IRQ"]), abs=0.06)
    assert said[2] == 1 + sum(v > volumes["IRQ"] for v in volumes.values())


def test_gas_of_kurdistan_is_shown_in_one_unit_and_as_printed(con, pages):
    shown = numbers(pages["gas"], "mart.kurdistan_gas", "output_bcm_y")
    rows = con.sql("select asset_id, period, reported_value, reported_unit from mart.kurdistan_gas").fetchall()
    for asset, period, value, unit in rows:
        if unit == "MMscf/d" and (key := json.dumps({"asset_id": asset, "period": period})) in shown:
            # 1 cubic foot is 0.0283168 cubic metres.
            assert float(shown[key]) == pytest.approx(float(value) * 1e6 * 0.0283168466 * 365.25 / 1e9, rel=0.01, abs=1e-9)
        assert f"{value.normalize():f} {unit}" in text_of(pages["gas"])


def test_the_calmest_year_is_named_only_if_it_is(con, altered, pages):
    deaths = dict(con.sql("select year, violence_deaths from mart.security_yearly where year >= 2004").fetchall())
    newest = max(deaths)
    title = titles(pages["context"])["security"]
    assert title.startswith(f"{deaths[newest]:.0f}\N{NO-BREAK SPACE}deaths") and ("fewest" in title) == (
        deaths[newest] == min(deaths.values())
    )
    altered.execute("update mart.security_yearly set calm_rank_since_2004 = 3 where year = ?", [newest])
    assert "place 3 among the years since 2004" in violence.finding(altered)


def test_projects_lost_within_a_year_of_a_measure_are_counted(con, pages):
    first = {}
    for project, _hit, after in con.sql(
        "select project_id, hit_on, status_after_365d::varchar from mart.sanctions_exposure "
        "where is_blocking and is_live_before and project_kind = 'project' order by hit_on desc"
    ).fetchall():
        first[project] = after
    lost = sum(after in {"exited", "relinquished", "cancelled", "transferred"} for after in first.values())
    assert figures_in(titles(pages["context"])["sanctions"]) == [len(first), len(first), lost]


def test_each_measure_is_counted_once_by_its_effect(con, pages):
    effects = dict(
        con.sql(
            "select measure_id, case when is_relief then 'permits' when is_blocking then 'all' else 'some' end "
            "from mart.sanctions_exposure where project_kind = 'project'"
        ).fetchall()
    )
    each = [list(effects.values()).count(effect) for effect in ("all", "some", "permits")]
    words = f"Measures by effect: {each[0]} bars all dealings, {each[1]} bars some dealings, {each[2]} permits (licence)."
    assert words in text_of(pages["context"])


def test_the_scorecard_shows_each_trend_or_why_there_is_none(con, pages):
    section_html = str(next(s for s in pages["context"].sections if s.anchor == "scorecard").html)
    rows = con.sql(
        "select description, direction, gap_reason from mart.cooperation_scorecard where anchor_kind = 'brief'"
    ).fetchall()
    assert all(description in html.unescape(section_html) for description, _, _ in rows)
    assert section_html.count("<strong>") >= sum(direction is not None for _, direction, _ in rows)
    assert section_html.count('<span class="missing">') >= sum(direction is None for _, direction, _ in rows)


def test_a_cited_page_is_a_link_with_publisher_and_date(con):
    url, publisher, page_date = con.sql(
        "select source_url, publisher, page_date from mart.citation where page_date is not null order by 1 limit 1"
    ).fetchall()[0]
    assert topic.Cited(con).links([url]) == f'<a href="{html.escape(url)}">{html.escape(publisher)}, {page_date}</a>'
    assert ">example.org, undated</a>" in topic.Cited(con).links(["https://example.org/page"])


@pytest.mark.parametrize("name", MODULES)
def test_empty_marts_give_a_page_that_says_so(altered, name):
    for (table,) in altered.sql("select table_name from duckdb_tables() where schema_name = 'mart'").fetchall():
        altered.execute(f"delete from mart.{table}")
    page = MODULES[name].pages(altered)[0]
    assert page.sections and not page.files
    assert all("holds no figures on" in str(section.html) for section in page.sections)


READS = {
    "opec": [
        "opec_required_monthly",
        "opec_conformity_total",
        "opec_compensation_plan",
        "opec_output_break",
        "opec_membership",
        "project_timeline",
        "revision",
        "entity_name",
    ],
    "project": ["project_timeline", "sanctions_exposure", "citation"],
    "trade": [
        "trade_partner_rank_yearly",
        "eu_crude_import_monthly",
        "eu_crude_import_yearly",
        "oil_price_monthly",
        "bilateral_trade_yearly",
    ],
    "gas": ["gas_flaring_yearly", "gas_flaring_trend", "kurdistan_gas", "electricity_mix_group_yearly"],
    "context": [
        "security_yearly",
        "foreign_investment_yearly",
        "foreign_investment_net_yearly",
        "sanctions_exposure",
        "cooperation_scorecard",
    ],
}


@pytest.mark.parametrize(("name", "table"), [(name, table) for name, tables in READS.items() for table in tables])
def test_a_page_is_written_without_one_of_its_marts(altered, name, table):
    altered.execute(f"delete from mart.{table}")
    assert MODULES[name].pages(altered)[0].sections


def test_a_later_vintage_used_instead_is_mentioned(altered):
    assert "no older one is held" not in text_of(gas_page.pages(altered)[0])
    altered.execute("update mart.gas_flaring_yearly set vintage_basis = 'restated' where country_iso3 = 'IRQ' and year = 2020")
    rows = len(data_of(gas_page.pages(altered)[0], "gas-flaring"))
    assert f"1 of {rows} rows use an issue later" in text_of(gas_page.pages(altered)[0])
