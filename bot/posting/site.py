"""The centre's site: a page and its pictures in the folder of which it is made, and the feed."""

import asyncio
import logging
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiohttp import ClientError

from documents.site_folder import ForeignFile, SiteFolder
from documents.site_page import SitePage
from domain.media.markup import markdown
from domain.media.posting import Later, Look, NotOut, Out, Outcome, OutletTrouble, Piece
from domain.posts.excerpt import excerpt
from wording.texts import Words

log = logging.getLogger(__name__)

MINUTE = 60.0
DESCRIPTION = 200


class Site:
    """A place. ``words`` are in the language of the site's readers, ``centre`` is the centre's name."""

    is_repeatable = True

    def __init__(self, folder: SiteFolder, bot: Bot, words: Words, centre: str) -> None:
        self._folder = folder
        self._bot = bot
        self._words = words
        self._centre = centre

    async def publish(self, piece: Piece) -> Outcome:
        try:
            pictures = [await self._picture(one) for one in piece.publication.pictures]
        except TelegramBadRequest as error:
            return NotOut(OutletTrouble.PICTURES, error.message)
        except (AiogramError, ClientError, OSError, TimeoutError) as error:
            return Later(MINUTE, OutletTrouble.PICTURES, type(error).__name__)
        try:
            return Out(await asyncio.to_thread(self._folder.put, self._page(piece), pictures))
        except ForeignFile as foreign:
            return NotOut(OutletTrouble.FOREIGN, foreign.name)
        except OSError as error:
            log.error("the site's folder cannot be written: %s", error.strerror or type(error).__name__)
            return Later(MINUTE, OutletTrouble.FOLDER, error.strerror or type(error).__name__)

    async def find(self, piece: Piece) -> Out | Look:
        """Not needed: writing it once more does no harm."""
        return Look.NOT_THERE

    async def _picture(self, file_id: str) -> bytes:
        content = BytesIO()
        await self._bot.download(file_id, destination=content)
        return content.getvalue()

    def _page(self, piece: Piece) -> SitePage:
        one, event = piece.publication, piece.happening
        assert one.at is not None
        return SitePage(
            number=one.id,
            date=one.at.astimezone(one.zone),
            title=one.title,
            description=excerpt(one.text, DESCRIPTION),
            tag=self._words.plain(f"media-kind-{one.kind}"),
            organisation=self._centre,
            site="" if event is None else event.link,
            location="" if event is None else event.place,
            event_type="" if event is None else event.event.kind.value,
            body=markdown(one.text),
        )
