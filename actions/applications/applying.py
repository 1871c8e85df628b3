"""«Стать наставником», «Хочу в программу»: anybody applies, by buttons and without a name, and may withdraw it."""

from collections.abc import Sequence
from dataclasses import replace

from actions.applications import keys
from actions.context import Context
from actions.registry.curators import tell_curators
from actions.registry.keeping import vocabulary_of
from domain.applications.application import (
    KINDS,
    TOPICS_LIMIT,
    WORDS_LIMIT,
    Application,
    ApplicationId,
    ApplicationState,
    Verb,
    Wish,
    after,
)
from domain.applications.notices import ApplicationCame
from domain.applications.refusals import AppliedAlready, HasPart, OwnWordsNotAsked, OwnWordsTooLong, WishIncomplete
from domain.errors import NotFound
from domain.people.person import Actor
from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames
from domain.registry.reading import MOST_MENTEES
from domain.registry.record import Part
from storage.applications import Applications
from storage.audit import Audit

SUBJECT = "application"


async def apply(ctx: Context, actor: Actor, part: Part, wish: Wish) -> Application:
    """Apply to be this. The curators are told.

    Raises AppliedAlready, HasPart, WishIncomplete, OwnWordsNotAsked: own words are added later, where they may be.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        vocabulary = await vocabulary_of(ctx, connection)
        _require_complete(part, wish, vocabulary)
        record = await ctx.records(connection).by_account(actor.id)
        if record is not None and record.is_(part):
            raise HasPart
        gateway = Applications(connection, ctx.open_vault())
        if any(one.part is part and one.state is ApplicationState.OPEN for one in await gateway.of_person(actor.id)):
            raise AppliedAlready
        made = await gateway.add(actor.id, part, wish, None if record is None else record.id, now)
        await Audit(connection).add(actor.id, "apply", SUBJECT, made.id, now, after={"part": part.value})
        notice = ApplicationCame(made.id)
        await tell_curators(connection, notice, lambda reader: keys.came(made.id, reader), now, but=actor.id)
    return made


async def add_words(ctx: Context, actor: Actor, application: ApplicationId, words: str) -> Application:
    """Something in own words beside the wish, while it is open and where chats show more than codes.

    Raises OwnWordsNotAsked, OwnWordsTooLong, ApplicationDecided, NotFound.
    """
    if ctx.policy.chat_names is ChatNames.CODES:
        raise OwnWordsNotAsked
    if len(words) > WORDS_LIMIT:
        raise OwnWordsTooLong(limit=WORDS_LIMIT)
    async with ctx.write() as connection:
        gateway = Applications(connection, ctx.open_vault())
        found = await _own(gateway, actor, application)
        after(found.state, Verb.WITHDRAW)
        await gateway.set_words(found, words)
    return found if found.wish is None else replace(found, wish=replace(found.wish, words=words))


async def withdraw(ctx: Context, actor: Actor, application: ApplicationId) -> None:
    """«Отозвать», by whoever applied. Raises ApplicationDecided, NotFound."""
    now = ctx.now()
    async with ctx.write() as connection:
        gateway = Applications(connection, ctx.open_vault())
        found = await _own(gateway, actor, application)
        await gateway.decide(application, after(found.state, Verb.WITHDRAW), actor.id, now)
        await Audit(connection).add(actor.id, "withdraw_application", SUBJECT, application, now)


async def mine(ctx: Context, actor: Actor) -> Sequence[Application]:
    """All that this account applied for, the newest first."""
    async with ctx.read() as connection:
        return list(reversed(await Applications(connection, ctx.open_vault()).of_person(actor.id)))


async def vocabulary(ctx: Context) -> Vocabulary:
    """What one can apply for: forms of mentoring, and tags that are still offered."""
    ctx.open_vault()
    async with ctx.read() as connection:
        found = await vocabulary_of(ctx, connection)
    return replace(found, tags=tuple(tag for tag in found.tags if not tag.retired))


async def _own(gateway: Applications, actor: Actor, application: ApplicationId) -> Application:
    found = await gateway.get(application)
    if found is None or found.person != actor.id:
        raise NotFound
    return found


def _require_complete(part: Part, wish: Wish, vocabulary: Vocabulary) -> None:
    if wish.words:
        raise OwnWordsNotAsked
    if (
        wish.kind not in KINDS.get(part, ())
        or not wish.forms
        or not wish.forms <= {form.key for form in vocabulary.forms}
        or len(wish.topics) > TOPICS_LIMIT
        or not wish.topics <= {tag.id for tag in vocabulary.tags if not tag.retired}
        or not 1 <= wish.capacity <= MOST_MENTEES
    ):
        raise WishIncomplete
