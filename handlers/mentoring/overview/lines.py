"""The overview as text. People are shown as the centre lets a chat show them."""

from collections.abc import Sequence

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.overview import Overview
from domain.mentoring.overview import Load, Stuck, StuckKind, by_kind
from domain.mentoring.request import RequestState
from handlers.duties.views import days
from handlers.programme.naming import called
from wording.mentoring.overview import (
    endings_counted,
    kind_name,
    memberships_counted,
    petitions_counted,
    requests_counted,
    what_said,
)
from wording.reader import Reader

LINE = Markup("\n")
PARAGRAPHS = Markup("\n\n")


def overview_text(found: Overview, reader: Reader, ctx: Context) -> Markup:
    """How many stand how, a line for each thing there is any of; how much is stuck."""
    words = reader.words
    counts = {
        "requests": requests_counted(found.counts, words),
        "pairings": memberships_counted(found.counts, words),
        "endings": endings_counted(found.counts, words),
        "petitions": petitions_counted(found.petitions or (), words),
    }
    lines = [words("overview-counts", of=of, counts=", ".join(said)) for of, said in counts.items() if said]
    if found.loads:
        lines.append(loads_line(found.loads, reader))
    return PARAGRAPHS.join(
        [
            words("overview-title", day=days.day(ctx.today(), reader.language, ctx.today())),
            *([LINE.join(lines)] if lines else []),
            words("overview-stuck", count=len(found.stuck)),
        ]
    )


def loads_line(loads: Sequence[Load], reader: Reader) -> Markup:
    """How many mentors have seats, how many seats these are, and how many mentors have none."""
    having = [one for one in loads if one.free]
    return reader.words(
        "overview-loads",
        having=len(having),
        seats=sum(one.free for one in having),
        full=len(loads) - len(having),
    )


def digest_text(found: Overview, reader: Reader, ctx: Context) -> Markup:
    """What is stuck, kind by kind, each with the longest of it; and whether there are seats for who waits."""
    words = reader.words
    lines = [
        words(
            "overview-line",
            kind=kind_name(kind, words),
            count=len(each),
            who=who_of(each[0], found, reader, ctx),
            days=waited(each[0], reader),
        )
        for kind, each in by_kind(found.stuck).items()
    ]
    waiting = found.counts.requests.get(RequestState.OPEN, 0)
    seats = words("overview-seats", waiting=waiting, seats=sum(one.free for one in found.loads))
    return PARAGRAPHS.join([words("told-weekly-overview", count=len(found.stuck)), LINE.join(lines), seats])


def kind_button(kind: StuckKind, each: Sequence[Stuck], reader: Reader) -> str:
    """«Первой встречи не было: 2 · до 14 дн.»"""
    words, longest = reader.words, max(one.days for one in each)
    return words.plain("overview-button-kind", kind=kind_name(kind, words), count=len(each), days=longest)


def row(one: Stuck, found: Overview, reader: Reader, ctx: Context) -> str:
    """«М-001 — Н-003 · соглашение не подписано · 15 дней»."""
    parts = (who_of(one, found, reader, ctx), what_said(one.wait, reader.words), waited(one, reader))
    return " · ".join(filter(None, parts))


def who_of(one: Stuck, found: Overview, reader: Reader, ctx: Context) -> str:
    """Who is concerned, by code; what has a number is called by it, too."""
    wait = one.wait
    people = " — ".join(called(found.people[person], ctx) for person in wait.people)
    if wait.kind not in {StuckKind.APPLICATION, StuckKind.PETITION}:
        return people
    return " · ".join(filter(None, (reader.words.plain("overview-number", number=str(wait.number)), people)))


def waited(one: Stuck, reader: Reader) -> str:
    return reader.words.plain("length-days", days=one.days)


def load_row(load: Load, reader: Reader, ctx: Context) -> str:
    """«М-004 · занято 1 из 3»."""
    return reader.words.plain(
        "overview-load", who=called(load.mentor, ctx), taken=load.taken, capacity=load.capacity, free=load.free
    )
