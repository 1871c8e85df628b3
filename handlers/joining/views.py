"""What is told of accounts that were tied and untied."""

from collections.abc import Mapping

from actions.context import Context
from domain.joining.notices import AccountUntied, PersonJoined
from domain.notices import Notice
from handlers.programme.naming import called
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {PersonJoined: person_joined, AccountUntied: account_untied}


async def person_joined(notice: PersonJoined, reader: Reader, ctx: Context) -> Outgoing | None:
    """Nothing when the account was untied meanwhile, or the person erased."""
    async with ctx.read() as connection:
        record = await ctx.records(connection).get(notice.record)
    if record is None or record.account is None:
        return None
    return Outgoing(reader.words("told-joined", who=called(record, ctx)), silent=True)


async def account_untied(_notice: AccountUntied, reader: Reader, _ctx: Context) -> Outgoing | None:
    return Outgoing(reader.words("told-untied"))
