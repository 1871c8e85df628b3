"""Whether the master keys open what is stored."""

from actions.context import Context
from storage.found_records import a_wrapped_key
from storage.keyring import a_loose_key
from storage.vault import WrongKey


async def check_keys(ctx: Context) -> None:
    """Raise WrongKey, saying what to do, unless what is stored about people can be opened."""
    async with ctx.read() as connection:
        wrapped = await a_wrapped_key(connection) or await a_loose_key(connection)
    if wrapped is None:
        return
    if ctx.vault is None:
        raise WrongKey(
            "is not set, and the database holds people of the programme that only the key opens: put it into .env"
        )
    try:
        ctx.vault.open(wrapped)
    except WrongKey:
        raise WrongKey(
            "does not open what the database holds about people of the programme: it needs the key that was in use "
            "when they were stored, first or after a comma"
        ) from None
