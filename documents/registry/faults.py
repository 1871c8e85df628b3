"""What can be wrong with a file that is to be a registry."""

from enum import StrEnum

from domain.errors import Refusal


class FileFault(StrEnum):
    """Why a file cannot be read as a registry."""

    NO_WORKBOOK = "no-workbook"
    """Something else than an .xlsx file."""
    OLD = "old"
    """The format of Excel before 2007; a file with a password looks the same."""
    TOO_BIG = "too-big"
    """``limit`` is in megabytes."""
    BOMB = "bomb"
    """It would unpack to far more than it is."""
    BROKEN = "broken"
    NO_HEADINGS = "no-headings"
    WHICH = "which"
    """Its headings fit both registries."""
    TWICE = "twice"
    """Two columns say the same; ``heading`` stands above the second, ``column`` are its letters."""
    TOO_WIDE = "too-wide"
    """``limit`` is in columns."""
    TOO_LONG = "too-long"
    """``limit`` is in rows."""
    EMPTY = "empty"
    """Headings, and nobody under them."""


class RegistryFileRefused(Refusal):
    """The file cannot be read: ``reason`` is a :class:`FileFault`."""

    text_id = "refusal-registry-file"

    def __init__(self, reason: FileFault, *, limit: int = 0, column: str = "", heading: str = "") -> None:
        super().__init__(reason=reason.value, limit=limit, column=column, heading=heading[:80])
        self.reason = reason
