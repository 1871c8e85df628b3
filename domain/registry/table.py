"""A registry as it was brought: rows of text under headings that were recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.registry.columns import APPENDIX, Extra, Meaning, meaning
from domain.registry.field import Field
from domain.registry.record import Part

HEADINGS_WITHIN = 10
"""Rows from the top among which the headings stand: above them there may be a title, who approved it, a date."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Above a column: its letters as a spreadsheet has them («C»), and the words, in one line."""

    letters: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its number as a spreadsheet counts, texts by what they mean.

    ``formulas`` are cells that hold one: nobody evaluates it, so nobody knows what it says.
    """

    number: int
    texts: Mapping[Meaning, str] = field(default_factory=dict)
    formulas: Mapping[Meaning, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """``unknown`` headings are not read. ``missing`` are those of Appendix 1 that are not there: such values stay."""

    part: Part
    headings: Mapping[Meaning, Heading]
    unknown: tuple[Heading, ...]
    missing: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand: ``row`` (from 0) holds the headings, ``columns`` are their places (from 0).

    ``twice`` are places of headings that mean the same as one before them.
    """

    part: Part
    row: int
    columns: Mapping[Meaning, int]
    unknown: tuple[int, ...]
    twice: tuple[int, ...]

    @property
    def weight(self) -> int:
        """How many of the headings are recognised."""
        return len(self.columns.keys() - {Extra.NUMBER})

    @property
    def missing(self) -> tuple[str, ...]:
        """Headings of Appendix 1 that are not there."""
        return tuple(
            column.heading
            for column in APPENDIX[self.part]
            if column.meaning is not Extra.NUMBER and column.meaning not in self.columns
        )


def layouts(rows: Sequence[Sequence[str]], part: Part | None) -> list[Layout]:
    """How the first rows of a sheet can be read, the likeliest first; of one registry, or of either (None).

    Empty when no row has a heading for names.
    """
    found = [
        layout
        for one in ([part] if part else APPENDIX)
        for row, cells in enumerate(rows[:HEADINGS_WITHIN])
        if Field.NAME in (layout := _layout(cells, row, one)).columns or Extra.CODE in layout.columns
    ]
    return sorted(found, key=lambda one: (*_rank(one), one.row))


def is_undecided(found: Sequence[Layout]) -> bool:
    """Whether the headings fit mentors and mentees alike."""
    best = found[0]
    return any(other.part is not best.part and _rank(other) == _rank(best) for other in found)


def _rank(layout: Layout) -> tuple[int, bool, int]:
    """Of two registries that fit equally well it is the one that has names, and has them first."""
    name = layout.columns.get(Field.NAME)
    return -layout.weight, name is None, name or 0


def _layout(cells: Sequence[str], row: int, part: Part) -> Layout:
    columns: dict[Meaning, int] = {}
    unknown: list[int] = []
    twice: list[int] = []
    for place, text in enumerate(cells):
        if not text.strip():
            continue
        meant = meaning(text, part)
        if meant is None:
            unknown.append(place)
        elif meant not in columns:
            columns[meant] = place
        elif meant is not Extra.NUMBER:
            twice.append(place)
    return Layout(part, row, columns, tuple(unknown), tuple(twice))
