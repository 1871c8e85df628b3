"""What answers come to: counts by number of the scale, means, growth. Nothing here says who answered what. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from domain.monitoring.questions import AnswerKind, Questionnaires, SurveyKind

SCALE = tuple(range(1, 11))
HIGH = 8
"""From here on somebody is said to be satisfied."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How many gave each number of the scale, from 1 to 10."""

    counts: tuple[int, ...] = (0,) * len(SCALE)

    @property
    def count(self) -> int:
        return sum(self.counts)

    @property
    def mean(self) -> float:
        """0 where nobody answered."""
        total = sum(number * count for number, count in zip(SCALE, self.counts, strict=True))
        return total / self.count if self.count else 0.0

    @property
    def high(self) -> float:
        """Which share of them is satisfied; 0 where nobody answered."""
        return sum(self.counts[HIGH - 1 :]) / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True)
class Growth:
    """Of ``count`` people who answered the same question both before and after: the sums of both."""

    count: int
    before_sum: int
    after_sum: int

    @property
    def before(self) -> float:
        return self.before_sum / self.count if self.count else 0.0

    @property
    def after(self) -> float:
        return self.after_sum / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True)
class Totals:
    """A campaign in figures. ``hidden`` is set where something was left out because too few had answered it."""

    asked: Mapping[SurveyKind, int] = field(default_factory=dict)
    finished: Mapping[SurveyKind, int] = field(default_factory=dict)
    spreads: Mapping[SurveyKind, Mapping[str, Spread]] = field(default_factory=dict)
    growth: Mapping[str, Growth] = field(default_factory=dict)
    hidden: bool = False

    def seen(self, least: int) -> "Totals":
        """As anybody may see them: of what fewer than ``least`` have answered only that it is so."""
        spreads = {
            kind: {key: one for key, one in found.items() if one.count >= least} for kind, found in self.spreads.items()
        }
        growth = {key: one for key, one in self.growth.items() if one.count >= least}
        hidden = any(0 < one.count < least for found in self.spreads.values() for one in found.values())
        return replace(self, spreads=spreads, growth=growth, hidden=hidden)


Scores = Mapping[str, int]
"""Somebody's numbers, by the keys of the questions."""


def totals_of(
    questions: Questionnaires,
    asked: Iterable[SurveyKind],
    finished: Iterable[SurveyKind],
    said: Sequence[tuple[SurveyKind, Scores]],
    pairs: Sequence[tuple[Scores, Scores]] = (),
) -> Totals:
    """What was ``said`` by who finished and is not forgotten; ``pairs`` are what people said before and after."""
    counted: dict[SurveyKind, dict[str, Spread]] = {}
    for kind, known in questions.items():
        of_kind = [scores for one, scores in said if one is kind]
        counted[kind] = {
            one.key: Spread(tuple(sum(scores.get(one.key) == number for scores in of_kind) for number in SCALE))
            for one in known
            if one.answer is AnswerKind.SCALE
        }
    return Totals(asked=Counter(asked), finished=Counter(finished), spreads=counted, growth=_growth(pairs))


def _growth(pairs: Sequence[tuple[Scores, Scores]]) -> dict[str, Growth]:
    found: dict[str, Growth] = {}
    for before, after in pairs:
        for key in before.keys() & after.keys():
            was = found.get(key, Growth(0, 0, 0))
            found[key] = Growth(was.count + 1, was.before_sum + before[key], was.after_sum + after[key])
    return dict(sorted(found.items()))


def stored(totals: Totals) -> dict[str, Any]:
    """As JSON can hold it: counts alone."""
    return {
        "asked": dict(totals.asked),
        "finished": dict(totals.finished),
        "spreads": {
            kind: {key: list(one.counts) for key, one in found.items()} for kind, found in totals.spreads.items()
        },
        "growth": {key: [one.count, one.before_sum, one.after_sum] for key, one in totals.growth.items()},
    }


def restored(found: Mapping[str, Any]) -> Totals:
    return Totals(
        asked={SurveyKind(kind): count for kind, count in found["asked"].items()},
        finished={SurveyKind(kind): count for kind, count in found["finished"].items()},
        spreads={
            SurveyKind(kind): {key: Spread(tuple(counts)) for key, counts in spreads.items()}
            for kind, spreads in found["spreads"].items()
        },
        growth={key: Growth(*sums) for key, sums in found["growth"].items()},
    )
