"""Slips as a Word file, in the words of whoever prints them."""

import asyncio
from collections.abc import Sequence

from actions.context import Context
from actions.joining.slips import Issued
from documents.slips import PrintedSlip, slips_document
from wording import moments
from wording.reader import Reader

LINK_PREFIX = "slip-"
"""What the link of a slip begins with, after which its token stands."""


async def printed(issued: Sequence[Issued], username: str, reader: Reader, ctx: Context, *, names: bool) -> bytes:
    """The slips, to be cut apart. Made in a thread.

    ``names``: they bear names beside codes, which a file that goes through a chat never does.
    """
    slips = [_printed(one, username, reader, ctx, names) for one in issued]
    return await asyncio.to_thread(slips_document, slips)


def _printed(issued: Issued, username: str, reader: Reader, ctx: Context, names: bool) -> PrintedSlip:
    words = reader.words
    last_day = issued.slip.expires_at.astimezone(ctx.policy.zone).date()
    return PrintedSlip(
        title=words.plain("slip-title"),
        code=str(issued.record.code),
        characters=issued.characters,
        link=f"https://t.me/{username}?start={LINK_PREFIX}{issued.token}",
        by_link=words.plain("slip-by-link"),
        by_hand=words.plain("slip-by-hand", bot=username, until=moments.date_with_year(last_day, reader.language)),
        name=issued.record.details.name if names else "",
    )
