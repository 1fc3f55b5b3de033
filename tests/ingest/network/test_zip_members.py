"""Members of an archive: one is there while it is read, and none that could harm or that is not whole."""

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from energyetl.errors import LayoutError
from energyetl.ingest.formats.archives import matching, unpacked

CSV = b"REF_AREA,TIME_PERIOD,OBS_VALUE\n" + b"IQ,2024-01,4200\n" * 1000


def archive(path: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path / "world.zip", "w", compression) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path / "world.zip"


def refused(path: Path, pattern: str = r".*\.csv", **arguments) -> str:
    with pytest.raises(LayoutError) as error, unpacked(path, pattern, **arguments):
        pytest.fail("the member was handed out")
    message = str(error.value)
    assert message.startswith("world.zip")
    return message


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_a_member_is_there_while_it_is_read_and_gone_afterwards(tmp_path, compression):
    path = archive(tmp_path, {"folder/": b"", "folder/world.csv": CSV, "readme.txt": b"read me"}, compression)
    with unpacked(path, r"(folder/)?world\.csv") as member:
        assert member.read_bytes() == CSV
    assert not member.exists() and not member.parent.exists()


def test_a_member_is_gone_also_where_its_reader_fails(tmp_path):
    kept = []
    with pytest.raises(LayoutError, match="unit"), unpacked(archive(tmp_path, {"a.csv": CSV}), r".*\.csv") as member:
        kept.append(member)
        raise LayoutError("an unknown unit")
    assert not kept[0].exists()


def test_all_members_of_a_pattern_are_named_to_be_read_one_by_one(tmp_path):
    path = archive(
        tmp_path, {f"BACI_HS17_Y{year}_V202501.csv": str(year).encode() for year in (2019, 2018)} | {"product_codes.csv": b"x"}
    )
    names = matching(path, r"BACI_HS\d+_Y\d{4}_V\d{6}\.csv")
    assert names == ["BACI_HS17_Y2019_V202501.csv", "BACI_HS17_Y2018_V202501.csv"]


def test_the_error_for_several_members_or_none_lists_the_members(tmp_path):
    path = archive(tmp_path, {"a.csv": CSV, "b.csv": CSV, **{f"{i}.txt": b"" for i in range(12)}})
    assert refused(path) == r"world.zip holds 2 members like .*\.csv, and one is expected: a.csv, b.csv"
    assert (
        refused(path, r".*\.xml")
        == r"world.zip has no member like .*\.xml; it holds a.csv, b.csv, 0.txt, 1.txt, 2.txt, 3.txt, 4.txt, 5.txt, 6.txt, 7.txt and 4 more"
    )
    with zipfile.ZipFile(tmp_path / "world.zip", "w"):
        pass
    assert refused(path).endswith("it holds nothing")


@pytest.mark.parametrize("keep", [0, 100, -10])
def test_a_truncated_zip_and_a_page_called_zip(tmp_path, keep):
    path = archive(tmp_path, {"world.csv": CSV})
    path.write_bytes(path.read_bytes()[:keep])
    assert "world.zip is not a zip file, or is incomplete" in refused(path) and "Fetch it again" in refused(path)
    path.write_bytes(b"<html>not found</html>")
    assert "world.zip is not a zip file" in refused(path)


def test_a_member_that_is_not_what_its_checksum_says(tmp_path):
    path = archive(tmp_path, {"world.csv": CSV}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"IQ,2024-01,4200", b"IQ,2024-01,9200", 1))
    assert "Bad CRC-32 for file 'world.csv'" in refused(path)


def test_a_member_damaged_in_its_packed_bytes(tmp_path):
    path = archive(tmp_path, {"world.csv": CSV})
    body = bytearray(path.read_bytes())
    body[45:60] = b"\xff" * 15
    path.write_bytes(body)
    assert "or is incomplete" in refused(path)


@pytest.mark.parametrize(
    "name", ["../evil.csv", "data/../../evil.csv", "/etc/evil.csv", "..\\evil.csv", "C:\\evil.csv", "C:evil.csv"]
)
def test_a_member_name_that_points_outside_the_archive(tmp_path, name):
    path = archive(tmp_path, {"world.csv": CSV})
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(zipfile.ZipInfo(name), b"evil")
    message = refused(path, r"world\.csv")
    assert "names point outside it, so it is not trusted" in message and "evil.csv" in message


def test_a_zip_bomb_by_its_ratio(tmp_path):
    path = archive(tmp_path, {"world.csv": b"0" * 20_000_000})
    assert "world.zip, member world.csv: it would unpack to 1,0" in (message := refused(path))
    assert message.endswith("times its packed size; no table does, so it may be a zip bomb")


def test_a_zip_bomb_by_its_size(tmp_path):
    path = archive(tmp_path, {"world.csv": CSV})
    assert refused(path, max_bytes=1000) == (
        f"world.zip, member world.csv: it would unpack to {len(CSV):,} bytes, and 1,000 are the most for this source"
    )


def test_a_zip_bomb_that_declares_a_false_size(tmp_path):
    """The directory says 100 bytes, the packed stream holds 20 million: no more than was said is ever unpacked."""
    path = archive(tmp_path, {"world.csv": b"0" * 20_000_000})
    body = path.read_bytes()
    size = (20_000_000).to_bytes(4, "little")
    assert body.count(size) == 2
    path.write_bytes(body.replace(size, (100).to_bytes(4, "little")))
    assert "Bad CRC-32" in refused(path, max_bytes=1000)


def test_an_encrypted_member(tmp_path):
    path = archive(tmp_path, {"world.csv": CSV})
    body = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        body[body.index(signature) + offset] |= 1
    path.write_bytes(body)
    assert refused(path) == "world.zip, member world.csv: it is encrypted, and no password is known"


def test_an_unknown_compression_method(tmp_path):
    path = archive(tmp_path, {"world.csv": CSV})
    body = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        body[body.index(signature) + offset] = 9  # Deflate64
    path.write_bytes(body)
    assert "uses a compression that cannot be read" in refused(path)


def test_a_zip_in_memory_is_not_needed(tmp_path):
    """Unpacking goes bit by bit: 40 MB pass through with a few of them in memory."""
    rows = io.BytesIO()
    for i in range(400_000):
        rows.write(f"IQ,2024-01,{i * 7919 % 1_000_003},{i:064d}\n".encode())
    path = archive(tmp_path, {"world.csv": rows.getvalue()})
    tracemalloc.start()
    try:
        with unpacked(path, r"world\.csv") as member:
            assert member.stat().st_size == len(rows.getvalue())
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
