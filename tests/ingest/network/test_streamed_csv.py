"""A query over a large file: strict about its head and its rows, and a line that cannot be read is named."""

import pytest

from energyetl.errors import LayoutError
from energyetl.ingest.formats.streamed import select

HEADS = ("REF_AREA", "TIME_PERIOD", "OBS_VALUE")
HEAD = b"REF_AREA,TIME_PERIOD,OBS_VALUE\n"


@pytest.fixture
def file(tmp_path):
    def write(body: bytes):
        path = tmp_path / "it's world.csv"
        path.write_bytes(body)
        return path

    return write


def test_every_column_is_text_and_an_empty_cell_null(file):
    path = file(HEAD + b'IQ,2024-01,04200\nRU,2024-01,\n"Korea, Rep.",2024-01,"x"\n')
    rows = select(path, HEADS, "select * from file order by REF_AREA").rows()
    assert rows == [("IQ", "2024-01", "04200"), ("Korea, Rep.", "2024-01", "x"), ("RU", "2024-01", None)]


@pytest.mark.parametrize(
    "body",
    [b"\xef\xbb\xbf" + HEAD + b"IQ,2024-01,1\n", HEAD.replace(b"\n", b"\r\n") + b"IQ,2024-01,1\r\n", HEAD + b"IQ,2024-01,1"],
)
def test_a_byte_order_mark_and_other_ends_of_lines(file, body):
    assert select(file(body), HEADS, "select * from file").rows() == [("IQ", "2024-01", "1")]


def test_a_query_filters_and_counts_what_a_loop_counts(file):
    areas = ["IQ", "RU", "SA"]
    lines = [(areas[i % 3], f"20{i % 24:02}-{i % 12 + 1:02}", str(i * 7919 % 1009)) for i in range(200_000)]
    path = file(HEAD + b"".join(f"{','.join(line)}\n".encode() for line in lines))
    found = select(path, HEADS, "select sum(OBS_VALUE::int)::int total, count(*) n from file where REF_AREA = 'IQ'").rows()
    of_iraq = [int(value) for area, _, value in lines if area == "IQ"]
    assert found == [(sum(of_iraq), len(of_iraq))]


@pytest.mark.parametrize(
    ("head", "difference"),
    [
        (b"REF_AREA,TIME_PERIOD,VALUE\n", "missing ['OBS_VALUE'], unknown ['VALUE']"),
        (b"REF_AREA,TIME_PERIOD\n", "missing ['OBS_VALUE'], unknown []"),
        (b"REF_AREA,TIME_PERIOD,OBS_VALUE,NOTE\n", "missing [], unknown ['NOTE']"),
        (b"TIME_PERIOD,REF_AREA,OBS_VALUE\n", "their order changed"),
        (b"", "missing ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE'], unknown []"),
        (b"<html>\n", "unknown ['<html>']"),
    ],
)
def test_a_changed_head_is_shown_old_and_new(file, head, difference):
    with pytest.raises(LayoutError) as error:
        select(file(head + b"IQ,2024-01,1\n" * bool(head)), HEADS, "select * from file")
    assert difference in str(error.value) and str(error.value).endswith(f"known are {list(HEADS)}")


@pytest.mark.parametrize(
    "query", ["select * from file", "select count(*) from file where REF_AREA = 'XX'", "select TIME_PERIOD from file limit 1"]
)
@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"IQ,2024-01", "IQ,2024-01 Expected Number of Columns: 3 Found: 2"),
        (b"IQ,2024-01,1,2", "IQ,2024-01,1,2 Expected Number of Columns: 3 Found: 4"),
        (b'IQ,"2024-01,1', "Value with unterminated quote found."),
    ],
)
def test_a_row_of_another_width_is_named_by_its_line(file, line, fault, query):
    with pytest.raises(LayoutError, match=r"^line 5:") as error:
        select(file(HEAD + b"RU,2024-01,1\n" * 3 + line + b"\n"), HEADS, query)
    assert fault in str(error.value)


def test_a_short_row_far_down_is_named_by_its_line(file):
    with pytest.raises(LayoutError, match=r"^line 3000002: .*Found: 2"):
        select(
            file(HEAD + b"RU,2024-01,1\n" * 3_000_000 + b"IQ,2024-01\n" + b"RU,2024-01,1\n" * 9),
            HEADS,
            "select count(*) from file",
        )


def test_text_that_is_not_utf_8(file):
    with pytest.raises(LayoutError, match="line 2: .*not utf-8 encoded"):
        select(file(HEAD + "C\u00f4te,2024-01,1\n".encode("latin-1")), HEADS, "select * from file")
    with pytest.raises(LayoutError, match="the head line is not UTF-8 text"):
        select(file("P\u00e9riode,x,y\n".encode("latin-1")), HEADS, "select * from file")
