"""How a roadmap is said: its terms, who answers, what it begins with, and what stands of it on paper."""

from datetime import date

from actions.roadmap.reading import View
from documents.plan_picture import Head, Line, Mark, plan_picture
from documents.roadmap import Group, Row, Worded
from domain.people.roles import Role
from domain.roadmap.beginning import USUAL, Beginning, Said, Usual, usual
from domain.roadmap.roadmap import Content, Event, EventState, StageKey, Standing, progress, standing
from wording import moments
from wording.texts import Words

COLUMNS = ("number", "event", "days", "responsible", "result")
MARKS = {
    Standing.DONE: Mark.DONE,
    Standing.UNDERWAY: Mark.NOW,
    Standing.OVERDUE: Mark.OVERDUE,
    Standing.SOON: Mark.AHEAD,
    Standing.AHEAD: Mark.AHEAD,
}
"""Whatever was cancelled is in no picture."""
MOST_ROWS = 80
"""Lines of a picture: Telegram takes none whose sides come to more than 10,000 points."""


def responsible(content: Content, view: View, words: Words) -> str:
    """Who answers: by name for the team, by role for mentors. "": the curators, as nobody was named."""
    who = content.responsible
    if who.role is not None:
        return words.plain("roadmap-role", role=who.role.value)
    person = None if who.person is None else view.people.get(who.person)
    if person is not None:
        return person.name if view.names else words.plain("roadmap-one-of-team")
    return who.words


def result(content: Content) -> str:
    """«Наставники обучены. Программа обучения»."""
    return ". ".join(part for part in (content.result.rstrip("."), content.paper) if part)


def beginning(year: int, words: Words) -> Beginning:
    """The seven stages with what is usual in each, in the language of these words."""
    return [
        (
            words.plain(f"roadmap-stage-{stage}"),
            [usual(one, _said(one, words), year) for one in USUAL if one.stage is stage],
        )
        for stage in StageKey
    ]


def on_paper(view: View, words: Words) -> Worded:
    """What stands in the files, in the language of these words: a centre's papers are in Russian."""
    numbers = view.roadmap.numbers
    return Worded(
        title=words.plain("roadmap-sheet", year=moments.school_year(view.roadmap.year)),
        year=moments.school_year(view.roadmap.year),
        heads=[words.plain(f"roadmap-column-{one}") for one in COLUMNS],
        stages=[
            Group(
                f"{number}. {stage.title}",
                [
                    _row(numbers[one.id], one, view, words)
                    for one in stage.events
                    if one.state is not EventState.CANCELLED
                ],
            )
            for number, stage in enumerate(view.roadmap.stages, 1)
        ],
    )


def picture_rows(view: View, today: date) -> list[Line | Head]:
    """One timeline by stage; stages without an event are left out. Of very many events each stage is one line."""
    numbers = view.roadmap.numbers
    rows: list[Line | Head] = []
    stages: list[Line | Head] = []
    for number, stage in enumerate(view.roadmap.stages, 1):
        lines = [
            Line(one.content.title, one.content.first, one.content.last, MARKS[stands], numbers[one.id])
            for one in stage.events
            if (stands := standing(one, today)) in MARKS
        ]
        if lines:
            rows += [Head(f"{number}. {stage.title}"), *lines]
            first, last = min(one.first for one in lines), max(one.last for one in lines)
            stages.append(Line(stage.title, first, last, _mark_of({one.mark for one in lines}), f"{number}."))
    return rows if len(rows) <= MOST_ROWS else stages


def picture(view: View, today: date, words: Words) -> bytes | None:
    """As `plan_picture` draws it, each stage a headline; None where nothing is planned. Takes a while."""
    rows = picture_rows(view, today)
    if not rows:
        return None
    found = progress(view.roadmap.events, today)
    return plan_picture(
        words.plain(
            "roadmap-picture-title", year=moments.school_year(view.roadmap.year), done=found.done, total=found.total
        ),
        rows,
        today,
        words.plain("plan-picture-today"),
        [moments.short_month(today.replace(day=1, month=month), words.language) for month in range(1, 13)],
        {mark: words.plain(f"roadmap-mark-{mark}") for mark in Mark},
    )


def _mark_of(marks: set[Mark]) -> Mark:
    """How a stage stands whose events stand so."""
    if Mark.OVERDUE in marks:
        return Mark.OVERDUE
    if len(marks) == 1:
        return next(iter(marks))
    return Mark.NOW


def _said(one: Usual, words: Words) -> Said:
    return Said(
        title=words.plain(f"roadmap-usual-{one.key}"),
        result=words.plain(f"roadmap-usual-{one.key}-result"),
        paper=words.plain(f"roadmap-usual-{one.key}-paper"),
        responsible="" if one.role is not None else words.plain("roadmap-role", role=Role.MENTOR.value),
    )


def _row(number: str, event: Event, view: View, words: Words) -> Row:
    return Row(
        number=number,
        event=event.content.title,
        days=moments.days(event.content.first, event.content.last),
        responsible=responsible(event.content, view, words) or words.plain("roadmap-role", role=Role.CURATOR.value),
        result=result(event.content),
    )
