"""Entities that come with a call beside a plain text, instead of HTML."""

from collections import deque
from collections.abc import Iterable, Iterator

from playground.entities import Entity, end, in_order, nested, tidy
from playground.errors import BadRequest
from playground.html import date_format
from playground.links import InvalidLink, checked_link, mentioned_user
from playground.references import HALVES

# Telegram finds these in the text by itself and does not take them from a bot.
FOUND_BY_TELEGRAM = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
)
# What each kind keeps of the fields it came with; the first one is required.
DETAILS: dict[str, tuple[str, ...]] = {
    "text_link": ("url",),
    "text_mention": ("user",),
    "custom_emoji": ("custom_emoji_id",),
    "date_time": ("unix_time", "date_time_format"),
}
FURTHEST = 1_000_000


def parse_given(text: str, entities: Iterable[Entity]) -> tuple[str, list[Entity]]:
    """The text trimmed as Telegram trims, and the entities that it keeps. Raises a 400.

    The counterpart of `parse_html` for a call with `entities` or with no formatting at all.
    """
    if HALVES.search(text):
        raise BadRequest("strings must be encoded in UTF-8")
    own = [entity for entity in entities if entity["type"] not in FOUND_BY_TELEGRAM]
    for entity in own:
        _check_fields(entity)
    for entity in own:
        for field in ("offset", "length"):
            if not 0 <= entity[field] <= FURTHEST:
                raise BadRequest(f"receive an entity with incorrect {field} {entity[field]}")
    kept = nested(in_order(known for entity in own for known in _known(entity)))
    _check_place(text, kept)
    return tidy(text, kept)


def _check_fields(entity: Entity) -> None:
    kind = entity["type"]
    for field in DETAILS.get(kind, ())[:1]:
        if field not in entity:
            raise BadRequest(f"can't parse MessageEntity: Can't find field \"{field}\"")
    if kind == "date_time" and date_format(entity.get("date_time_format", "")) is None:
        raise BadRequest("can't parse MessageEntity: Invalid date-time format specified")


def _known(entity: Entity) -> Iterable[Entity]:
    """The entity with what Telegram keeps of it, or nothing when it would show nothing."""
    kind = entity["type"]
    kept = {"type": kind, "offset": entity["offset"], "length": entity["length"]}
    if entity["length"] == 0:
        return
    if kind == "pre" and entity.get("language"):
        kept["language"] = entity["language"]
    if kind == "text_link":
        user = mentioned_user(entity["url"])
        if user is not None:
            kept |= {"type": "text_mention", "user": {"id": user}}
        else:
            try:
                kept["url"] = checked_link(entity["url"])
            except InvalidLink:
                return
    elif kind == "text_mention":
        kept["user"] = {"id": entity["user"]["id"]}
    elif kind == "custom_emoji":
        kept["custom_emoji_id"] = entity["custom_emoji_id"]
    elif kind == "date_time":
        if entity["unix_time"] <= 0:
            raise BadRequest("invalid date specified")
        kept["unix_time"] = entity["unix_time"]
        kept["date_time_format"] = date_format(entity.get("date_time_format", ""))
    yield kept


def _check_place(text: str, entities: list[Entity]) -> None:
    """Every entity must begin and end between characters of the text; the first that does not is named."""
    coming = deque(entities)
    around: list[Entity] = []
    for offset, byte in _boundaries(text):
        while around and end(around[-1]) <= offset:
            left = around.pop()
            if end(left) < offset:
                raise BadRequest(
                    f"entity beginning at UTF-16 offset {left['offset']}"
                    f" ends in a middle of a UTF-16 symbol at byte offset {byte}"
                )
        while coming and coming[0]["offset"] <= offset:
            if coming[0]["offset"] < offset:
                raise BadRequest(f"entity begins in a middle of a UTF-16 symbol at byte offset {byte}")
            around.append(coming.popleft())
    if coming:
        raise BadRequest(f"entity begins after the end of the text at UTF-16 offset {coming[0]['offset']}")
    if around:
        raise BadRequest(
            f"entity beginning at UTF-16 offset {around[-1]['offset']}"
            f" ends after the end of the text at UTF-16 offset {end(around[-1])}"
        )


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """UTF-16 offset and UTF-8 byte of each place between characters."""
    offset = byte = 0
    for char in text:
        yield offset, byte
        offset += 1 + (char > "\uffff")
        byte += len(char.encode())
    yield offset, byte
