"""What every group of settings is."""

from pathlib import Path
from typing import Annotated, Self

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

Port = Annotated[int, Field(ge=0, le=65535)]


class Concern(BaseSettings):
    """One group of settings; each field's `alias` is its variable, its `examples` show a good value."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True, env_file_encoding="utf-8")

    @classmethod
    def read(cls, env_file: Path | None) -> Self:
        """The concern as the environment and `env_file` have it (the environment wins)."""
        return cls(_env_file=env_file)
