"""The charts of a campaign's report."""

from collections.abc import Iterator, Sequence

from actions.monitoring.report import Figures
from documents.monitoring.charts import Bar, Bars, Chart, Pair, Pairs
from domain.monitoring.questions import SurveyKind
from domain.monitoring.totals import Spread
from wording.monitoring.campaign import decimal
from wording.monitoring.figures import Change, compared_of, grown_of, kind_name, questions_of
from wording.texts import Words


def in_charts(figures: Figures, words: Words) -> Sequence[Chart]:
    """Those that there are figures for: quality by survey, growth, and beside the last campaign."""
    made: list[Chart] = []
    for kind in SurveyKind:
        seen = [(name, spread) for name, spread in questions_of(figures, kind, words) if spread is not None]
        if seen:
            made.append(_quality_chart(figures, kind, seen, words))
    grown = grown_of(figures, words)
    if grown:
        note = words.plain("monitoring-chart-growth-note", count=max(one.count or 0 for one in grown))
        made.append(_pairs("growth", words.plain("monitoring-chart-growth"), note, "growth", grown, words))
    for kind, changes in compared_of(figures, words).items():
        title, note = words.plain("monitoring-chart-compared"), kind_name(kind, words)
        made.append(_pairs(compared_key(kind), title, note, "compared", changes, words))
    return made


def _quality_chart(figures: Figures, kind: SurveyKind, seen: Sequence[tuple[str, Spread]], words: Words) -> Bars:
    rows = [Bar(name, spread.mean, decimal(spread.mean, words.language), spread.bands) for name, spread in seen]
    totals = figures.totals
    title = words.plain("monitoring-chart-quality", kind=kind.value)
    note = words.plain(
        "monitoring-report-of", answered=totals.finished.get(kind, 0), asked=totals.asked.get(kind, 0)
    ).rstrip(".")
    return Bars(
        key=quality_key(kind),
        title=title,
        note=note,
        alt=_alt(title, note, (f"{one.name} — {one.said}" for one in rows)),
        heads=(words.plain("monitoring-chart-mean"), words.plain("monitoring-chart-spread")),
        legend=("1–4", "5–7", "8–10"),
        rows=rows,
    )


def _pairs(key: str, title: str, note: str, what: str, changes: Sequence[Change], words: Words) -> Pairs:
    rows = [
        Pair(one.name, one.was, one.now, decimal(one.was, words.language), decimal(one.now, words.language))
        for one in changes
    ]
    return Pairs(
        key=key,
        title=title,
        note=note,
        alt=_alt(title, note, (f"{one.name}: {one.was_said} → {one.now_said}" for one in rows)),
        legend=(words.plain(f"monitoring-chart-{what}-was"), words.plain(f"monitoring-chart-{what}-now")),
        rows=rows,
    )


def _alt(title: str, note: str, lines: Iterator[str]) -> str:
    """What is on a chart, for whoever does not see it."""
    return f"{title}. {note}. {'; '.join(lines)}."


def quality_key(kind: SurveyKind) -> str:
    return f"quality_{kind}"


def compared_key(kind: SurveyKind) -> str:
    return f"compared_{kind}"
