"""Results that mentors gave: what each is called, and all of them as a sheet, in the chat and at the desk."""

from collections.abc import Callable

from actions.mentoring.results import Returns
from documents.registry.sheet import Head, Sheet
from domain.mentoring.pairing import MembershipId
from domain.mentoring.results import Call
from domain.registry.record import Record
from wording import moments
from wording.reader import Reader

WIDTHS = (18, 18, 14, 40, 14)


def result_name(call: Call, membership: MembershipId, reader: Reader) -> str:
    given = call.given.get(membership)
    return reader.words.plain("result-name", result="none" if given is None else given.result.value)


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
