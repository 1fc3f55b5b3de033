"""Shares of fuels: a country's year comes from one edition, on rows typed by hand."""

from decimal import Decimal


def test_a_year_comes_from_one_edition_and_the_newer_one_is_taken(build):
    head = "source_id, subject_kind, subject_id, measure, period_start, value, flag, vintage_basis"

    def generated(source: str, year: int, fuel: str, twh: int) -> str:
        return (
            f"'{source}', 'country', 'IRQ', 'electricity_generation_{fuel}', date '{year}-01-01', {twh}, 'reported', 'original'"
        )

    build.give(
        "core.observation_latest",
        head,
        generated("owid_electricity", 2021, "gas", 60),
        generated("owid_electricity", 2021, "oil", 40),
        generated("owid_electricity_2022", 2021, "gas", 20),
        generated("owid_electricity_2022", 2021, "oil", 70),
        generated("owid_electricity_2022", 2021, "total", 100),
        generated("owid_electricity_2022", 1999, "gas", 15),
        generated("owid_electricity_2022", 1999, "total", 60),
    )
    build.run("mart.electricity_mix_yearly")
    # 2021: 60 of 60 + 40, without a printed total. 1999 is in the old edition alone: 15 of the printed 60.
    assert build.fetch(
        "select year, total_twh::int, share_pct, source_ids from mart.electricity_mix_yearly where fuel = 'gas' order by year"
    ) == [(1999, 60, Decimal(25), ["owid_electricity_2022"]), (2021, 100, Decimal(60), ["owid_electricity"])]
