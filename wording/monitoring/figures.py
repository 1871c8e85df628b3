"""Figures of a campaign as its report says them: by question, beside before, and of pairs' work."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from actions.mentoring.results import Asked
from actions.monitoring.printing import Gathered
from actions.monitoring.report import Figures
from domain.mentoring.results import Call, Result
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.monitoring.totals import Spread
from domain.registry.record import Record
from wording.monitoring.campaign import decimal
from wording.texts import Words

Called = Callable[[Record], str]
"""How somebody is called where the report goes."""
NOTHING = "—"
MINUS = "−"


@dataclass(frozen=True, slots=True)
class Change:
    """A question with two means; ``count`` is how many answered both times, None: they are not the same people."""

    name: str
    was: float
    now: float
    count: int | None = None

    @property
    def by(self) -> float:
        """As far as the digits that are shown tell it."""
        return round(self.now, 1) - round(self.was, 1)


def grown_of(figures: Figures, words: Words) -> Sequence[Change]:
    """By question: what the same people said before and after."""
    return [
        Change(one.named_in(words.language), growth.before, growth.after, growth.count)
        for one in figures.campaign.questions[SurveyKind.MENTEE_AFTER]
        if (growth := figures.totals.growth.get(one.key)) is not None
    ]


def compared_of(figures: Figures, words: Words) -> Mapping[SurveyKind, Sequence[Change]]:
    """By survey and question: the last campaign and this one, where both have figures."""
    if figures.before is None:
        return {}
    found = {}
    for kind in SurveyKind:
        now, before = figures.totals.spreads.get(kind, {}), figures.before.spreads.get(kind, {})
        changes = [
            Change(one.named_in(words.language), before[one.key].mean, now[one.key].mean)
            for one in figures.campaign.questions.get(kind, ())
            if one.key in now and one.key in before
        ]
        if changes:
            found[kind] = changes
    return found


def questions_of(figures: Figures, kind: SurveyKind, words: Words) -> Iterator[tuple[str, Spread | None]]:
    """Those on the scale with how they were answered; None: too few have."""
    spreads = figures.totals.spreads.get(kind, {})
    for one in figures.campaign.questions.get(kind, ()):
        if one.answer is AnswerKind.SCALE:
            yield one.named_in(words.language), spreads.get(one.key)


def kinds_of(found: Gathered) -> Sequence[SurveyKind]:
    """Surveys of this campaign."""
    return [kind for kind in SurveyKind if kind in found.overview.counts]


def kind_name(kind: SurveyKind, words: Words) -> str:
    return words.plain("survey-kind", kind=kind.value)


def result_sums(found: Gathered) -> tuple[int, int, int, int]:
    """Of how many mentees it was said that it is done, partly, not yet; and of how many nothing."""
    counts = [counts for _, counts in counted_results(found)]
    done, partly, later, unanswered = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0, 0)
    return done, partly, later, unanswered


def counted_results(found: Gathered) -> Sequence[tuple[Asked, Sequence[int]]]:
    """Mentors with how many mentees are how far, and of how many nothing was said."""
    if found.returns is None:
        return ()
    return [(one, _counts(found.returns.call, one)) for one in found.returns.asked]


def _counts(call: Call, asked: Asked) -> list[int]:
    given = [call.given[brief.id].result for brief, _ in asked.mentees if brief.id in call.given]
    return [*(given.count(one) for one in Result), len(asked.mentees) - len(given)]


def deeds_of(found: Gathered) -> Sequence[tuple[int, int, float, int, int]]:
    """Of each mentor: mentees, meetings, hours, items of plans, events."""
    return [
        (one.mentees, one.deeds.meetings, round(one.deeds.minutes / 60, 1), one.deeds.items, one.deeds.events)
        for one in found.engaged
    ]


def percent(share: float) -> str:
    return f"{round(share * 100)} %"


def signed(value: float, language: str) -> str:
    """«+0,4», «−0,2»; no sign where nothing changed."""
    said = decimal(abs(value), language)
    if said == decimal(0, language):
        return said
    return f"{'+' if value > 0 else MINUS}{said}"
