"""Uppsala Conflict Data Program: deaths from organised violence by country and year."""

import polars as pl

from energyetl.contracts.context import UcdpCountryYear
from energyetl.sources.base import LayoutError, Reading, Source, whole
from energyetl.sources.delimited import read_columns, stated, with_numbers, with_years

# The publisher's "cumulative" means summed over the three types of violence within the year, not over years.
DEATHS = {
    "cumulative_total_deaths_in_orgvio_best_cy": "best_deaths",
    "cumulative_total_deaths_in_orgvio_low_cy": "low_deaths",
    "cumulative_total_deaths_in_orgvio_high_cy": "high_deaths",
    "sb_total_deaths_best_cy": "state_based_deaths",
    "ns_total_deaths_best_cy": "non_state_deaths",
    "os_total_deaths_best_cy": "one_sided_deaths",
}


def read_country_year(raw: bytes) -> Reading:
    """Yearly deaths of every country: best, low and high estimate, and the best estimate of each type of violence.

    A zero is a year that was covered and in which nobody was counted. The file gives its version, not its day of issue.
    """
    heads = {"country_cy": "country_name", "year_cy": "year", "version": "version", **DEATHS}
    frame = with_numbers(with_years(read_columns(raw, heads)), *DEATHS.values())
    versions = frame["version"].unique().to_list()
    if len(versions) != 1:
        raise LayoutError(f"column version: one version is expected, here are {sorted(versions)}")
    parts = pl.sum_horizontal("state_based_deaths", "non_state_deaths", "one_sided_deaths")
    wrong = frame.filter(pl.col("best_deaths") != parts)
    if wrong.height:
        where = wrong.row(0, named=True)
        raise LayoutError(f"{where['country_name']} {where['year']}: the types of violence do not sum to the total")
    return Reading(frame.drop("version").filter(stated("best_deaths")), None)


SOURCES = (Source("ucdp_country_year", UcdpCountryYear, whole(read_country_year)),)
