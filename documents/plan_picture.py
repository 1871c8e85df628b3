"""How far a plan or a roadmap is, as a picture for a phone: a line for each item, from first day to last, and today.

An item tells how it stands by colour and by sign, so that it can be read without telling colours apart.
matplotlib takes a second to import: it is imported where it is used.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING

from documents.months_picture import DPI, WIDTH
from documents.palette import DONE, EDGE, INK, LATE, MUTED, OPEN, REST
from domain.shortening import shortened

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Mark(StrEnum):
    """How an item stands."""

    DONE = "done"
    NOW = "now"
    OVERDUE = "overdue"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Line:
    """An item: what is done, from when to when, and how it stands. ``number`` "": its place among the lines."""

    name: str
    first: date
    last: date
    mark: Mark
    number: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines below it are: a stage of a roadmap."""

    name: str


SIGNS = {Mark.DONE: "✓", Mark.NOW: "…", Mark.OVERDUE: "!", Mark.AHEAD: "·"}
FILLS = {Mark.DONE: DONE, Mark.NOW: OPEN, Mark.OVERDUE: LATE, Mark.AHEAD: REST}

NAME_LIMIT = 34
"""Letters of a name; more do not fit over its bar."""
HEAD_LIMIT = 46
HEAD, FOOT, LINE = 1.2, 1.1, 0.62
"""Inches of height: above the lines, below them, and of one."""


def plan_picture(
    title: str,
    rows: Sequence[Line | Head],
    today: date,
    today_word: str,
    months: Sequence[str],
    legend: Mapping[Mark, str],
) -> bytes:
    """A PNG, 1080 points wide and as high as the plan is long. ``months`` are the twelve names, January first.

    Raises ValueError without a line. Nothing of pyplot's global state is touched: it may run in any thread.
    """
    file = BytesIO()
    drawn(title, rows, today, today_word, months, legend).savefig(file, format="png", dpi=DPI)
    return file.getvalue()


def drawn(
    title: str,
    rows: Sequence[Line | Head],
    today: date,
    today_word: str,
    months: Sequence[str],
    legend: Mapping[Mark, str],
) -> "Figure":
    """The picture before it is turned into a file."""
    lines = [one for one in rows if isinstance(one, Line)]
    if not lines:
        raise ValueError("a plan without an item has no picture")
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch

    first = min(min(one.first for one in lines), today)
    last = max(max(one.last for one in lines), today)
    margin = max((last - first).days // 20, 2)
    height = HEAD + FOOT + LINE * len(rows)
    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    axes = figure.add_axes((0.05, FOOT / height, 0.9, LINE * len(rows) / height))
    axes.set_xlim((first - timedelta(days=margin)).toordinal(), (last + timedelta(days=margin + 1)).toordinal())
    axes.set_ylim(len(rows), 0)
    axes.set_yticks([])
    starts = _month_starts(first - timedelta(days=margin), last + timedelta(days=margin))
    axes.set_xticks([one.toordinal() for one in starts], [months[one.month - 1] for one in starts], fontsize=12)
    axes.grid(axis="x", color=EDGE)
    for side in axes.spines.values():
        side.set_visible(False)
    count = 0
    for place, one in enumerate(rows):
        if isinstance(one, Head):
            name = shortened(one.name, HEAD_LIMIT)
            axes.axhline(place + 0.1, color=EDGE, zorder=1)
            axes.text(
                axes.get_xlim()[0],
                place + 0.6,
                name,
                fontsize=14,
                fontweight="bold",
                color=INK,
                va="center",
                parse_math=False,
            )
            continue
        count += 1
        left, right = one.first.toordinal(), (one.last + timedelta(days=1)).toordinal()
        axes.barh(
            place + 0.72,
            max(right - left, margin / 2),
            left=left,
            height=0.3,
            color=FILLS[one.mark],
            edgecolor=MUTED if one.mark is Mark.AHEAD else FILLS[one.mark],
            zorder=2,
        )
        is_late = (left - axes.get_xlim()[0]) > (axes.get_xlim()[1] - axes.get_xlim()[0]) / 2
        axes.text(
            right if is_late else left,
            place + 0.33,
            f"{SIGNS[one.mark]} {one.number or f'{count}.'} {shortened(one.name, NAME_LIMIT)}",
            fontsize=13,
            fontweight="bold" if one.mark is Mark.OVERDUE else "normal",
            color=INK,
            ha="right" if is_late else "left",
            va="center",
            parse_math=False,
            zorder=4,
        )
    axes.axvline(today.toordinal() + 0.5, color=INK, linestyle="--", linewidth=1.5, zorder=3)
    axes.text(today.toordinal() + 0.5, -0.08, today_word, fontsize=11, color=INK, ha="center", va="bottom")
    figure.text(
        0.05, 1 - 0.42 / height, title, fontsize=19, fontweight="bold", color=INK, va="center", parse_math=False
    )
    patches = [Patch(facecolor=FILLS[mark], edgecolor=MUTED, label=f"{SIGNS[mark]}  {legend[mark]}") for mark in Mark]
    figure.legend(handles=patches, loc="lower center", ncols=4, fontsize=12, frameon=False, handlelength=1.2)
    return figure


def _month_starts(first: date, last: date) -> list[date]:
    found, one = [], first.replace(day=1)
    while one <= last:
        if one >= first:
            found.append(one)
        one = (one + timedelta(days=32)).replace(day=1)
    return found
