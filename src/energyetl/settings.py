"""Folders, limits and keys, read from the environment. Not for: logic, or I/O other than locating folders."""

from functools import cached_property
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


def _bundle_root() -> Path:
    """Return the folder with `sql/` and `data/`: the root of the checkout, or the copy inside an installed wheel."""
    package = Path(__file__).resolve().parent
    checkout = package.parents[1]
    return checkout if (checkout / "sql").is_dir() and (checkout / "data").is_dir() else package / "bundle"


class Settings(BaseSettings):
    """Settings of one process; every field can be set as ENERGYETL_<NAME>.

    `root` contains `sql/` and the bundled `data/`; releases are written to `home`. Keys are free and personal. Without a key,
    sources that require it raise an error that says so.
    """

    model_config = SettingsConfigDict(env_prefix="ENERGYETL_", frozen=True)

    root: Path = Field(default_factory=_bundle_root)
    home: Path | None = None
    sql_seconds: float = Field(default=300, gt=0)
    sql_memory: str = Field(default="2GB", pattern=r"^[0-9]+ ?(MB|GB)$")
    eia_api_key: SecretStr | None = None
    comtrade_api_key: SecretStr | None = None

    @cached_property
    def warehouse(self) -> Path:
        """The folder of releases. An installed wheel has no checkout, so it uses the working directory."""
        if self.home is not None:
            return self.home
        base = Path.cwd() if self.root.name == "bundle" else self.root
        return base / "data" / "warehouse"

    @property
    def keys(self) -> dict[str, str]:
        """The publishers' keys from the environment, by name."""
        held = {"EIA_API_KEY": self.eia_api_key, "COMTRADE_API_KEY": self.comtrade_api_key}
        return {name: secret.get_secret_value() for name, secret in held.items() if secret is not None}

    @cached_property
    def snapshot_folders(self) -> tuple[Path, Path]:
        """The folders of vintages: those in the repository, and those fetched locally."""
        return self.data / "snapshots", self.warehouse / "snapshots"

    @cached_property
    def sql(self) -> Path:
        return self.root / "sql"

    @cached_property
    def data(self) -> Path:
        return self.root / "data"
