"""Results as text and as a sheet. People are shown as the centre lets a chat."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.results import Asked, Returns
from documents.registry.sheet import Head, Sheet
from domain.mentoring.pairing import MembershipId
from domain.mentoring.results import Call
from domain.registry.field import Field
from domain.registry.names import may_show
from domain.registry.record import Record
from handlers.mentoring.pairings.lines import LINE, PARAGRAPHS, day_of
from handlers.programme.naming import called
from wording import moments
from wording.reader import Reader

WIDTHS = (18, 18, 14, 40, 14)


def result_name(call: Call, membership: MembershipId, reader: Reader) -> str:
    given = call.given.get(membership)
    return reader.words.plain("result-name", result="none" if given is None else given.result.value)


def returns_text(returns: Returns, reader: Reader, ctx: Context) -> Markup:
    """Who has answered, and who has not."""
    waiting = returns.waiting
    done = [one for one in returns.asked if one not in waiting]
    head = reader.words(
        "results-title",
        due=day_of(returns.call.due, reader, ctx),
        answered=len(done),
        asked=len(returns.asked),
    )
    parts = [head]
    for key, group in (("results-waiting", waiting), ("results-done", done)):
        if group:
            parts.append(reader.words(key, mentors=", ".join(called(one.mentor, ctx) for one in group)))
    return PARAGRAPHS.join(parts)


def asked_text(call: Call, asked: Sequence[Asked], reader: Reader, ctx: Context) -> Markup:
    """What a mentor has answered so far; whose it is stands above where somebody speaks for more than one."""
    parts = [reader.words("results-asked", due=day_of(call.due, reader, ctx))]
    for one in asked:
        lines = [reader.words("results-of", mentor=called(one.mentor, ctx))] if len(asked) > 1 else []
        lines += [
            reader.words("results-line", mentee=called(mentee, ctx), result=result_name(call, membership.id, reader))
            for membership, mentee in one.mentees
        ]
        parts.append(LINE.join(lines))
    return PARAGRAPHS.join(parts)


def results_sheet(returns: Returns, reader: Reader, name: Callable[[Record], str], *, words: bool) -> Sheet:
    """All of it for Excel. ``name`` says how somebody is called there, ``words`` whether own words may stand there."""
    call = returns.call
    rows = []
    for one in returns.asked:
        for membership, mentee in one.mentees:
            given = call.given.get(membership.id)
            rows.append(
                (
                    name(one.mentor),
                    name(mentee),
                    result_name(call, membership.id, reader),
                    given.words if given is not None and words else "",
                    None if given is None else given.at.astimezone(reader.zone).date(),
                )
            )
    heads = tuple(
        Head(reader.words.plain(f"results-head-{key}"), width)
        for key, width in zip(("mentor", "mentee", "result", "words", "at"), WIDTHS, strict=True)
    )
    title = reader.words.plain("results-sheet", due=moments.date_with_year(call.due, reader.language))
    return Sheet(title, heads, tuple(rows))


def chat_sheet(returns: Returns, reader: Reader, ctx: Context) -> Sheet:
    """As a chat may carry it: codes, unless the centre says otherwise."""
    may_tell = may_show(Field.RESULTS, ctx.policy.chat_names)
    return results_sheet(returns, reader, lambda one: called(one, ctx), words=may_tell)
