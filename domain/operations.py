"""What operators are told of the bot's own state."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.notices import Notice


class Alarm(StrEnum):
    """Something that an operator should do something about, one after the other in the operators' guide."""

    OUTBOX_OLD = "outbox_old"
    TICK_LATE = "tick_late"
    BACKUP_FAILED = "backup_failed"
    BACKUP_OLD = "backup_old"
    DISK_LOW = "disk_low"
    DATABASE = "database"
    """Nothing can be stored. Told directly, since it cannot be owed either."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What an alarm says: ``number`` (minutes, hours or MB, as the alarm has it) and ``detail``, a name or a reason."""

    number: int = 0
    detail: str = ""


@dataclass(frozen=True)
class AlarmRaised(Notice):
    """To operators: something is not well."""

    kind: ClassVar[str] = "operations_alarm"
    alarm: Alarm
    number: int
    detail: str


@dataclass(frozen=True)
class AlarmOver(Notice):
    """To operators: what they were told of is well again."""

    kind: ClassVar[str] = "operations_alarm_over"
    alarm: Alarm
