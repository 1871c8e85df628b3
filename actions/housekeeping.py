"""What nobody needs any more is dropped, so that the database does not grow for ever."""

import logging
import sys
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.meetups import keys
from domain.enquiries import enquiry
from domain.roadmap import proposal
from storage.applications import Applications
from storage.desk import DeskLinks, DeskSessions
from storage.dialogs import Dialogs
from storage.enquiries import Enquiries
from storage.inbox import Inbox
from storage.keyring import Keyring
from storage.media import Publications
from storage.meetups import Meetups
from storage.mentoring.invitations import Invitations
from storage.mentoring.stories import Stories
from storage.outbox import Outbox
from storage.posts import Posts
from storage.records import Records
from storage.roadmap.proposals import RoadmapProposals
from storage.sent_forms import SentForms
from storage.slips import Slips
from storage.vault import Vault

log = logging.getLogger(__name__)

KEPT = timedelta(days=90)
"""How long forms that nobody goes on with, and letters that were dealt with, are kept."""

KNOWN = timedelta(days=3)
"""How long it is remembered that an update came in. Telegram brings none that is older than a day; after a week
without any it counts from another number, which must not look like one of those."""


async def forget_old(ctx: Context) -> None:
    """Drop what is older than `KEPT` or `KNOWN`, and ways into the desk that ran out.

    What a meetup that is not over was told of stays: it must not be told twice.
    """
    now = ctx.now()
    # All that ever was owed is looked at, and nobody is owed anything by it.
    async with ctx.database.write(long=True) as connection:
        running = await Meetups(connection).upcoming(now, limit=sys.maxsize)
        forms = await Dialogs(connection).forget_before(now - KEPT)
        forms += await Posts(connection).forget_blank_before(now - KEPT)
        letters = await Outbox(connection).forget_before(
            now - KEPT, but=[keys.everything(meetup.id) for meetup in running]
        )
        await Inbox(connection).forget_known(now - KNOWN)
        await SentForms(connection).forget_before(now - KEPT)
        await DeskLinks(connection).forget_before(now)
        await DeskSessions(connection).forget_before(now)
        if ctx.vault is not None:
            # What was planned before a programme was run here, or before plans were sealed.
            await Publications(connection, ctx.vault).seal_open()
            await _forget_of_programme(connection, ctx.vault, now)
    if forms or letters:
        log.info("forgot %d forms and %d letters of long ago", forms, letters)


async def _forget_of_programme(connection: AsyncConnection, vault: Vault, now: datetime) -> None:
    """Slips that do not work any more, decided applications, what was written to the curators, and their keys;
    invitations and stories that came to nothing."""
    await Slips(connection).forget_before(now - KEPT)
    await Slips(connection).forget_tries_before(now - KEPT)
    await Applications(connection, vault).forget_before(now - KEPT)
    await Enquiries(connection, vault).forget_before(now - enquiry.KEPT)
    await RoadmapProposals(connection, Records(connection, vault)).forget_before(now - proposal.KEPT)
    await Invitations(connection, Records(connection, vault)).forget_before(now - KEPT)
    await Stories(connection, Records(connection, vault)).forget_before(now - KEPT)
    await Keyring(connection, vault).drop_unused()
