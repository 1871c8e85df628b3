"""How monitoring is told: what is still missing, and figures beside those of the last time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel.numbers import format_decimal
from markupsafe import Markup

from actions.monitoring.overview import Missing
from actions.monitoring.report import Figures
from domain.duties.duty import Duty
from domain.monitoring.campaign import SwotPart
from domain.monitoring.questions import AnswerKind, SurveyKind
from wording.reader import Reader
from wording.texts import Words

LINE = Markup("\n")


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its mean of now and of the last campaign ("" where there is none), and how many answered."""

    name: str
    count: int
    mean: str
    before: str


def decimal(value: float, language: str) -> str:
    """«8,4»."""
    text: str = format_decimal(value, format="0.0", locale=language)
    return text


def campaign_title(duty: Duty, words: Words) -> str:
    """As the duty is called: a curator's words, else the locale's."""
    if duty.title or not duty.key:
        return duty.title or words.plain("desk-nav-monitoring")
    return words.plain(f"duty-title-{duty.key}")


def missing_lines(missing: Missing, reader: Reader) -> Iterator[Markup]:
    """Surveys, results, SWOT, the report: each with whether it is there."""
    words = reader.words
    is_all = missing.answered == missing.asked
    yield words("monitoring-surveys", sign=_sign(is_all), answered=missing.answered, asked=missing.asked)
    if missing.results is None:
        yield words("monitoring-results-not-asked", sign=_sign(False))
    else:
        given, asked = missing.results
        yield words("monitoring-results", sign=_sign(given == asked), answered=given, asked=asked)
    yield words("monitoring-swot", sign=_sign(missing.swot == len(SwotPart)), filled=missing.swot, parts=len(SwotPart))
    yield words("monitoring-report", sign=_sign(missing.is_reported), ready="yes" if missing.is_reported else "no")


def missing_block(missing: Missing, reader: Reader) -> Markup:
    """For what is told of the duty."""
    is_whole = (
        missing.answered == missing.asked
        and missing.results is not None
        and missing.results[0] == missing.results[1]
        and missing.swot == len(SwotPart)
        and missing.is_reported
    )
    head = reader.words("monitoring-all-there" if is_whole else "monitoring-missing")
    return LINE.join([head, *missing_lines(missing, reader)])


def rows(figures: Figures, kind: SurveyKind, reader: Reader) -> Sequence[Row]:
    """The questions of a survey that enough people answered, in their order."""
    before = {} if figures.before is None else figures.before.spreads.get(kind, {})
    found = figures.totals.spreads.get(kind, {})
    return [
        Row(
            one.named_in(reader.language),
            found[one.key].count,
            decimal(found[one.key].mean, reader.language),
            decimal(before[one.key].mean, reader.language) if one.key in before else "",
        )
        for one in figures.campaign.questions.get(kind, ())
        if one.answer is AnswerKind.SCALE and one.key in found
    ]


def growth_rows(figures: Figures, reader: Reader) -> Sequence[tuple[str, int, str, str]]:
    """Question, how many answered before and after, and both means; in the order in which it is asked."""
    return [
        (
            one.named_in(reader.language),
            growth.count,
            decimal(growth.before, reader.language),
            decimal(growth.after, reader.language),
        )
        for one in figures.campaign.questions[SurveyKind.MENTEE_AFTER]
        if (growth := figures.totals.growth.get(one.key)) is not None
    ]


def _sign(is_there: bool) -> str:
    return "✅" if is_there else "▫️"
