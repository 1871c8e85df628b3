"""What a campaign comes to as charts, for a phone and for paper: means with how answers spread, and two means compared.

What a colour tells is also told by place, sign or number, so that it can be read in black and white, too.
matplotlib takes a second to import: it is imported where it is used.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from documents.months_picture import DPI, WIDTH, drawable
from documents.palette import EDGE, INK, MUTED
from domain.shortening import shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LEAST, MOST = 1, 10
"""The scale."""
BANDS = 3
HEAD, FOOT, LINE = 1.15, 0.6, 0.5
"""Inches of height: above the lines, below them, and of one."""
MEANS, SPREAD = (0.04, 0.54), (0.65, 0.97)
"""Where the two columns lie, as parts of the width."""
BLUE, ORANGE, PALE, TRACK = "#1f5fa8", "#e08214", "#f3ecd8", "#eef1f5"
"""Blue and orange are told apart by everybody, and lie far from each other in lightness."""
FILLS = (ORANGE, PALE, BLUE)
INKS = ("black", INK, "white")
HATCHES = ("////", "", "")
NAME_LIMIT, LONG_LIMIT = 36, 60
ROOM_FOR_NUMBER = 0.07
"""A part of a bar narrower than this bears no number."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A question: its mean as a number and as it is said, and how many gave low, middle and high numbers."""

    name: str
    mean: float
    said: str
    bands: tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """``heads`` stand over the means and over the spread; ``legend`` says what the three bands are."""

    key: str
    title: str
    note: str
    alt: str
    heads: tuple[str, str]
    legend: tuple[str, str, str]
    rows: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with two means, as numbers and as they are said."""

    name: str
    was: float
    now: float
    was_said: str
    now_said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """``legend`` says what the hollow and the full dots are."""

    key: str
    title: str
    note: str
    alt: str
    legend: tuple[str, str]
    rows: Sequence[Pair]


Chart = Bars | Pairs


def picture(chart: Chart) -> bytes:
    """A PNG, 1080 points wide and as high as it has questions.

    Raises ValueError without one. Nothing of pyplot's global state is touched: it may run in any thread.
    """
    file = BytesIO()
    drawn(chart).savefig(file, format="png", dpi=DPI)
    return file.getvalue()


def high(chart: Chart) -> float:
    """How many times its width it is high."""
    return (HEAD + FOOT + LINE * len(chart.rows)) / WIDTH


def drawn(chart: Chart) -> "Figure":
    """The picture before it is turned into a file."""
    if not chart.rows:
        raise ValueError("a chart without a question shows nothing")
    from matplotlib.figure import Figure

    height = high(chart) * WIDTH
    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    top = 1 - 0.36 / height
    title = shortened(drawable(chart.title), LONG_LIMIT)
    size = 18 if len(title) <= NAME_LIMIT else 14
    figure.text(0.04, top, title, fontsize=size, fontweight="bold", color=INK, va="center", parse_math=False)
    figure.text(0.04, top - 0.32 / height, drawable(chart.note), fontsize=11, color=MUTED, va="center")
    if isinstance(chart, Bars):
        _bars(figure, chart, height)
    else:
        _pairs(figure, chart, height)
    return figure


def _bars(figure: "Figure", chart: Bars, height: float) -> None:
    from matplotlib.patches import Patch

    means = _axes(figure, MEANS, height, len(chart.rows), (0, MOST))
    spread = _axes(figure, SPREAD, height, len(chart.rows), (0, 1.006))
    for axes, head in ((means, chart.heads[0]), (spread, chart.heads[1])):
        axes.text(0, -0.12, head, fontsize=11, color=MUTED, va="bottom", parse_math=False)
    for place, one in enumerate(chart.rows):
        means.barh(place + 0.68, MOST, height=0.36, color=TRACK, zorder=1)
        means.barh(place + 0.68, one.mean, height=0.36, color=BLUE, zorder=2)
        means.text(MOST + 0.15, place + 0.68, one.said, fontsize=13, fontweight="bold", color=INK, va="center")
        _name(means, place, one.name, NAME_LIMIT)
        _stacked(spread, place, one.bands)
    figure.legend(
        handles=[
            Patch(facecolor=fill, label=said, hatch=hatch, edgecolor=INK, linewidth=0.6)
            for fill, hatch, said in zip(FILLS, HATCHES, chart.legend, strict=True)
        ],
        loc="lower right",
        bbox_to_anchor=(0.99, 0.0),
        ncols=BANDS,
        fontsize=11,
        frameon=False,
        handlelength=1.4,
        columnspacing=1.4,
    )


def _stacked(axes: "Axes", place: int, bands: tuple[int, int, int]) -> None:
    total, left = sum(bands), 0.0
    for count, fill, ink, hatch in zip(bands, FILLS, INKS, HATCHES, strict=True):
        share = count / total if total else 0.0
        if not share:
            continue
        axes.barh(
            place + 0.68, share, left=left, height=0.36, color=fill, hatch=hatch, edgecolor=INK, linewidth=0.6, zorder=2
        )
        if share >= ROOM_FOR_NUMBER:
            behind = {"boxstyle": "round,pad=0.12", "facecolor": fill, "edgecolor": "none"} if hatch else None
            axes.text(
                left + share / 2,
                place + 0.68,
                str(count),
                fontsize=11,
                color=ink,
                ha="center",
                va="center_baseline",
                bbox=behind,
                zorder=3,
            )
        left += share


def _pairs(figure: "Figure", chart: Pairs, height: float) -> None:
    from matplotlib.lines import Line2D

    axes = _axes(figure, (0.08, 0.92), height, len(chart.rows), (LEAST, MOST))
    for place, one in enumerate(chart.rows):
        middle = place + 0.7
        axes.plot((LEAST, MOST), (middle, middle), color=TRACK, linewidth=7, solid_capstyle="round", zorder=1)
        axes.plot((one.was, one.now), (middle, middle), color=BLUE, linewidth=2.5, zorder=2)
        axes.plot(one.was, middle, "o", markersize=10, color="white", markeredgecolor=ORANGE, mew=2.5, zorder=3)
        axes.plot(one.now, middle, "o", markersize=11, color=BLUE, zorder=4)
        is_up = one.now >= one.was
        for value, said, side, is_bold in (
            (one.was, one.was_said, -1 if is_up else 1, False),
            (one.now, one.now_said, 1 if is_up else -1, True),
        ):
            axes.text(
                value + side * 0.2,
                middle,
                said,
                fontsize=12,
                fontweight="bold" if is_bold else "normal",
                color=INK,
                ha="left" if side > 0 else "right",
                va="center",
                zorder=5,
            )
        _name(axes, place, one.name, LONG_LIMIT)
    dots = (("white", ORANGE, chart.legend[0]), (BLUE, BLUE, chart.legend[1]))
    figure.legend(
        handles=[
            Line2D([], [], marker="o", linestyle="", markersize=10, color=fill, mec=edge, mew=2.5, label=said)
            for fill, edge, said in dots
        ],
        loc="lower left",
        bbox_to_anchor=(0.02, 0.0),
        ncols=2,
        fontsize=12,
        frameon=False,
    )


def _axes(
    figure: "Figure", across: tuple[float, float], height: float, lines: int, limits: tuple[float, float]
) -> "Axes":
    axes = figure.add_axes((across[0], FOOT / height, across[1] - across[0], LINE * lines / height))
    axes.set_xlim(*limits)
    axes.set_ylim(lines, 0)
    axes.set_axis_off()
    for place in range(lines):
        axes.axhline(place, color=EDGE, linewidth=0.4, zorder=0)
    return axes


def _name(axes: "Axes", place: int, name: str, limit: int) -> None:
    axes.text(
        axes.get_xlim()[0],
        place + 0.27,
        shortened(drawable(name), limit),
        fontsize=12,
        color=INK,
        va="center",
        parse_math=False,
        zorder=4,
    )
