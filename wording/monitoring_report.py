"""How a campaign's report is said: on paper, in a spreadsheet, and in its charts."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from actions.mentoring.results import Asked
from actions.monitoring.printing import Gathered
from actions.monitoring.report import Figures
from documents.monitoring.charts import Bar, Bars, Chart, Pair, Pairs
from documents.monitoring.report import Answered, Fields, Part, Question, Row, Said, Worded
from documents.monitoring.workbook import Share, Sheet, Value
from domain.mentoring.results import Call, Result
from domain.monitoring.campaign import SwotPart
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.monitoring.totals import Spread, whole_of
from domain.registry.record import Record
from wording.moments import date_with_year
from wording.monitoring import campaign_title, decimal
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


def on_paper(found: Gathered, words: Words, called: Called) -> Worded:
    """What stands in the Word file."""
    figures, period = found.figures, found.figures.period
    drawn = {one.key: one for one in charts(figures, words)}
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
            Answered(_kind(kind, words), str(asked), str(answered), _percent(answered / asked))
            for kind, (answered, asked) in found.overview.counts.items()
        ],
        parts=[
            Part(
                number=f"2.{number}.",
                title=_kind(kind, words),
                note=_quality_note(found, kind, words),
                rows=_quality_rows(figures, kind, words),
                chart=drawn.get(_quality_key(kind)),
            )
            for number, kind in enumerate(_kinds(found), 1)
        ],
        growth=Part(
            note=_growth_note(found, words),
            rows=[_changed(one, words) for one in grown_of(figures, words)],
            chart=drawn.get("growth"),
        ),
        compared=_compared_note(found, bool(compared), words),
        comparisons=[
            Part(
                number=f"4.{number}.",
                title=_kind(kind, words),
                rows=[_changed(one, words) for one in changes],
                chart=drawn.get(_compared_key(kind)),
            )
            for number, (kind, changes) in enumerate(compared.items(), 1)
        ],
        results=_results(found, words, called),
        engaged=Part(
            note=words.plain("monitoring-report-engaged", count=len(found.engaged)),
            rows=[
                Row(called(one.mentor), [_said(value, words) for value in values])
                for one, values in zip(found.engaged, _deeds(found), strict=True)
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
    share = "" if not asked else _percent(answered / asked)
    lines = [words.plain("monitoring-summary-answered", answered=answered, asked=asked, share=share)]
    for kind in _kinds(found):
        spreads = figures.totals.spreads.get(kind)
        if spreads:
            whole = whole_of(spreads.values())
            lines.append(
                words.plain(
                    "monitoring-summary-quality",
                    kind=kind.value,
                    mean=decimal(whole.mean, language),
                    share=_percent(whole.high),
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
        done, partly, later, unanswered = _result_sums(found)
        lines.append(
            words.plain("monitoring-summary-results", done=done, partly=partly, later=later, unanswered=unanswered)
        )
    if found.engaged:
        deeds = _deeds(found)
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
    return _signed(sum(one.now - one.was for one in changes) / len(changes), language)


def sheets(found: Gathered, words: Words, called: Called) -> tuple[str, Sequence[Sheet]]:
    """What stands over each page of the spreadsheet, and its sheets."""
    figures = found.figures
    title = words.plain(
        "monitoring-report-sheet-head",
        title=campaign_title(figures.duty, words),
        year=str(figures.campaign.term.year),
    )
    compared = compared_of(figures, words)
    made = [
        _sheet(
            "answered",
            ("survey", "asked", "answered", "share"),
            [
                [_kind(kind, words), asked, answered, Share(answered / asked)]
                for kind, (answered, asked) in found.overview.counts.items()
            ],
            words,
        ),
        *(_quality_sheet(found, kind, words) for kind in _kinds(found)),
        _sheet(
            "growth",
            ("question", "people", "before", "after", "change"),
            [[one.name, one.count, one.was, one.now, one.now - one.was] for one in grown_of(figures, words)],
            words,
            _growth_note(found, words),
        ),
        _sheet(
            "compared",
            ("question", "survey", "last", "now", "change"),
            [
                [one.name, _kind(kind, words), one.was, one.now, one.now - one.was]
                for kind, changes in compared.items()
                for one in changes
            ],
            words,
            _compared_note(found, bool(compared), words),
        ),
        _sheet(
            "results",
            ("mentor", "done", "partly", "not_yet", "unanswered"),
            [[called(one.mentor), *counts] for one, counts in _counted_results(found)],
            words,
            _results_note(found, words),
        ),
        _sheet(
            "engaged",
            ("mentor", "mentees", "meetings", "hours", "items", "events"),
            [[called(one.mentor), *values] for one, values in zip(found.engaged, _deeds(found), strict=True)],
            words,
        ),
    ]
    return title, made


def charts(figures: Figures, words: Words) -> Sequence[Chart]:
    """Those that there are figures for: quality by survey, growth, and beside the last campaign."""
    made: list[Chart] = []
    for kind in SurveyKind:
        seen = [(name, spread) for name, spread in _questions(figures, kind, words) if spread is not None]
        if seen:
            made.append(_quality_chart(figures, kind, seen, words))
    grown = grown_of(figures, words)
    if grown:
        note = words.plain("monitoring-chart-growth-note", count=max(one.count or 0 for one in grown))
        made.append(_pairs("growth", words.plain("monitoring-chart-growth"), note, "growth", grown, words))
    for kind, changes in compared_of(figures, words).items():
        title, note = words.plain("monitoring-chart-compared"), _kind(kind, words)
        made.append(_pairs(_compared_key(kind), title, note, "compared", changes, words))
    return made


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


def _questions(figures: Figures, kind: SurveyKind, words: Words) -> Iterator[tuple[str, Spread | None]]:
    """Those on the scale with how they were answered; None: too few have."""
    spreads = figures.totals.spreads.get(kind, {})
    for one in figures.campaign.questions.get(kind, ()):
        if one.answer is AnswerKind.SCALE:
            yield one.named_in(words.language), spreads.get(one.key)


def _kinds(found: Gathered) -> Sequence[SurveyKind]:
    """Surveys of this campaign."""
    return [kind for kind in SurveyKind if kind in found.overview.counts]


def _quality_rows(figures: Figures, kind: SurveyKind, words: Words) -> Sequence[Row]:
    """Nothing where no question has figures."""
    if not figures.totals.spreads.get(kind):
        return ()
    return [
        Row(
            name,
            [NOTHING] * 5
            if spread is None
            else [decimal(spread.mean, words.language), *map(str, spread.bands), _percent(spread.high)],
        )
        for name, spread in _questions(figures, kind, words)
    ]


def _quality_note(found: Gathered, kind: SurveyKind, words: Words) -> str:
    """How many answered, and what stands out; or why there is nothing."""
    answered, asked = found.overview.counts[kind]
    said = [words.plain("monitoring-report-of", answered=answered, asked=asked)]
    seen = [(name, spread) for name, spread in _questions(found.figures, kind, words) if spread is not None]
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
    if any(spread is None for _, spread in _questions(found.figures, kind, words)):
        said.append(words.plain("monitoring-report-some-hidden", least=found.least))
    return " ".join(said)


def _quality_sheet(found: Gathered, kind: SurveyKind, words: Words) -> Sheet:
    rows: list[list[Value]] = []
    for name, spread in _questions(found.figures, kind, words):
        if spread is None:
            rows.append([name, NOTHING])
        else:
            rows.append([name, spread.count, spread.mean, *spread.bands, Share(spread.high)])
    heads = ("question", "answers", "mean", "low", "middle", "high", "share_high")
    return Sheet(_kind(kind, words), _heads(heads, words), rows, [_quality_note(found, kind, words)])


def _quality_chart(figures: Figures, kind: SurveyKind, seen: Sequence[tuple[str, Spread]], words: Words) -> Bars:
    rows = [Bar(name, spread.mean, decimal(spread.mean, words.language), spread.bands) for name, spread in seen]
    totals = figures.totals
    title = words.plain("monitoring-chart-quality", kind=kind.value)
    note = words.plain(
        "monitoring-report-of", answered=totals.finished.get(kind, 0), asked=totals.asked.get(kind, 0)
    ).rstrip(".")
    return Bars(
        key=_quality_key(kind),
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


def _changed(one: Change, words: Words) -> Row:
    people = [] if one.count is None else [str(one.count)]
    means = [decimal(one.was, words.language), decimal(one.now, words.language)]
    return Row(one.name, [*people, *means, _signed(one.by, words.language)])


def _growth_note(found: Gathered, words: Words) -> str:
    grown = grown_of(found.figures, words)
    if not grown:
        return words.plain("monitoring-report-no-growth", least=found.least)
    return words.plain(
        "monitoring-report-growth",
        people=max(one.count or 0 for one in grown),
        risen=sum(one.by > 0 for one in grown),
        total=len(grown),
    )


def _compared_note(found: Gathered, is_there: bool, words: Words) -> str:
    previous = found.figures.previous
    if previous is None:
        return words.plain("monitoring-report-first")
    day = date_with_year(previous.term, words.language)
    key = "monitoring-report-compared" if is_there else "monitoring-report-not-compared"
    return words.plain(key, day=day)


def _results(found: Gathered, words: Words, called: Called) -> Part:
    return Part(
        note=_results_note(found, words),
        rows=[Row(called(one.mentor), [str(count) for count in counts]) for one, counts in _counted_results(found)],
    )


def _results_note(found: Gathered, words: Words) -> str:
    returns = found.returns
    if returns is None:
        return words.plain("monitoring-report-no-results")
    done, partly, later, unanswered = _result_sums(found)
    return words.plain(
        "monitoring-report-results",
        answered=len(returns.asked) - len(returns.waiting),
        asked=len(returns.asked),
        done=done,
        partly=partly,
        later=later,
        unanswered=unanswered,
    )


def _result_sums(found: Gathered) -> tuple[int, int, int, int]:
    """Of how many mentees it was said that it is done, partly, not yet; and of how many nothing."""
    counts = [counts for _, counts in _counted_results(found)]
    done, partly, later, unanswered = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0, 0)
    return done, partly, later, unanswered


def _counted_results(found: Gathered) -> Sequence[tuple[Asked, Sequence[int]]]:
    """Mentors with how many mentees are how far, and of how many nothing was said."""
    if found.returns is None:
        return ()
    return [(one, _counts(found.returns.call, one)) for one in found.returns.asked]


def _counts(call: Call, asked: Asked) -> list[int]:
    given = [call.given[brief.id].result for brief, _ in asked.mentees if brief.id in call.given]
    return [*(given.count(one) for one in Result), len(asked.mentees) - len(given)]


def _deeds(found: Gathered) -> Sequence[tuple[int, int, float, int, int]]:
    """Of each mentor: mentees, meetings, hours, items of plans, events."""
    return [
        (one.mentees, one.deeds.meetings, round(one.deeds.minutes / 60, 1), one.deeds.items, one.deeds.events)
        for one in found.engaged
    ]


def _words_said(found: Gathered, words: Words) -> Sequence[Said]:
    made = []
    for kind, by_key in (found.words or {}).items():
        questions = [
            Question(one.named_in(words.language), _said_once(texts))
            for one in found.figures.campaign.questions[kind]
            if (texts := by_key.get(one.key))
        ]
        if questions:
            made.append(Said(_kind(kind, words), questions))
    return made


def _said_once(texts: Sequence[str]) -> list[str]:
    """What several wrote in the same words once, with how many they were."""
    return [text if count == 1 else f"{text} (×{count})" for text, count in Counter(texts).items()]


def _said_note(found: Gathered, words: Words) -> str:
    if found.words is None:
        return words.plain("monitoring-report-words-elsewhere")
    key = "monitoring-report-words" if _words_said(found, words) else "monitoring-report-no-words"
    return words.plain(key, least=found.least)


def _sheet(
    key: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], words: Words, note: str | None = None
) -> Sheet:
    title = words.plain("monitoring-report-sheet", sheet=key)
    return Sheet(title, _heads(heads, words), rows, [] if note is None else [note])


def _heads(heads: Sequence[str], words: Words) -> list[str]:
    return [words.plain("monitoring-report-column", column=one) for one in heads]


def _kind(kind: SurveyKind, words: Words) -> str:
    return words.plain("survey-kind", kind=kind.value)


def _quality_key(kind: SurveyKind) -> str:
    return f"quality_{kind}"


def _compared_key(kind: SurveyKind) -> str:
    return f"compared_{kind}"


def _said(value: float, words: Words) -> str:
    return str(value) if isinstance(value, int) else decimal(value, words.language)


def _percent(share: float) -> str:
    return f"{round(share * 100)} %"


def _signed(value: float, language: str) -> str:
    """«+0,4», «−0,2»; no sign where nothing changed."""
    said = decimal(abs(value), language)
    if said == decimal(0, language):
        return said
    return f"{'+' if value > 0 else MINUS}{said}"
