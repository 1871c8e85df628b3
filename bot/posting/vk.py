"""The wall of a community on VK, through `wall.post` of its API.

The key goes in the body of a request alone: no address, log line or error has it.
"""

import asyncio
import logging
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, ConnectionTimeoutError

from bot.posting_settings import TokenKind
from domain.media.markup import plain_with_links
from domain.media.posting import Later, Look, NotOut, Out, Outcome, OutletTrouble, Piece, Unsure
from domain.media.publication import Publication

log = logging.getLogger(__name__)

VK_SITE = "https://vk.com"
VERSION = "5.199"
ANSWER_WITHIN = 20.0
"""Seconds."""
TEXT_LIMIT = 16_000
"""VK takes a little more; the number is not promised anywhere."""
SEEN = 50
"""So many of the wall's newest posts are looked through for one of ours."""
QUICK = 3
"""So often a call is made again at once that came too fast after another."""
TOO_FAST = 1.1
"""Seconds until the next one then: VK counts calls by the second."""

MINUTE, HOUR = 60.0, 3600.0


class VkRefused(Exception):
    """VK answered with an error. ``words`` are VK's, without the key."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(f"{code} {words}")
        self.code = code
        self.words = words


class VkUnreachable(Exception):
    """Nothing was asked: VK could not be reached."""


class VkVague(Exception):
    """The connection broke, or something else than VK answered: it may have acted."""


class Vk:
    """Calls of the API. ``api`` is its address, without a slash at its end."""

    def __init__(self, api: str, token: str, kind: TokenKind, group: int, seconds: float = ANSWER_WITHIN) -> None:
        self.kind = kind
        self.group = group
        self._api = api
        self._token = token
        # A limit of its own for connecting tells «never reached VK» from «VK did not answer».
        self._timeout = ClientTimeout(total=seconds, sock_connect=seconds / 2)

    async def call(self, method: str, **params: object) -> Any:
        """What VK answers. Raises VkRefused, VkUnreachable, VkVague."""
        form = {name: str(value) for name, value in params.items()}
        form |= {"access_token": self._token, "v": VERSION}
        try:
            async with (
                ClientSession(timeout=self._timeout) as session,
                session.post(f"{self._api}/method/{method}", data=form, allow_redirects=False) as answer,
            ):
                body = await answer.json(content_type=None)
        except (ClientConnectorError, ConnectionTimeoutError) as error:
            raise VkUnreachable(type(error).__name__) from None
        except (ClientError, TimeoutError, ValueError, OSError) as error:
            raise VkVague(type(error).__name__) from None
        if isinstance(body, dict) and isinstance(said := body.get("error"), dict):
            code, words = said.get("error_code"), str(said.get("error_msg", ""))
            raise VkRefused(code if isinstance(code, int) else 0, words.replace(self._token, "…")[:200])
        if not isinstance(body, dict) or "response" not in body:
            raise VkVague("an answer that cannot be read")
        return body["response"]

    async def check(self) -> str:
        """Something harmless that says whether the key is one: whose it is. Raises what :meth:`call` does."""
        if self.kind is TokenKind.COMMUNITY:
            found = await self.call("groups.getById", group_id=self.group)
            groups = found.get("groups", []) if isinstance(found, dict) else found
            first = groups[0] if isinstance(groups, list) and groups else {}
            return str(first.get("name", ""))
        found = await self.call("users.get")
        first = found[0] if isinstance(found, list) and found else {}
        return f"{first.get('first_name', '')} {first.get('last_name', '')}".strip()


MEANT: dict[int, Outcome] = {
    5: NotOut(OutletTrouble.KEY),
    27: NotOut(OutletTrouble.WRONG_KEY),
    28: NotOut(OutletTrouble.WRONG_KEY),
    1051: NotOut(OutletTrouble.WRONG_KEY),
    7: NotOut(OutletTrouble.DENIED),
    15: NotOut(OutletTrouble.DENIED),
    14: NotOut(OutletTrouble.CAPTCHA),
    17: NotOut(OutletTrouble.CAPTCHA),
    214: NotOut(OutletTrouble.LIMIT),
    219: NotOut(OutletTrouble.LIMIT),
    6: Later(MINUTE, OutletTrouble.BUSY),
    9: Later(30 * MINUTE, OutletTrouble.BUSY),
    29: Later(HOUR, OutletTrouble.BUSY),
}
"""What VK's errors mean for a publication. Of 1 and 10, mistakes of VK's own, nobody knows whether it acted before."""
OWN_MISTAKES = frozenset({1, 10})
TOO_MANY_A_SECOND = 6


class VkWall:
    """A place. ``site`` is where its posts can be looked at."""

    is_repeatable = False

    def __init__(self, vk: Vk, site: str = VK_SITE) -> None:
        self._vk = vk
        self._site = site

    async def publish(self, piece: Piece) -> Outcome:
        """The text; pictures are added by hand."""
        text = plain_with_links(piece.publication.text)
        if len(text) > TEXT_LIMIT:
            return NotOut(OutletTrouble.TOO_LONG, str(len(text)))
        if not text:
            return NotOut(OutletTrouble.ONLY_PICTURES)
        for _ in range(QUICK):
            outcome = await self._post(piece.publication, text)
            if outcome != MEANT[TOO_MANY_A_SECOND]:
                break
            await asyncio.sleep(TOO_FAST)
        return outcome

    async def find(self, piece: Piece) -> Out | Look:
        """Among the newest posts of the wall, by our text. A community's key may not look."""
        publication = piece.publication
        text = _comparable(plain_with_links(publication.text))
        try:
            found = await self._vk.call("wall.get", owner_id=-self._vk.group, count=SEEN, filter="owner")
        except VkRefused as error:
            return Look.LATER if error.code in {TOO_MANY_A_SECOND, *OWN_MISTAKES} else Look.CANNOT
        except (VkUnreachable, VkVague):
            return Look.LATER
        since = 0.0 if publication.at is None else publication.at.timestamp() - MINUTE
        items = found.get("items", []) if isinstance(found, dict) else []
        for one in items if isinstance(items, list) else []:
            if _comparable(str(one.get("text", ""))) == text and float(one.get("date", 0)) >= since:
                return self._out(int(one["id"]))
        return Look.NOT_THERE

    async def _post(self, publication: Publication, text: str) -> Outcome:
        moment = 0 if publication.at is None else round(publication.at.timestamp())
        try:
            answer = await self._vk.call(
                "wall.post",
                owner_id=-self._vk.group,
                from_group=1,
                message=text,
                # VK itself takes what has the same mark once alone.
                guid=f"edelweiss-{publication.id}-{moment}",
            )
        except VkRefused as error:
            if error.code in OWN_MISTAKES:
                return Unsure(str(error))
            return MEANT.get(error.code) or NotOut(OutletTrouble.REFUSED, str(error))
        except VkUnreachable as error:
            return Later(MINUTE, OutletTrouble.UNREACHABLE, str(error))
        except VkVague as error:
            return Unsure(str(error))
        number = answer.get("post_id") if isinstance(answer, dict) else None
        return self._out(number) if isinstance(number, int) else Unsure("an answer without a number")

    def _out(self, number: int) -> Out:
        return Out(f"{self._site}/wall-{self._vk.group}_{number}", number)


def _comparable(text: str) -> str:
    """VK may change spaces and line ends."""
    return " ".join(text.split())
