"""Where things lie and which dates are asked for, read from the environment. No logic, no I/O beyond looking for folders."""

from datetime import date
from functools import cached_property
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def _bundle_root() -> Path:
    """The folder that holds `sql/` and `data/`: the checkout's root, or the copy inside an installed wheel."""
    package = Path(__file__).resolve().parent
    checkout = package.parents[1]
    return checkout if (checkout / "sql").is_dir() and (checkout / "data").is_dir() else package / "bundle"


class Settings(BaseSettings):
    """Settings of one process; every field can be set as ENERGYETL_<NAME>.

    `root` holds `sql/` and the bundled `data/`; `home` is where releases are written.
    """

    model_config = SettingsConfigDict(env_prefix="ENERGYETL_", frozen=True)

    root: Path = Field(default_factory=_bundle_root)
    home: Path | None = None
    brief_as_of_on: date = date(2024, 3, 2)

    @cached_property
    def warehouse(self) -> Path:
        """The folder of releases. An installed wheel has no checkout to write into and uses the working folder."""
        if self.home is not None:
            return self.home
        base = Path.cwd() if self.root.name == "bundle" else self.root
        return base / "data" / "warehouse"

    @cached_property
    def snapshot_folders(self) -> tuple[Path, Path]:
        """Where vintages lie: those of the repository, and those that were fetched here."""
        return self.data / "snapshots", self.warehouse / "snapshots"

    @cached_property
    def sql(self) -> Path:
        return self.root / "sql"

    @cached_property
    def data(self) -> Path:
        return self.root / "data"
