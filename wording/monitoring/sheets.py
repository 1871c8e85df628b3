"""A campaign's report as a spreadsheet."""

from collections.abc import Sequence

from actions.monitoring.printing import Gathered
from documents.monitoring.workbook import Share, Sheet, Value
from domain.monitoring.questions import SurveyKind
from wording.monitoring.campaign import campaign_title
from wording.monitoring.figures import (
    NOTHING,
    Called,
    compared_of,
    counted_results,
    deeds_of,
    grown_of,
    kind_name,
    kinds_of,
    questions_of,
)
from wording.monitoring.notes import compared_note, growth_note, quality_note, results_note
from wording.texts import Words


def in_sheets(found: Gathered, words: Words, called: Called) -> tuple[str, Sequence[Sheet]]:
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
                [kind_name(kind, words), asked, answered, Share(answered / asked)]
                for kind, (answered, asked) in found.overview.counts.items()
            ],
            words,
        ),
        *(_quality_sheet(found, kind, words) for kind in kinds_of(found)),
        _sheet(
            "growth",
            ("question", "people", "before", "after", "change"),
            [[one.name, one.count, one.was, one.now, one.now - one.was] for one in grown_of(figures, words)],
            words,
            growth_note(found, words),
        ),
        _sheet(
            "compared",
            ("question", "survey", "last", "now", "change"),
            [
                [one.name, kind_name(kind, words), one.was, one.now, one.now - one.was]
                for kind, changes in compared.items()
                for one in changes
            ],
            words,
            compared_note(found, bool(compared), words),
        ),
        _sheet(
            "results",
            ("mentor", "done", "partly", "not_yet", "unanswered"),
            [[called(one.mentor), *counts] for one, counts in counted_results(found)],
            words,
            results_note(found, words),
        ),
        _sheet(
            "engaged",
            ("mentor", "mentees", "meetings", "hours", "items", "events"),
            [[called(one.mentor), *values] for one, values in zip(found.engaged, deeds_of(found), strict=True)],
            words,
        ),
    ]
    return title, made


def _quality_sheet(found: Gathered, kind: SurveyKind, words: Words) -> Sheet:
    rows: list[list[Value]] = []
    for name, spread in questions_of(found.figures, kind, words):
        if spread is None:
            rows.append([name, NOTHING])
        else:
            rows.append([name, spread.count, spread.mean, *spread.bands, Share(spread.high)])
    heads = ("question", "answers", "mean", "low", "middle", "high", "share_high")
    return Sheet(kind_name(kind, words), _heads(heads, words), rows, [quality_note(found, kind, words)])


def _sheet(
    key: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], words: Words, note: str | None = None
) -> Sheet:
    title = words.plain("monitoring-report-sheet", sheet=key)
    return Sheet(title, _heads(heads, words), rows, [] if note is None else [note])


def _heads(heads: Sequence[str], words: Words) -> list[str]:
    return [words.plain("monitoring-report-column", column=one) for one in heads]
