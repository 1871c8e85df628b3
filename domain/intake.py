"""What operators are told about updates that the bot could not deal with."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices import Notice


@dataclass(frozen=True)
class UpdateParked(Notice):
    """To operators: what somebody did failed too often, and waits for them. ``error`` says what broke and where."""

    kind: ClassVar[str] = "intake_update_parked"
    update_id: int
    error: str
