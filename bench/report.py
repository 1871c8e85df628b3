"""What was measured, as values: figures side by side, bounds held or missed, checks passed or not."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from statistics import median

from pydantic import BaseModel, ConfigDict, computed_field

Figures = Mapping[str, Mapping[str, float | None]]
"""By subject (who was measured), then by column. None: there was nothing to measure."""


class Told(BaseModel):
    """A part of the report, which is written as JSON and read again."""

    model_config = ConfigDict(frozen=True)


class Column(Told):
    """One figure of a table. Of several runs the median counts, or the largest where each one is a fault."""

    key: str
    title: str
    digits: int = 0
    is_fault: bool = False

    def of(self, runs: Sequence[float | None]) -> float | None:
        """One figure for several runs."""
        there = [value for value in runs if value is not None]
        if not there:
            return None
        return max(there) if self.is_fault else median(there)


class Bound(Told):
    """A number to hold: ``measured`` is at least, or at most, ``limit``."""

    what: str
    measured: float | None
    limit: float
    at_least: bool
    unit: str = ""
    digits: int = 2

    @computed_field  # type: ignore[prop-decorator]
    @property
    def is_held(self) -> bool:
        """What could not be measured holds nothing."""
        if self.measured is None:
            return False
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit


class Result(Told):
    """A row of the report. ``checks`` are what must be true whatever the speed."""

    name: str
    title: str
    columns: tuple[Column, ...]
    figures: Figures
    bounds: tuple[Bound, ...]
    checks: Mapping[str, bool]


class Report(Told):
    """One run of the bench; ``machine`` says in words what it ran on."""

    at: datetime
    machine: Mapping[str, str]
    repeats: int
    results: tuple[Result, ...]

    @property
    def is_exact(self) -> bool:
        """Whether every check passed. A bound that is missed is slow; a check that failed is wrong."""
        return all(all(result.checks.values()) for result in self.results)
