"""Reading from Python: the connection follows the release, a result keeps its own, a broken release is said to be broken."""

import json
from decimal import Decimal

import pytest
from small_release import flared, publish

import energyetl
from energyetl.access import connection
from energyetl.access.sql import query
from energyetl.contracts.gas import MartGasFlaringYearly
from energyetl.errors import EnergyetlError
from energyetl.lock import locked
from energyetl.release import store
from energyetl.release.publish import rollback
from energyetl.settings import Settings

ASKED = "select flared_bcm from mart.gas_flaring_yearly"
FIRST, SECOND = "2026-11-24T10-00-00Z", "2026-11-25T10-00-00Z"


@pytest.fixture
def settings(tmp_path) -> Settings:
    """A home with one small release."""
    publish(tmp_path, FIRST, flared("1"))
    return Settings(home=tmp_path)


def test_a_connection_sees_the_release_that_is_current_at_each_statement(settings, tmp_path):
    con = energyetl.connect(settings)
    assert con.sql(ASKED).fetchall() == [(Decimal(1),)] and con.release_id == FIRST
    publish(tmp_path, SECOND, flared("2"))
    assert con.sql(ASKED).fetchall() == [(Decimal(2),)] and con.release_id == SECOND
    assert con.execute(f"{ASKED} where year = ?", [2023]).fetchall() == [(Decimal(2),)]
    rollback(tmp_path)
    assert con.sql(ASKED).fetchall() == [(Decimal(1),)] and con.release_id == FIRST
    con.close()


def test_a_result_that_was_begun_keeps_the_release_it_was_begun_on(settings, tmp_path):
    con = energyetl.connect(settings)
    begun = con.sql("select a.flared_bcm from mart.gas_flaring_yearly as a, range(5)")
    publish(tmp_path, SECOND, flared("2"))
    assert con.sql(ASKED).fetchall() == [(Decimal(2),)]
    assert begun.fetchall() == [(Decimal(1),)] * 5
    con.close()


def test_a_with_block_sees_one_release_from_beginning_to_end(settings, tmp_path):
    with energyetl.connect(settings) as con:
        publish(tmp_path, SECOND, flared("2"))
        assert con.sql(ASKED).fetchall() == [(Decimal(1),)]
    with energyetl.connect(settings) as con:
        assert con.sql(ASKED).fetchall() == [(Decimal(2),)]


def test_two_connections_of_one_process_do_not_lock_each_other(settings):
    with energyetl.connect(settings) as one, energyetl.connect(settings) as two:
        assert one.sql(ASKED).fetchall() == two.sql(ASKED).fetchall()


def test_read_and_connect_work_while_a_writer_holds_the_lock_and_has_a_half_built_file(settings, tmp_path):
    with locked(tmp_path):
        (tmp_path / "building" / "x").mkdir(parents=True)
        (tmp_path / "building" / "x" / "energyetl.duckdb").write_bytes(b"half")
        assert energyetl.connect(settings).sql(ASKED).fetchall() == [(Decimal(1),)]
        (row,) = energyetl.read(MartGasFlaringYearly, settings).rows()
        assert row.flared_bcm == Decimal(1) and row.flag == "estimated"


def test_a_truncated_release_is_refused_and_the_one_before_it_is_offered(settings, tmp_path):
    file = publish(tmp_path, SECOND, flared("2"))
    file.write_bytes(file.read_bytes()[:-4096])
    with pytest.raises(EnergyetlError, match=f"(?s)not the file that was released.*bytes.*energyetl rollback {FIRST}"):
        energyetl.connect(settings)
    rollback(tmp_path, FIRST)
    assert energyetl.connect(settings).sql(ASKED).fetchall() == [(Decimal(1),)]


def test_a_broken_release_before_it_is_not_offered(settings, tmp_path):
    file = publish(tmp_path, SECOND, flared("2"))
    for broken in (file, tmp_path / "releases" / FIRST / store.FILE):
        broken.write_bytes(b"")
    with pytest.raises(EnergyetlError, match="no intact release before it: build again"):
        energyetl.connect(settings)


def test_a_file_of_the_right_length_that_is_no_database_is_refused(settings, tmp_path):
    file = publish(tmp_path, SECOND, flared("2"))
    file.write_bytes(b"x" * file.stat().st_size)
    with pytest.raises(EnergyetlError, match=f"(?s)cannot be read as a release.*energyetl rollback {FIRST}"):
        energyetl.connect(settings)


def test_a_block_that_changed_after_opening_is_found_when_it_is_read(settings, tmp_path):
    # Figures that no compression makes small, so that most of the file is theirs.
    rows = (
        "insert into mart.gas_flaring_yearly (country_iso3, year, flared_bcm, volume_rank, vintage_basis, flag, source_ids) "
        "select 'IRQ', i, hash(i) % 1000000007, 1, 'original', 'estimated', ['w'] from range(90000) as t(i)"
    )
    file = publish(tmp_path, SECOND, rows)
    content = bytearray(file.read_bytes())
    middle = range(len(content) // 4, len(content) // 4 * 3)
    content[middle.start : middle.stop] = bytes(len(middle))
    file.write_bytes(bytes(content))
    manifest = json.loads((file.parent / "manifest.json").read_text())
    assert manifest["bytes"] == file.stat().st_size
    with pytest.raises(EnergyetlError, match=f"energyetl rollback {FIRST}"), connection.connect(settings) as con:
        query.run(con, "select sum(flared_bcm), count(distinct year) from mart.gas_flaring_yearly", settings)


def test_no_release_says_how_to_make_one(tmp_path):
    with pytest.raises(EnergyetlError, match="energyetl build"):
        energyetl.connect(Settings(home=tmp_path / "nowhere"))


def test_a_table_that_the_release_does_not_hold_is_named(settings, tmp_path):
    publish(tmp_path, SECOND, "drop table mart.gas_flaring_yearly")
    with pytest.raises(EnergyetlError, match=f"Release {SECOND} does not hold mart.gas_flaring_yearly.*Build again"):
        energyetl.read(MartGasFlaringYearly, settings)
