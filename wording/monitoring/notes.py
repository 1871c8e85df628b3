"""What is said beside the figures of a report's chapters, and where there are none, why."""

from actions.monitoring.printing import Gathered
from domain.monitoring.questions import SurveyKind
from wording.moments import date_with_year
from wording.monitoring.campaign import decimal
from wording.monitoring.figures import grown_of, questions_of, result_sums
from wording.texts import Words


def quality_note(found: Gathered, kind: SurveyKind, words: Words) -> str:
    """How many answered, and what stands out; or why there is nothing."""
    answered, asked = found.overview.counts[kind]
    said = [words.plain("monitoring-report-of", answered=answered, asked=asked)]
    seen = [(name, spread) for name, spread in questions_of(found.figures, kind, words) if spread is not None]
    if not seen:
        return " ".join([*said, words.plain("monitoring-report-hidden", least=found.least)])
    ranked = sorted(seen, key=lambda one: -one[1].mean)
    (best, most), (worst, least) = ranked[0], ranked[-1]
    if decimal(most.mean, words.language) != decimal(least.mean, words.language):
        said.append(
            words.plain(
                "monitoring-report-extremes",
                best=best,
                most=decimal(most.mean, words.language),
                worst=worst,
                least=decimal(least.mean, words.language),
            )
        )
    if any(spread is None for _, spread in questions_of(found.figures, kind, words)):
        said.append(words.plain("monitoring-report-some-hidden", least=found.least))
    return " ".join(said)


def growth_note(found: Gathered, words: Words) -> str:
    grown = grown_of(found.figures, words)
    if not grown:
        return words.plain("monitoring-report-no-growth", least=found.least)
    return words.plain(
        "monitoring-report-growth",
        people=max(one.count or 0 for one in grown),
        risen=sum(one.by > 0 for one in grown),
        total=len(grown),
    )


def compared_note(found: Gathered, is_there: bool, words: Words) -> str:
    previous = found.figures.previous
    if previous is None:
        return words.plain("monitoring-report-first")
    day = date_with_year(previous.term, words.language)
    key = "monitoring-report-compared" if is_there else "monitoring-report-not-compared"
    return words.plain(key, day=day)


def results_note(found: Gathered, words: Words) -> str:
    returns = found.returns
    if returns is None:
        return words.plain("monitoring-report-no-results")
    done, partly, later, unanswered = result_sums(found)
    return words.plain(
        "monitoring-report-results",
        answered=len(returns.asked) - len(returns.waiting),
        asked=len(returns.asked),
        done=done,
        partly=partly,
        later=later,
        unanswered=unanswered,
    )
