"""What is told of how all of mentoring stands. What is stuck is looked up when it is told."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.notices import Notice


@dataclass(frozen=True)
class WeeklyOverview(Notice):
    """To a curator, in the ``week`` that begins on this Monday. Makes no sense once nothing is stuck any more."""

    kind: ClassVar[str] = "weekly_overview"
    week: date
