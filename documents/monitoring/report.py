"""The report of a monitoring campaign as a Word file, from a template that a centre can make its own.

Nobody who answered is named in it. What is not shown says why; conclusions are blanks that are filled in by hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.forms import Form, Picture, fill
from documents.monitoring.charts import Chart, high, picture

FIELDS = frozenset(
    {
        "centre",
        "title",
        "period",
        "summary",
        "answered",
        "parts",
        "growth",
        "comparisons",
        "compared",
        "results",
        "engaged",
        "swot",
        "said",
        "said_note",
    }
)
REPORT = Form("monitoring-report", FIELDS, FIELDS - {"title", "parts"})
"""A centre that hands in less leaves out whole chapters."""

FORMS = (REPORT,)

CHART_WIDTH, CHART_HEIGHT = 14.0, 22.0
"""Centimetres, at most: a chart of very many questions is made smaller, so that it fits on a page."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A line of who was asked: of which survey, how many of how many, and their share."""

    name: str
    asked: str
    answered: str
    share: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of any of the tables: the name of what it is about, and what stands in the columns after it."""

    name: str
    cells: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A survey, or what is compared: its ``rows`` as a table, and as a chart. Without rows the ``note`` says why.

    ``number`` is «2.1», "" for what is a chapter by itself.
    """

    title: str = ""
    number: str = ""
    note: str = ""
    rows: Sequence[Row] = ()
    chart: Chart | None = None

    @property
    def picture(self) -> Picture | None:
        """Drawn when the template wants it."""
        chart = self.chart
        if chart is None:
            return None
        return Picture(picture(chart), min(CHART_WIDTH, CHART_HEIGHT / high(chart)), chart.alt)


@dataclass(frozen=True, slots=True)
class Question:
    """An open question, and what was answered to it in own words."""

    name: str
    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Said:
    """A survey with its open questions."""

    title: str
    questions: Sequence[Question]


@dataclass(frozen=True, slots=True)
class Fields:
    """What curators think of the programme; "" leaves room to write."""

    strengths: str = ""
    weaknesses: str = ""
    opportunities: str = ""
    threats: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """What stands in the report, in words. ``compared`` says with what, or why with nothing."""

    title: str
    period: str
    summary: Sequence[str]
    answered: Sequence[Answered]
    parts: Sequence[Part]
    growth: Part
    compared: str
    comparisons: Sequence[Part]
    results: Part
    engaged: Part
    swot: Fields
    said: Sequence[Said] = ()
    said_note: str = ""


def word(said: Worded, centre: str, own: Path | None = None) -> bytes:
    """The report as a Word file; drawing its charts takes a while."""
    return fill(REPORT, {"centre": centre} | {name: getattr(said, name) for name in FIELDS - {"centre"}}, own)
