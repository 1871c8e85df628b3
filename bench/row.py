"""A row of the bench: how it is measured, and what it is held to."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.report import Bound, Column, Figures, Result
from bench.size import Size
from bench.stage import Stage


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a row."""

    figures: Figures
    checks: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """Something to measure. ``judge`` compares the figures with the numbers to hold."""

    name: str
    title: Callable[[Size], str]
    columns: tuple[Column, ...]
    measure: Callable[[Stage], Awaitable[Measured]]
    judge: Callable[[Figures], Sequence[Bound]]


def combine(row: Row, size: Size, runs: Sequence[Measured]) -> Result:
    """Several runs of a row as one: medians of figures, the worst of faults and checks."""
    figures = {
        subject: {
            column.key: column.of([run.figures[subject][column.key] for run in runs])
            for column in row.columns
            if column.key in told
        }
        for subject, told in runs[0].figures.items()
    }
    checks = {what: all(run.checks[what] for run in runs) for what in runs[0].checks}
    return Result(
        name=row.name,
        title=row.title(size),
        columns=row.columns,
        figures=figures,
        bounds=tuple(row.judge(figures)),
        checks=checks,
    )
