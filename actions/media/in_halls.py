"""A publication in a hall that is a resource: a letter for each of its messages, each owed once the one before is out.

So delivery keeps it from going out twice, and asks people of what nobody knows, as it does for posts on schedule.
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.media import keys
from actions.media.consents import lacking
from actions.media.outlets import change, fail, on_its_way, publish_by_itself
from actions.media.standing import note
from actions.media.ways import ways
from domain.delivery import PostSettled, WhyNot
from domain.media.notices import PublicationPart
from domain.media.parts import Message, messages
from domain.media.posting import LEAST, OutletTrouble, is_time, until
from domain.media.publication import GRACE, OutletState, OutletVerb, Publication, PublicationId
from domain.notices import HallId, Lane, Owed
from domain.posts.links import link
from storage.halls import Halls
from storage.media import Publications
from storage.outbox import Delivery, Outbox

TROUBLES = {
    WhyNot.HALL_CLOSED: OutletTrouble.HALL_CLOSED,
    WhyNot.NO_PICTURES: OutletTrouble.NO_PICTURES,
    WhyNot.REFUSED: OutletTrouble.REFUSED,
    WhyNot.BROKEN: OutletTrouble.BROKEN,
}


async def begin(ctx: Context) -> None:
    """What is to be in a hall now is owed to it."""
    now = ctx.now()
    async with ctx.read() as connection:
        found = [
            (one.id, outlet.resource)
            for one in await Publications(connection, ctx.vault).live()
            for outlet in one.outlets
            if is_time(one, outlet, now)
            and outlet.resource in (await ways(connection, ctx.policy, [outlet.resource])).halls
        ]
    for number, resource in found:
        async with ctx.write() as connection:
            await _begin(ctx, connection, number, resource, now)


async def look_after(ctx: Context) -> None:
    """What is on its way to a hall, and will not arrive by itself any more, is handed to a person."""
    now = ctx.now()
    async with ctx.read() as connection:
        sending = [
            (one.id, outlet.resource, outlet.tries)
            for one in await Publications(connection, ctx.vault).live()
            for outlet in one.outlets
            if outlet.state is OutletState.SENDING and await _is_stuck(connection, one, outlet.resource, now)
        ]
    for number, resource, tries in sending:
        async with ctx.write() as connection:
            one = await on_its_way(ctx, connection, number, resource, tries)
            # Looked at again: it may have arrived meanwhile.
            if one is not None and (why := await _is_stuck(connection, one, resource, now)) is not None:
                await fail(ctx, connection, one, resource, why, "", now)


async def it_is_out(
    ctx: Context, connection: AsyncConnection, letter: PublicationPart, hall: HallId, message_id: int, now: datetime
) -> None:
    """One of its messages was sent: the next one is owed, or it is published."""
    one = await on_its_way(ctx, connection, letter.publication, letter.resource, letter.tries)
    if one is not None:
        await _go_on(ctx, connection, one, letter, hall, message_id, now)


async def it_failed(
    ctx: Context,
    connection: AsyncConnection,
    letter: PublicationPart,
    hall: HallId,
    why: WhyNot,
    reason: str,
    now: datetime,
) -> None:
    """One of its messages cannot be delivered. A rich one that Telegram does not take goes out in plain ones."""
    one = await on_its_way(ctx, connection, letter.publication, letter.resource, letter.tries)
    if one is not None and why is WhyNot.REFUSED and _of(letter, one).blocks:
        one = await change(ctx, connection, one, letter.resource, OutletVerb.PUT_OFF)
        await start(ctx, connection, one, letter.resource, hall, letter.part, now, in_plain=True)
    elif one is not None:
        await fail(ctx, connection, one, letter.resource, TROUBLES[why], reason, now)


async def it_is_uncertain(ctx: Context, connection: AsyncConnection, letter: PublicationPart, now: datetime) -> None:
    """Nobody knows whether one of its messages appeared; delivery asks."""
    one = await on_its_way(ctx, connection, letter.publication, letter.resource, letter.tries)
    if one is not None:
        new = await change(ctx, connection, one, letter.resource, OutletVerb.LOSE, due=None)
        await note(connection, None, "lose_publication", one, new, now)


async def it_appeared(
    ctx: Context, connection: AsyncConnection, letter: PublicationPart, number: int, hall: HallId, now: datetime
) -> None:
    """«Появился» under the question about the letter of this ``number``. Raises `PostSettled`."""
    one = await _asked_about(ctx, connection, letter)
    await Outbox(connection).settle(number, Delivery.SENT, now, "appeared, as somebody saw")
    one = await change(ctx, connection, one, letter.resource, OutletVerb.RETRY)
    one = await change(ctx, connection, one, letter.resource, OutletVerb.START)
    await _go_on(ctx, connection, one, letter, hall, None, now)


async def it_is_wanted_again(
    ctx: Context, connection: AsyncConnection, letter: PublicationPart, number: int, hall: HallId, now: datetime
) -> None:
    """«Не появился — отправить ещё раз» under the question about that letter. Raises `PostSettled`."""
    one = await _asked_about(ctx, connection, letter)
    await Outbox(connection).settle(number, Delivery.FAILED, now, "did not appear: sent again")
    one = await change(ctx, connection, one, letter.resource, OutletVerb.RETRY)
    await start(ctx, connection, one, letter.resource, hall, letter.part, now, in_plain=letter.in_plain)


async def start(
    ctx: Context,
    connection: AsyncConnection,
    one: Publication,
    resource: str,
    hall: HallId,
    part: int,
    now: datetime,
    *,
    in_plain: bool = False,
) -> None:
    """Its messages from ``part`` on are owed to the hall; it is on its way from now on."""
    outlet = one.outlet(resource)
    assert outlet is not None
    tries = outlet.tries + 1
    new = await change(ctx, connection, one, resource, OutletVerb.START, tries=tries, trouble="", detail="")
    last = until(one, outlet)
    await _owe(
        connection,
        new,
        PublicationPart(one.id, resource, part, tries, in_plain),
        hall,
        now,
        last if last > now else now + GRACE,
    )


async def answer_questions(
    connection: AsyncConnection, one: Publication, resource: str, state: Delivery, now: datetime
) -> None:
    """Somebody said elsewhere what became of the message of which nobody knew: delivery's question is answered."""
    for letter in await Outbox(connection).under(keys.parts(one, resource)):
        await Outbox(connection).settle(letter.id, state, now, "as somebody saw")


async def begin_again(
    ctx: Context, connection: AsyncConnection, one: Publication, resource: str, hall: HallId, now: datetime
) -> None:
    """From the first of its messages that is not in the hall yet."""
    part, in_plain = await _first_missing(connection, one, resource)
    await start(ctx, connection, one, resource, hall, part, now, in_plain=in_plain)


async def _first_missing(connection: AsyncConnection, one: Publication, resource: str) -> tuple[int, bool]:
    """Which of its messages that is, and whether they are plain ones: those that are out say so."""
    letters = await Outbox(connection).under(keys.parts(one, resource))
    out = [
        letter.notice
        for letter in letters
        if letter.state is Delivery.SENT and isinstance(letter.notice, PublicationPart)
    ]
    outlet = one.outlet(resource)
    if not out or outlet is None or outlet.message is None:
        return 0, False
    return max(each.part for each in out) + 1, any(each.in_plain for each in out)


def _of(letter: PublicationPart, one: Publication) -> Message:
    return messages(one, in_plain=letter.in_plain)[letter.part]


async def _begin(
    ctx: Context, connection: AsyncConnection, number: PublicationId, resource: str, now: datetime
) -> None:
    one = await Publications(connection, ctx.vault).get(number)
    outlet = None if one is None else one.outlet(resource)
    hall = (await ways(connection, ctx.policy, [resource])).halls.get(resource)
    # Looked at again: somebody may have decided meanwhile.
    if one is None or outlet is None or hall is None or not is_time(one, outlet, now):
        return
    if one.people and any(resource in each.resources for each in await lacking(ctx, connection, one)):
        return
    await begin_again(ctx, connection, one, resource, hall, now)


async def _go_on(
    ctx: Context,
    connection: AsyncConnection,
    one: Publication,
    letter: PublicationPart,
    hall_id: HallId,
    message_id: int | None,
    now: datetime,
) -> None:
    outlet, hall = one.outlet(letter.resource), await Halls(connection).get(hall_id)
    assert outlet is not None
    first = outlet.message if outlet.message is not None else message_id
    if letter.part + 1 < len(messages(one, in_plain=letter.in_plain)):
        # Where somebody only saw that it is there, it has no number; that it is there counts.
        new = await change(ctx, connection, one, letter.resource, message=first or 0)
        following = replace(letter, part=letter.part + 1)
        last = until(one, outlet)
        await _owe(connection, new, following, hall_id, now, max(last, now + LEAST))
        return
    address = "" if hall is None else link(hall, first or None)
    await publish_by_itself(ctx, connection, one, letter.resource, address, now, first)


async def _owe(
    connection: AsyncConnection, one: Publication, notice: PublicationPart, hall: HallId, now: datetime, last: datetime
) -> None:
    key = keys.part(one, notice.resource, notice.part, notice.tries)
    await Outbox(connection).owe([Owed(notice=notice, key=key, hall=hall, due_at=now, until=last, lane=Lane.POST)], now)


async def _is_stuck(
    connection: AsyncConnection, one: Publication, resource: str, now: datetime
) -> OutletTrouble | None:
    """Why what is on its way to a hall will not arrive; None: it may, or is not on its way to a hall."""
    outlet = one.outlet(resource)
    assert outlet is not None
    letters = [
        letter
        for letter in await Outbox(connection).under(keys.parts(one, resource))
        if isinstance(letter.notice, PublicationPart) and letter.notice.tries == outlet.tries
    ]
    if not letters:
        return None
    letter = max(letters, key=lambda each: each.id)
    over = letter.until is not None and letter.until <= now
    if letter.state in {Delivery.SKIPPED, Delivery.PENDING} and over:
        return OutletTrouble.LATE
    if letter.state is Delivery.SKIPPED:
        return OutletTrouble.DROPPED
    return OutletTrouble.BROKEN if letter.state is Delivery.FAILED else None


async def _asked_about(ctx: Context, connection: AsyncConnection, letter: PublicationPart) -> Publication:
    found = await on_its_way(ctx, connection, letter.publication, letter.resource, letter.tries, OutletState.UNKNOWN)
    if found is None:
        raise PostSettled
    return found
