"""The end of a consent: withdrawn on paper, taken back, and the destruction of what is known, with its act."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from actions.consents import erasing, lists, papers, printing, withdrawing
from actions.context import Context
from desk.files import file_answer
from desk.pages.days import read_day
from desk.pages.paper import ONE, ground_of, page, record_of
from desk.section import Route
from desk.visit import Visit
from domain.consents.refusals import WrongWithdrawalDate
from domain.consents.withdrawal import Ground
from domain.errors import NotFound, Refusal
from domain.people.person import Actor
from domain.people.roles import Right
from domain.registry.record import RecordId
from wording.refusals import refusal

Act = Callable[[Context, Actor, RecordId], Awaitable[None]]


async def revoke_publication(visit: Visit) -> web.Response:
    return await _done(visit, papers.revoke_publication, "publication-revoked", "publication")


async def withdraw(visit: Visit) -> web.Response:
    """A withdrawal came on paper: everything stops, the 30 days begin."""
    record, day = record_of(visit), read_day(visit.form.text("day"))
    try:
        if day is None:
            raise WrongWithdrawalDate
        await withdrawing.record_withdrawal(visit.ctx, visit.actor, record, day, visit.form.text("number"))
    except NotFound:
        raise
    except Refusal as refused:
        return await page(visit, 422, refusal(refused, visit.reader), "withdraw")
    return visit.go(f"/consents/{record}", "withdrawal-recorded")


async def take_back(visit: Visit) -> web.Response:
    return await _done(visit, withdrawing.take_back, "withdrawal-back", "withdrawal")


async def _done(visit: Visit, act: Act, done: str, about: str) -> web.Response:
    record = record_of(visit)
    try:
        await act(visit.ctx, visit.actor, record)
    except NotFound:
        raise
    except Refusal as refused:
        return await page(visit, 422, refusal(refused, visit.reader), about)
    return visit.go(f"/consents/{record}", done)


async def ask_erase(visit: Visit) -> web.Response:
    """The first yes was said: what goes and what stays, and a code to type."""
    return await _erasing(visit)


async def erase(visit: Visit) -> web.Response:
    """The second yes: the code was typed. Raises NotWithdrawn, IsErased."""
    found = await lists.sheaf(visit.ctx, visit.actor, record_of(visit))
    ground = ground_of(found)
    typed = "".join(visit.form.text("code").split()).casefold()
    if typed != str(found.record.code).casefold():
        return await _erasing(visit, 422, visit.words.plain("desk-erase-code-wrong", code=str(found.record.code)))
    await erasing.erase(visit.ctx, visit.actor, found.record.id, ground or Ground.WITHDRAWN)
    return visit.go(f"/consents/{found.record.id}", "erased")


async def _erasing(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    found = await lists.sheaf(visit.ctx, visit.actor, record_of(visit))
    ground = ground_of(found)
    if ground is None:
        raise NotFound
    return visit.page(
        "erase.html",
        status,
        record=found.record,
        ground=ground,
        complaint=complaint,
        typed=visit.form.text("code"),
    )


async def act(visit: Visit) -> web.Response:
    """The act that data was destroyed, also later. Raises NotFound."""
    made = await printing.print_act(visit.ctx, visit.actor, record_of(visit))
    return file_answer(made.content, made.name)


ROUTES = (
    Route("POST", ONE + "/revoke-publication", Right.KEEP_REGISTRY, revoke_publication),
    Route("POST", ONE + "/withdraw", Right.KEEP_REGISTRY, withdraw),
    Route("POST", ONE + "/take-back", Right.KEEP_REGISTRY, take_back),
    Route("GET", ONE + "/erase", Right.KEEP_REGISTRY, ask_erase),
    Route("POST", ONE + "/erase", Right.KEEP_REGISTRY, erase),
    Route("GET", ONE + "/act", Right.KEEP_REGISTRY, act),
)
