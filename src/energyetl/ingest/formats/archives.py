"""Safe access to single members of a zip archive: unsafe or incomplete members are refused.

Members are unpacked piece by piece to a file with a fixed name. Not for: the meaning of their rows (readers in `sources`).
"""

import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from energyetl.errors import LayoutError

_PIECE_BYTES = 1 << 20
# Deflate cannot compress beyond 1:1032; tables of codes and figures reach about 1:20.
_MOST_RATIO = 200
_HARMLESS_BYTES = 10_000_000


def matching(path: Path, pattern: str) -> list[str]:
    """Return the names of the zip members that fully match the pattern, in archive order; at least one."""
    with _opened(path) as archive:
        return [member.filename for member in _found(path, archive, pattern)]


@contextmanager
def unpacked(path: Path, pattern: str, *, max_bytes: int = 4_000_000_000) -> Generator[Path]:
    """Unpack the only zip member that fully matches the pattern to a temporary file.

    Raises if the member is encrypted, larger than `max_bytes`, compressed too strongly to be a table, or does not match its
    checksum. For several members, get their names from `matching` and unpack them one by one.
    """
    with tempfile.TemporaryDirectory(prefix="energyetl-") as folder:
        with _opened(path) as archive:
            found = _found(path, archive, pattern)
            if len(found) > 1:
                raise LayoutError(f"{path.name} holds {len(found)} members like {pattern}, and one is expected: {_shown(found)}")
            member = found[0]
            _require_harmless(path, member, max_bytes)
            target = Path(folder) / "member"
            with archive.open(member) as packed, target.open("wb") as file:
                shutil.copyfileobj(packed, file, _PIECE_BYTES)
        yield target


@contextmanager
def _opened(path: Path) -> Generator[zipfile.ZipFile]:
    """Open the zip; errors name the file. `zipfile` never reads more of a member than its declared size."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise LayoutError(f"{path.name} is not a zip file, or is incomplete: {error}. Fetch it again") from None
    except NotImplementedError as error:
        raise LayoutError(f"{path.name} uses a compression that cannot be read: {error}") from None


def _found(path: Path, archive: zipfile.ZipFile, pattern: str) -> list[zipfile.ZipInfo]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    outside = [member.filename for member in members if _leads_outside(member.filename)]
    if outside:
        raise LayoutError(f"{path.name} has members whose names point outside it, so it is not trusted: {outside}")
    found = [member for member in members if re.fullmatch(pattern, member.filename)]
    if not found:
        raise LayoutError(f"{path.name} has no member like {pattern}; it holds {_shown(members) or 'nothing'}")
    return found


def _leads_outside(name: str) -> bool:
    windows = PureWindowsPath(name)
    return ".." in windows.parts or bool(windows.anchor) or PurePosixPath(name).is_absolute()


def _require_harmless(path: Path, member: zipfile.ZipInfo, max_bytes: int) -> None:
    where = f"{path.name}, member {member.filename}:"
    if member.flag_bits & 0x1:
        raise LayoutError(f"{where} it is encrypted, and no password is known")
    if member.file_size > max_bytes:
        raise LayoutError(
            f"{where} it would unpack to {member.file_size:,} bytes, and {max_bytes:,} are the most for this source"
        )
    if member.file_size > _HARMLESS_BYTES and member.file_size > _MOST_RATIO * member.compress_size:
        ratio = member.file_size // max(member.compress_size, 1)
        raise LayoutError(f"{where} it would unpack to {ratio:,} times its packed size; no table does, so it may be a zip bomb")


def _shown(members: list[zipfile.ZipInfo]) -> str:
    names = [member.filename for member in members]
    return ", ".join(names[:10]) + (f" and {len(names) - 10} more" if len(names) > 10 else "")
