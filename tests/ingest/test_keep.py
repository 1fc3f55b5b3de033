"""What we keep of a source is what its YAML file lists: another list keeps other rows, and a missing list is an error."""

import pytest
import yaml
from keeping import SOURCES as FOLDER

from energyetl.errors import EnergyetlError
from energyetl.ingest import fetch
from energyetl.ingest.sources.catalogue import descriptions, keep_of, reader, readers
from energyetl.settings import Settings

HEAD = "year,origin_country_name,dest_country_lumped,value_lumped,cond_all\n"
STUDENTS = HEAD + "2019,Iraq,Russia,2776.0,- - - -\n2019,Syria,Russia,1000.0,- - - -\n"


def changed(tmp_path, source_id, keep) -> Settings:
    """Settings of a copy of the sources' files in which one source keeps something else."""
    folder = tmp_path / "data" / "sources"
    folder.mkdir(parents=True)
    for path in FOLDER.glob("*.yml"):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if path.stem == source_id:
            content.pop("keep", None)
            content |= {"keep": keep} if keep is not None else {}
        (folder / path.name).write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return Settings(root=tmp_path, home=tmp_path / "home")


@pytest.mark.parametrize("source_id", sorted(readers()))
def test_every_file_gives_the_lists_that_its_reader_uses(source_id):
    keep = keep_of(FOLDER, reader(source_id))
    assert {name for name, value in keep if name != "reason" and value} == set(reader(source_id).keeps)


def test_every_source_that_can_be_fetched_has_a_calendar_and_no_other():
    assert [name for name, about in descriptions(FOLDER).items() if about.schedule] == fetch.fetchable()


@pytest.mark.parametrize(
    ("countries", "origins"), [(["Iraq"], ["Iraq"]), (["Syria"], ["Syria"]), (["Iraq", "Syria"], ["Iraq", "Syria"])]
)
def test_another_list_keeps_other_rows(tmp_path, countries, origins):
    settings = changed(tmp_path, "uis_student", {"reason": "Test.", "countries": countries})
    file = tmp_path / "students.csv"
    file.write_text(STUDENTS, encoding="utf-8")
    source = reader("uis_student")
    kept = source.read(file, keep_of(settings.data / "sources", source)).frame
    assert kept["origin_name"].to_list() == origins


@pytest.mark.parametrize(
    ("source_id", "keep", "message"),
    [
        ("uis_student", None, r"uis_student\.yml, keep: the reader uses \['countries'\]; missing \['countries'\], not used none"),
        ("uis_student", {"reason": "Test.", "flows": ["X"]}, r"uis_student\.yml, keep: .* not used \['flows'\]"),
        ("uis_student", {"countries": ["Iraq"]}, r"uis_student\.yml, keep\.reason: Field required"),
        ("uis_student", {"reason": "Test.", "country": ["Iraq"]}, r"uis_student\.yml, keep\.country: Extra inputs"),
        (
            "ucdp_country_year",
            {"reason": "Test.", "countries": ["Iraq"]},
            r"ucdp_country_year\.yml, keep: the reader uses no list",
        ),
    ],
)
def test_a_list_that_is_missing_or_that_nothing_reads_is_an_error_with_the_file(tmp_path, source_id, keep, message):
    settings = changed(tmp_path, source_id, keep)
    file = tmp_path / "raw.csv"
    file.write_text(STUDENTS, encoding="utf-8")
    with pytest.raises(EnergyetlError, match=message):
        fetch.take(settings, source_id, file)
