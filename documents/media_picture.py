"""A month of the media plan as a picture for a phone: a line for each publication, with its day and how it stands.

How it stands is told by colour and by sign, so that it can be read without telling colours apart.
matplotlib takes a second to import: it is imported where it is used.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING

from documents.months_picture import DPI, WIDTH
from documents.palette import DONE, EDGE, INK, LATE, MUTED, ON_OPEN, OPEN, REST, SET
from domain.shortening import shortened

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Mark(StrEnum):
    """How a publication stands, as far as a glance tells it."""

    PUBLISHED = "published"
    PLANNED = "planned"
    WORK = "work"
    """Somebody writes it, or it waits for a curator."""
    OVERDUE = "overdue"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Line:
    """A publication: its day («15.12», "" for none), what it is, where it appears."""

    day: str
    name: str
    where: str
    mark: Mark


SIGNS = {Mark.PUBLISHED: "✓", Mark.PLANNED: "→", Mark.WORK: "…", Mark.OVERDUE: "!", Mark.CANCELLED: "✗"}
FILLS = {
    Mark.PUBLISHED: DONE,
    Mark.PLANNED: SET,
    Mark.WORK: OPEN,
    Mark.OVERDUE: LATE,
    Mark.CANCELLED: REST,
}
INKS = {Mark.PUBLISHED: "white", Mark.PLANNED: INK, Mark.WORK: ON_OPEN, Mark.OVERDUE: "white", Mark.CANCELLED: INK}
LINES_LIMIT = 24
"""More do not fit on a phone's screen: the last line says how many there are besides."""
NAME_LIMIT = 42
HEAD, FOOT, LINE = 1.0, 0.9, 0.66
"""Inches of height: above the lines, below them, and of one."""


def media_picture(title: str, lines: Sequence[Line], more: str, legend: Mapping[Mark, str]) -> bytes:
    """A PNG, 1080 points wide. ``more`` is what is said of lines beyond `LINES_LIMIT`, "" for none.

    Raises ValueError without a line. Nothing of pyplot's global state is touched: it may run in any thread.
    """
    file = BytesIO()
    drawn(title, lines, more, legend).savefig(file, format="png", dpi=DPI)
    return file.getvalue()


def drawn(title: str, lines: Sequence[Line], more: str, legend: Mapping[Mark, str]) -> "Figure":
    """The picture before it is turned into a file."""
    if not lines:
        raise ValueError("a month without a publication has no picture")
    from matplotlib.figure import Figure
    from matplotlib.patches import FancyBboxPatch, Patch

    shown = lines[:LINES_LIMIT]
    count = len(shown) + bool(more)
    height = HEAD + FOOT + LINE * count
    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    axes = figure.add_axes((0, FOOT / height, 1, LINE * count / height))
    axes.set_axis_off()
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(count * LINE, 0)
    for number, one in enumerate(shown):
        middle = (number + 0.5) * LINE
        if number:
            axes.plot((0.3, WIDTH - 0.3), (number * LINE, number * LINE), color=EDGE, linewidth=0.8)
        axes.text(0.3, middle, one.day, fontsize=14, fontweight="bold", color=INK, va="center", parse_math=False)
        box = FancyBboxPatch(
            (1.12, middle - 0.16),
            0.32,
            0.32,
            boxstyle="round,pad=0.02",
            facecolor=FILLS[one.mark],
            edgecolor=MUTED if one.mark is Mark.CANCELLED else FILLS[one.mark],
            linewidth=0.8,
        )
        axes.add_patch(box)
        ink = INKS[one.mark]
        axes.text(1.28, middle, SIGNS[one.mark], fontsize=14, color=ink, ha="center", va="center")
        axes.text(
            1.65, middle - 0.11, shortened(one.name, NAME_LIMIT), fontsize=13, color=INK, va="center", parse_math=False
        )
        axes.text(1.65, middle + 0.15, one.where, fontsize=10.5, color=MUTED, va="center", parse_math=False)
    if more:
        axes.text(1.65, (count - 0.5) * LINE, more, fontsize=12, color=MUTED, va="center", parse_math=False)
    top = 1 - 0.5 / height
    figure.text(0.04, top, title, fontsize=19, fontweight="bold", color=INK, va="center", parse_math=False)
    patches = [Patch(facecolor=FILLS[mark], edgecolor=MUTED, label=f"{SIGNS[mark]}  {legend[mark]}") for mark in Mark]
    figure.legend(handles=patches, loc="lower center", ncols=3, fontsize=11, frameon=False, handlelength=1.2)
    return figure
