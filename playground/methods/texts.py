"""Texts and captions of a call: formatting, trimming, sizes."""

from typing import Any

from playground.detection import with_detected
from playground.errors import BadRequest, not_modelled
from playground.given_entities import parse_given
from playground.html import parse_html
from playground.limits import LONGEST_CAPTION, LONGEST_TEXT
from playground.world import World

Json = dict[str, Any]


def text_of(world: World, params: Json) -> tuple[str, list[Json]]:
    """The text of a message and its entities. Raises a 400 when it is empty, blank, too long or badly marked up."""
    raw: str = params.get("text", "")
    if not raw:
        raise BadRequest("message text is empty")
    text, entities = formatted(world, raw, params.get("parse_mode"), params.get("entities"))
    if not text:
        raise BadRequest("text must be non-empty")
    if len(text) > LONGEST_TEXT:
        raise BadRequest("message is too long")
    return text, entities


def caption_of(world: World, params: Json) -> Json:
    """The fields of Message that a caption makes; none when there is no caption."""
    raw: str = params.get("caption") or ""
    if not raw:
        return {}
    text, entities = formatted(world, raw, params.get("parse_mode"), params.get("caption_entities"))
    if len(text) > LONGEST_CAPTION:
        raise BadRequest("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def formatted(world: World, raw: str, parse_mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    """A text as it is sent, with its entities: of its HTML, or those that came along, and those Telegram finds."""
    mode = (parse_mode or "").lower()
    if mode == "html":
        text, entities = parse_html(raw)
    elif mode in ("", "none"):
        text, entities = parse_given(raw, given or ())
    elif mode in ("markdown", "markdownv2"):
        raise not_modelled(f"parse_mode {parse_mode}")
    else:
        raise BadRequest("unsupported parse_mode")
    return text, with_detected(text, _with_users(world, entities))


def _with_users(world: World, entities: list[Json]) -> list[Json]:
    """Mentions by id carry the whole person; a mention of somebody the bot never met is plain text."""
    if not any(entity["type"] == "text_mention" for entity in entities):
        return entities
    told: list[Json] = []
    for entity in entities:
        if entity["type"] == "text_mention":
            person = world.person(entity["user"]["id"])
            if person is None or (person.id not in world.known and person is not world.bot):
                continue
            entity = {**entity, "user": person.user()}
        told.append(entity)
    return told
