"""GEM's files: three layouts of one tracker, its figures, oil and gas lines. Rows are real ones, shortened."""

from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from keeping import keep_of
from small_workbook import workbook

from energyetl.contracts.project.tracker import SnapshotGemGgit, SnapshotGemGoget, SnapshotGemGogetQuantity, SnapshotGemGoit
from energyetl.errors import LayoutError
from energyetl.ingest.snapshots import vintages
from energyetl.ingest.sources import gem, gem_layouts
from energyetl.ingest.validation import validate

ROOT = Path(__file__).resolve().parents[2]
SNAPSHOTS = ROOT / "data" / "snapshots"

JULY_2023 = (
    "Unit ID,Unit name,Unit name local script,Fuel type,Unit type,Country,"
    '"Subnational unit (province, state)",Latitude,Longitude,Location accuracy,Status,Status year,Discovery year,'
    "Production start year,Operator,Owner,Parent,Basin,Concession / block,Project or complex,Government unit ID,"
    "Wiki URL,Wiki URL local\n"
    "OG0011956,Badra,,oil,field,Iraq,,32.987,45.843,exact,operating,2017,1979,2014,Gazprom Neft,"
    "Gazprom Neft (30%);Korean Gas Corporation (KOGAS) (22.5%),Gazprom (30%);Korean Gas Corporation (KOGAS) (22.5%),"
    ",,,,https://www.gem.wiki/Badra,\n"
    "OG0012240,Naft Shahr,,oil,field,Iran-Iraq,,34,45,exact,operating,2015,,1947,Iranian Central,NIOC (100%),NIOC (100%),"
    ",,,,https://www.gem.wiki/Naft,\n"
    "OG0000001,Groningen,,gas,field,Netherlands,,53,6,exact,operating,2020,1959,1963,NAM,Shell (50%),Shell (50%),,,,,x,\n"
)
MAP_2025 = (
    "country/area,wiki-name,status,status_display,production-start-year,operator,owner,parent,lat,lng,location-accuracy,"
    '"subnational-unit-(province,-state)",gem-region,unit-id,url,country-list,discovery-year,fid-year,'
    "production---oil-(million-bbl/y),production-year---oil,production---gas-(million-m³/y),production-year---gas,"
    '"production---total-(oil,-gas-and-hydrocarbons)-(million-boe/y)"\n'
    "Iraq,Badra Oil and Gas Field (Iraq),operating,operating,2014,Gazprom Neft,o,p,32.987,45.843,exact,,Asia,OG0011956,"
    "https://www.gem.wiki/Badra,,1979,,8.60597,2023,1033.555147,2024,14.7\n"
    "Iraq,East Swara Tika Oil and Gas Field (Iraq),operating,operating,2019,HKN,o,p,37,43,exact,,Asia,OG0012000,"
    "https://www.gem.wiki/East,,,,2.044,not stated,,,2.0\n"
    "Iraq,Kifl Oil and Gas Field (Iraq),in_development,in_development,2026 (expected),,,,32,44,exact,,Asia,OG0011982,"
    "https://www.gem.wiki/Kifl,,,,,,,,0.0\n"
)
QUANTITY_HEAD = [
    *("Unit ID", "Unit name", "Country", "Wiki URL", "Production/reserves", "Fuel description"),
    *("Reserves classification (original)", "Quantity (original)", "Units (original)", "Data year"),
    *("Quantity (converted)", "Units (converted)"),
]
GOIT = (
    "project,unit,type,parent,countries,status,start_year,capacity,geom,route,url\n"
    'Kirkuk-Ceyhan Oil Pipeline,,oil_pipelines,Ministry [100.00%],"Iraq, Türkiye",operating,1976,1400000,line,"35.5,44.3:35.0,43.5",u\n'
    'Zb2-Fao Oil Pipeline,,oil_pipelines,Iraq Ministry of Oil [100.00%],,operating,2022,,line,"1,2",u\n'
    'Rostock-Schwedt Oil Pipeline,,oil_pipelines,Rosneft [54.17%],,operating,1963,400000,line,"1,2",u\n'
)
GGIT_HEAD = (
    "id,url,name,unit-name,status,areas,owner,parent,capacity,start-year,region,subnat,Latitude,Longitude,geometry,"
    "tracker-acro,tracker-custom,subnat2,region2,scaling-capacity,capacity-table,capacity-details,status-legend,"
    "areas-subnat-sat-display,tracker-display\n"
)
GGIT = GGIT_HEAD + (
    "P1853,u,West Qurna-Baghdad Gas Pipeline,,operating,Iraq,o,p,2.48,1988,Asia,Basrah,,,POINT (1 2),GGIT,GGIT,B,Asia,89280.0,"
    "2.48 bcm/y of gas,,operating,x,gas pipeline\n"
    'P0481,u,Iraq-Kuwait Gas Pipeline,,shelved,"Iraq, Kuwait",o,p,,,Asia,Basra,,,x,GGIT,GGIT,,Asia,1,,,shelved,x,gas\n'
)


def goget(text: str) -> pl.DataFrame:
    return validate(SnapshotGemGoget, gem.read_goget(text.encode(), keep_of("gem_goget")).frame).rows


def test_units_that_name_iraq_are_kept_those_shared_with_iran_too():
    frame = goget(JULY_2023)
    assert frame["unit_id_gem"].to_list() == ["OG0011956", "OG0012240"]
    assert frame["country"].to_list() == ["Iraq", "Iran-Iraq"]
    assert frame["latitude"][0] == Decimal("32.987")
    assert frame["basin"][0] is None  # an empty cell is not an empty text


def test_the_release_of_2024_is_a_workbook_with_another_head():
    head = [h.strip('"') for h in JULY_2023.splitlines()[0].replace('"Subnational unit (province, state)"', "S").split(",")]
    head = ["Subnational unit (province, state)" if h == "S" else "Unit Name" if h == "Unit name" else h for h in head]
    head = [h for h in head if h != "Wiki URL local"]
    head.insert(head.index("Discovery year") + 1, "FID Year")
    row: list = [None] * len(head)
    values = {"Unit ID": "OG0011999", "Unit Name": "Qurna West 2", "Country": "Iraq", "Status year": 2019, "FID Year": "2015"}
    for name, value in values.items():
        row[head.index(name)] = value
    frame = validate(
        SnapshotGemGoget, gem.read_goget(workbook({"About": [["x"]], "Main data": [head, row]}), keep_of("gem_goget")).frame
    ).rows
    assert frame.select("unit_name", "status_year", "fid_year", "operator").rows() == [("Qurna West 2", "2019", "2015", None)]


def test_the_map_file_prints_years_as_they_are():
    frame = goget(MAP_2025)
    assert frame.filter(pl.col("unit_id_gem") == "OG0011982")["production_start_year"].item() == "2026 (expected)"


def test_a_renamed_column_is_an_error_that_shows_old_and_new():
    with pytest.raises(LayoutError, match=r"July 2023.*missing columns \['Owner'\], unknown columns \['Owners'\].*head is \["):
        goget(JULY_2023.replace(",Owner,", ",Owners,"))


def test_a_workbook_that_fits_no_layout_says_what_it_holds():
    with pytest.raises(
        LayoutError, match=r"sheet 'Sheet1' of \['About', 'Sheet1'\]\): missing columns \[.*unknown columns \['x'\]"
    ):
        gem.read_goget(workbook({"About": [], "Sheet1": [["x", "Unit ID"]]}), keep_of("gem_goget"))


def test_a_sheet_that_was_renamed_is_known_by_its_head():
    row = ["OG0011956", "Badra", "Iraq", "u", "production", "oil", None, 3.8, "million tons/y", 2017, 25.26886, "million bbl/y"]
    book = workbook({"About": [["x"]], "Production and reserves": [QUANTITY_HEAD, row]})
    assert gem.read_goget_quantity(book, keep_of("gem_goget_quantity")).frame["unit_name"].to_list() == ["Badra"]


def test_a_figure_that_is_no_number_is_a_fault_of_its_row_alone():
    rows = [
        ["OG0011956", "Badra", "Iraq", "u", "production", "oil", None, "3,8", "million tons/y", 2017, 25.3, "million bbl/y"],
        ["OG0011956", "Badra", "Iraq", "u", "production", "oil", None, 3.9, "million tons/y", 2018, 25.9, "million bbl/y"],
    ]
    validated = validate(
        SnapshotGemGogetQuantity,
        gem.read_goget_quantity(workbook({"Production & reserves": [QUANTITY_HEAD, *rows]}), keep_of("gem_goget_quantity")).frame,
    )
    assert validated.rows["data_year"].to_list() == ["2018"]
    ((row, message),) = validated.rejected.select("row_number", "message").rows()
    assert row == 2 and "'3,8' is neither a number" in message


FIELD_2026 = {
    "Unit ID": "L100000123",
    "Unit Name": "Badra Oil Field (Iraq)",
    "Country/Area": "Iraq",
    "Status": "operating",
    "Status year": 2025,
    "Operator": "Gazprom Neft",
    "Owner(s)": "Gazprom Neft [30%]",
    "Parent(s)": "Gazprom [30%]",
    "Latitude": 32.987,
    "Wiki URL (field)": "https://www.gem.wiki/Badra",
    "Wiki URL (project)": "https://www.gem.wiki/Badra_Project",
}
OUTPUT_2026 = {
    "Unit ID": "L100000123",
    "Unit Name": "Badra Oil Field (Iraq)",
    "Country/Area": "Iraq",
    "Fuel description": "oil",
    "Quantity (original)": 1200000,
    "Units (original)": "tonnes/y",
    "Quantity (converted)": 8.6,
    "Units (converted)": "million bbl/y",
    "Data Year": 2024,
}
RESERVE_2026 = {
    "Unit ID": "L100000123",
    "Unit Name": "Badra Oil Field (Iraq)",
    "Country/Area": "Iraq",
    "Fuel description": "oil",
    "Reserves classification": "2P",
    "Quantity": 60,
    "Units": "million m³",
    "Quantity (converted)": 377,
    "Units (converted)": "million bbl",
    "Data Year": 2020,
}


def sheet(layout: gem_layouts.Layout, values: dict) -> list[list]:
    heads = [*layout.heads.values(), *layout.ignored]
    return [heads, [values.get(head) for head in heads]]


def test_the_workbook_of_2026_parts_output_and_reserves():
    newest = next(layout for layout in gem_layouts.GOGET_LAYOUTS if "2026" in layout.name)
    book = {
        "About": [["Global Oil and Gas Extraction Tracker"]],
        "Field-level main data": sheet(newest, FIELD_2026),
        # The publisher's own sheets carry a blank at the end of a name now and then.
        "Field-level reserves data ": sheet(gem_layouts.RESERVES_2026, RESERVE_2026),
        "Field-level production data": sheet(gem_layouts.PRODUCTION_2026, OUTPUT_2026),
        "Project-level production data": [["Project ID", *list(OUTPUT_2026)[1:]]],
    }
    unit = validate(SnapshotGemGoget, gem.read_goget(workbook(book), keep_of("gem_goget")).frame).rows
    assert unit.select("unit_id_gem", "owner", "status_year", "unit_type").rows() == [
        ("L100000123", "Gazprom Neft [30%]", "2025", None)
    ]
    figures = validate(
        SnapshotGemGogetQuantity, gem.read_goget_quantity(workbook(book), keep_of("gem_goget_quantity")).frame
    ).rows
    columns = ("item", "quantity_kind", "classification", "quantity_converted", "data_year")
    assert figures.select(columns).rows() == [
        (1, "production", None, Decimal("8.6"), "2024"),
        (2, "reserves", "2P", Decimal(377), "2020"),
    ]
    del book["Field-level reserves data "]
    with pytest.raises(LayoutError, match="lacks the .*reserves data of March 2026"):
        gem.read_goget_quantity(workbook(book), keep_of("gem_goget_quantity"))


def test_figures_come_from_the_sheet_with_original_and_converted_units():
    rows = [
        ["OG0011956", "Badra", "Iraq", "u", "production", "oil", None, 3.8, "million tons/y", 2017, 25.26886, "million bbl/y"],
        ["OG0012000", "East", "Iraq", "u", "production", "oil", None, 5600, "bbl/d", "[not stated]", 2.044, "million bbl/y"],
        ["OG0000001", "Groningen", "Netherlands", "u", "production", "gas", None, 1, "bcm/y", 2020, 1000, "million m³/y"],
    ]
    book = workbook({"Main data": [["x"]], "Production & reserves": [QUANTITY_HEAD, *rows]})
    frame = validate(SnapshotGemGogetQuantity, gem.read_goget_quantity(book, keep_of("gem_goget_quantity")).frame).rows
    columns = ("item", "quantity_original", "unit_original", "data_year", "quantity_converted")
    assert frame.select(columns).rows() == [
        (1, Decimal("3.8"), "million tons/y", "2017", Decimal("25.26886")),
        (1, Decimal("5600"), "bbl/d", "[not stated]", Decimal("2.044")),
    ]


def test_the_map_file_gives_the_last_known_output_and_no_zero_for_the_unknown():
    frame = validate(
        SnapshotGemGogetQuantity, gem.read_goget_quantity(MAP_2025.encode(), keep_of("gem_goget_quantity")).frame
    ).rows
    assert frame.select("unit_id_gem", "fuel", "data_year", "quantity_converted", "unit_original").rows() == [
        ("OG0011956", "oil", "2023", Decimal("8.60597"), None),
        ("OG0011956", "gas", "2024", Decimal("1033.555147"), None),
        ("OG0012000", "oil", "not stated", Decimal("2.044"), None),
    ]


def test_oil_lines_touch_iraq_by_country_or_by_an_iraqi_parent():
    frame = validate(SnapshotGemGoit, gem.read_goit(GOIT.encode(), keep_of("gem_goit")).frame).rows
    assert frame.select("pipeline_name", "capacity_kbd", "route").rows() == [
        ("Kirkuk-Ceyhan Oil Pipeline", Decimal("1400"), "35.5,44.3:35.0,43.5"),
        ("Zb2-Fao Oil Pipeline", None, "1,2"),
    ]


def test_the_unit_of_a_gas_line_is_read_from_its_text():
    frame = validate(SnapshotGemGgit, gem.read_ggit(GGIT.encode(), keep_of("gem_ggit")).frame).rows
    assert frame.select("unit_id_gem", "capacity", "capacity_unit", "route").rows() == [
        ("P0481", None, None, None),
        ("P1853", Decimal("2.48"), "bcm/y of gas", "POINT (1 2)"),
    ]
    with pytest.raises(LayoutError, match="says 'about two bcm'"):
        gem.read_ggit(GGIT.replace("2.48 bcm/y of gas", "about two bcm").encode(), keep_of("gem_ggit"))


@pytest.mark.parametrize(
    ("source_id", "vintage", "file", "rows"),
    [
        ("gem_goget", "2023-07-31", "gem_goget/Global-Oil-and-Gas-Extraction-Tracker-July-2023.csv", 46),
        ("gem_goget", "2024-03-22", "gem_goget/Global-Oil-and-Gas-Extraction-Tracker-March-2024.xlsx", 60),
        ("gem_goget", "2025-02-26", "gem_goget/Oil & Gas Extraction-map-file-2025-02-26.csv", 64),
        ("gem_goget_quantity", "2024-03-22", "gem_goget/Global-Oil-and-Gas-Extraction-Tracker-March-2024.xlsx", 146),
        ("gem_goget_quantity", "2025-02-26", "gem_goget/Oil & Gas Extraction-map-file-2025-02-26.csv", 46),
        ("gem_goit", "2024-06-05", "gem_goit/data.csv", 38),
        ("gem_ggit", "2024-10-08", "gem_ggit/ggit_2024-10-08_iraq.csv", 17),
    ],
)
def test_the_bundled_vintage_is_what_the_raw_file_reads_as(shared, source_id, vintage, file, rows):
    source = next(s for s in gem.SOURCES if s.source_id == source_id)
    read = validate(source.contract, source.read(shared / "data" / "projects" / file, keep_of(source.source_id)).frame).rows
    bundled = next(v for v in vintages([SNAPSHOTS], source_id) if str(v.vintage_on) == vintage)
    assert read.height == rows
    assert read.equals(pl.read_parquet(bundled.path))


def test_the_map_of_gas_lines_is_read_from_its_workbook_too(shared):
    text = (shared / "data" / "projects" / "gem_ggit" / "ggit_2024-10-08_iraq.csv").read_bytes()
    table = pl.read_csv(text, infer_schema=False)
    read = gem.read_ggit(workbook({"Sheet1": [table.columns, *map(list, table.rows())]}), keep_of("gem_ggit")).frame
    assert validate(SnapshotGemGgit, read).rows.equals(
        validate(SnapshotGemGgit, gem.read_ggit(text, keep_of("gem_ggit")).frame).rows
    )
