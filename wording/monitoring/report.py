"""A campaign's report on paper."""

from collections import Counter
from collections.abc import Sequence

from actions.monitoring.printing import Gathered
from actions.monitoring.report import Figures
from documents.monitoring.report import Answered, Fields, Part, Question, Row, Said, Worded
from domain.monitoring.campaign import SwotPart
from domain.monitoring.questions import SurveyKind
from domain.monitoring.totals import whole_of
from wording.moments import date_with_year
from wording.monitoring.campaign import campaign_title, decimal
from wording.monitoring.charts import compared_key, in_charts, quality_key
from wording.monitoring.figures import (
    NOTHING,
    Called,
    Change,
    compared_of,
    counted_results,
    deeds_of,
    grown_of,
    kind_name,
    kinds_of,
    percent,
    questions_of,
    result_sums,
    signed,
)
from wording.monitoring.notes import compared_note, growth_note, quality_note, results_note
from wording.texts import Words


def on_paper(found: Gathered, words: Words, called: Called) -> Worded:
    """What stands in the Word file."""
    figures, period = found.figures, found.figures.period
    drawn = {one.key: one for one in in_charts(figures, words)}
    compared = compared_of(figures, words)
    return Worded(
        title=campaign_title(figures.duty, words),
        period=words.plain(
            "monitoring-report-period",
            first=date_with_year(period.first, words.language),
            last=date_with_year(period.last, words.language),
        ),
        summary=_summary(found, words),
        answered=[
            Answered(kind_name(kind, words), str(asked), str(answered), percent(answered / asked))
            for kind, (answered, asked) in found.overview.counts.items()
        ],
        parts=[
            Part(
                number=f"2.{number}.",
                title=kind_name(kind, words),
                note=quality_note(found, kind, words),
                rows=_quality_rows(figures, kind, words),
                chart=drawn.get(quality_key(kind)),
            )
            for number, kind in enumerate(kinds_of(found), 1)
        ],
        growth=Part(
            note=growth_note(found, words),
            rows=[_changed(one, words) for one in grown_of(figures, words)],
            chart=drawn.get("growth"),
        ),
        compared=compared_note(found, bool(compared), words),
        comparisons=[
            Part(
                number=f"4.{number}.",
                title=kind_name(kind, words),
                rows=[_changed(one, words) for one in changes],
                chart=drawn.get(compared_key(kind)),
            )
            for number, (kind, changes) in enumerate(compared.items(), 1)
        ],
        results=_results(found, words, called),
        engaged=Part(
            note=words.plain("monitoring-report-engaged", count=len(found.engaged)),
            rows=[
                Row(called(one.mentor), [_said(value, words) for value in values])
                for one, values in zip(found.engaged, deeds_of(found), strict=True)
            ],
        ),
        swot=Fields(**{part.value: found.swot.get(part, "") for part in SwotPart}),
        said=_words_said(found, words),
        said_note=_said_note(found, words),
    )


def _summary(found: Gathered, words: Words) -> Sequence[str]:
    """What a director reads first: a line of each chapter that has something to say."""
    figures, language = found.figures, words.language
    answered = sum(count for count, _ in found.overview.counts.values())
    asked = sum(count for _, count in found.overview.counts.values())
    share = "" if not asked else percent(answered / asked)
    lines = [words.plain("monitoring-summary-answered", answered=answered, asked=asked, share=share)]
    for kind in kinds_of(found):
        spreads = figures.totals.spreads.get(kind)
        if spreads:
            whole = whole_of(spreads.values())
            lines.append(
                words.plain(
                    "monitoring-summary-quality",
                    kind=kind.value,
                    mean=decimal(whole.mean, language),
                    share=percent(whole.high),
                )
            )
    grown = grown_of(figures, words)
    if grown:
        lines.append(words.plain("monitoring-summary-growth", change=_mean_change(grown, language)))
    for kind, changes in compared_of(figures, words).items():
        lines.append(
            words.plain("monitoring-summary-compared", kind=kind.value, change=_mean_change(changes, language))
        )
    if found.returns is not None:
        done, partly, later, unanswered = result_sums(found)
        lines.append(
            words.plain("monitoring-summary-results", done=done, partly=partly, later=later, unanswered=unanswered)
        )
    if found.engaged:
        deeds = deeds_of(found)
        lines.append(
            words.plain(
                "monitoring-summary-engaged",
                mentors=len(deeds),
                mentees=sum(one[0] for one in deeds),
                meetings=sum(one[1] for one in deeds),
                items=sum(one[3] for one in deeds),
                events=sum(one[4] for one in deeds),
            )
        )
    return lines


def _mean_change(changes: Sequence[Change], language: str) -> str:
    return signed(sum(one.now - one.was for one in changes) / len(changes), language)


def _quality_rows(figures: Figures, kind: SurveyKind, words: Words) -> Sequence[Row]:
    """Nothing where no question has figures."""
    if not figures.totals.spreads.get(kind):
        return ()
    return [
        Row(
            name,
            [NOTHING] * 5
            if spread is None
            else [decimal(spread.mean, words.language), *map(str, spread.bands), percent(spread.high)],
        )
        for name, spread in questions_of(figures, kind, words)
    ]


def _changed(one: Change, words: Words) -> Row:
    people = [] if one.count is None else [str(one.count)]
    means = [decimal(one.was, words.language), decimal(one.now, words.language)]
    return Row(one.name, [*people, *means, signed(one.by, words.language)])


def _results(found: Gathered, words: Words, called: Called) -> Part:
    return Part(
        note=results_note(found, words),
        rows=[Row(called(one.mentor), [str(count) for count in counts]) for one, counts in counted_results(found)],
    )


def _words_said(found: Gathered, words: Words) -> Sequence[Said]:
    made = []
    for kind, by_key in (found.words or {}).items():
        questions = [
            Question(one.named_in(words.language), _said_once(texts))
            for one in found.figures.campaign.questions[kind]
            if (texts := by_key.get(one.key))
        ]
        if questions:
            made.append(Said(kind_name(kind, words), questions))
    return made


def _said_once(texts: Sequence[str]) -> list[str]:
    """What several wrote in the same words once, with how many they were."""
    return [text if count == 1 else f"{text} (×{count})" for text, count in Counter(texts).items()]


def _said_note(found: Gathered, words: Words) -> str:
    if found.words is None:
        return words.plain("monitoring-report-words-elsewhere")
    key = "monitoring-report-words" if _words_said(found, words) else "monitoring-report-no-words"
    return words.plain(key, least=found.least)


def _said(value: float, words: Words) -> str:
    return str(value) if isinstance(value, int) else decimal(value, words.language)
