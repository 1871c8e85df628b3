"""Twelve months of updates as a picture for a phone: a line for each month, a column for each resource.

A cell tells its state by colour and by sign, so that it can be read without telling colours apart.
matplotlib takes a second to import: it is imported where it is used.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

from documents.palette import DONE, EDGE, INK, LATE, MUTED, ON_OPEN, OPEN, REST

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


class Mark(StrEnum):
    """What became of a resource's update in one month."""

    DONE = "done"
    MISSED = "missed"
    DUE = "due"
    """The month is not over: it still can be done."""
    AHEAD = "ahead"
    BEFORE = "before"
    """Before anybody kept a record."""


@dataclass(frozen=True, slots=True)
class Column:
    """A resource's name and its marks, one for each month."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    sign: str
    fill: str
    ink: str


WIDTH, HEIGHT, DPI = 7.2, 9.6, 150
"""Inches, and dots in one: 1080 by 1440 points, a phone's screen held upright."""

LOOKS = {
    Mark.DONE: _Look("✓", DONE, "white"),
    Mark.MISSED: _Look("✗", LATE, "white"),
    Mark.DUE: _Look("…", OPEN, ON_OPEN),
    Mark.AHEAD: _Look("·", REST, MUTED),
    Mark.BEFORE: _Look("–", "#ffffff", MUTED),
}
COLUMNS_LIMIT = 6
"""More do not fit: a resource's name has to stay legible over its column."""
NAMES_FROM, CELLS_FROM, CELLS_TO = 0.85, 0.84, 0.12
"""Parts of the height, from below: where names of resources and months lie."""
MONTHS_TO, RIGHT = 0.24, 0.97
POINTS = 72
"""Points of a font's size in an inch."""
LETTER = 0.72
"""How wide a bold letter is on average, as a part of its font's size."""
NAME_SIZES = (9.0, 15.0)


def months_picture(title: str, months: Sequence[str], columns: Sequence[Column], legend: Mapping[Mark, str]) -> bytes:
    """A PNG of 1080 by 1440 points, of at most ``COLUMNS_LIMIT`` columns with a mark for each month.

    Raises ValueError otherwise. Nothing of pyplot's global state is touched: it may run in any thread.
    """
    file = BytesIO()
    drawn(title, months, columns, legend).savefig(file, format="png", dpi=DPI)
    return file.getvalue()


def drawn(title: str, months: Sequence[str], columns: Sequence[Column], legend: Mapping[Mark, str]) -> "Figure":
    """The picture before it is turned into a file."""
    from matplotlib.figure import Figure

    if any(len(column.marks) != len(months) for column in columns):
        raise ValueError("each column has a mark for each month")
    if len(columns) > COLUMNS_LIMIT:
        raise ValueError(f"at most {COLUMNS_LIMIT} columns fit")
    figure = Figure(figsize=(WIDTH, HEIGHT), facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.text(0.03, 0.965, drawable(title), fontsize=19, fontweight="bold", color=INK, va="center", parse_math=False)
    height = (CELLS_FROM - CELLS_TO) / max(len(months), 1)
    for line, month in enumerate(months):
        middle = CELLS_FROM - (line + 0.5) * height
        axes.text(0.03, middle, month, fontsize=15, color=INK, va="center", parse_math=False)
    width = (RIGHT - MONTHS_TO) / max(len(columns), 1)
    for number, column in enumerate(columns):
        left = MONTHS_TO + number * width
        _name(axes, column.name, left + width / 2, width)
        for line, mark in enumerate(column.marks):
            _cell(axes, mark, left, CELLS_FROM - (line + 1) * height, width, height)
    _legend(axes, legend)
    return figure


def _name(axes: "Axes", name: str, middle: float, width: float) -> None:
    """A resource's name over its column, in up to three lines; a long word makes the letters smaller, then breaks."""
    name = drawable(name)
    room = width * WIDTH * POINTS
    longest = max((len(word) for word in name.split()), default=1)
    size = min(max(room / (longest * LETTER), NAME_SIZES[0]), NAME_SIZES[1])
    lines = wrap(name, max(int(room / (size * LETTER) + 0.01), 4), max_lines=3, placeholder="…")
    written = axes.text(
        middle,
        NAMES_FROM,
        "\n".join(lines),
        fontsize=size,
        fontweight="bold",
        color=INK,
        ha="center",
        va="bottom",
        parse_math=False,
    )
    wide = written.get_window_extent().width / axes.figure.dpi * POINTS
    if wide > room:
        written.set_fontsize(size * room / wide)


def drawable(text: str) -> str:
    """Without what the font has no letter for, such as an emoji."""
    from matplotlib.font_manager import findfont, get_font

    font = get_font(findfont("DejaVu Sans"))
    return " ".join("".join(letter for letter in text if letter.isspace() or font.get_char_index(ord(letter))).split())


def _cell(axes: "Axes", mark: Mark, left: float, bottom: float, width: float, height: float) -> None:
    from matplotlib.patches import Rectangle

    look, gap = LOOKS[mark], 0.004
    axes.add_patch(
        Rectangle((left + gap, bottom + gap), width - 2 * gap, height - 2 * gap, facecolor=look.fill, edgecolor=EDGE)
    )
    axes.text(
        left + width / 2,
        bottom + height / 2,
        look.sign,
        fontsize=21,
        fontweight="bold",
        color=look.ink,
        ha="center",
        va="center",
    )


def _legend(axes: "Axes", legend: Mapping[Mark, str]) -> None:
    """Each sign with its meaning, two beside each other."""
    for number, (mark, meaning) in enumerate(legend.items()):
        line, column = divmod(number, 2)
        left, bottom = 0.03 + column * 0.48, 0.075 - line * 0.032
        _sample(axes, mark, left, bottom)
        axes.text(left + 0.055, bottom + 0.012, meaning, fontsize=12.5, color=INK, va="center", parse_math=False)


def _sample(axes: "Axes", mark: Mark, left: float, bottom: float) -> None:
    from matplotlib.patches import Rectangle

    look = LOOKS[mark]
    axes.add_patch(Rectangle((left, bottom), 0.04, 0.025, facecolor=look.fill, edgecolor=EDGE))
    axes.text(
        left + 0.02, bottom + 0.012, look.sign, fontsize=12, fontweight="bold", color=look.ink, ha="center", va="center"
    )
