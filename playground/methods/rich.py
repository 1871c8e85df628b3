"""Rich messages: those that are given as blocks, of paragraphs. The types of their parts the schema has checked."""

from collections.abc import Iterator
from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.limits import LONGEST_RICH, MOST_RICH_BLOCKS
from playground.methods.sending import sent
from playground.methods.targets import postable
from playground.world import World

Json = dict[str, Any]
WAYS = ("html", "markdown", "blocks")


def send_rich_message(world: World, params: Json) -> Json:
    content = {"rich_message": _made_of(params["rich_message"])}
    return sent(world, postable(world, params), params, content)


def _made_of(given: Json) -> Json:
    """The `RichMessage` that comes of it. Raises a 400 when it is empty or too large."""
    ways = [one for one in WAYS if given.get(one)]
    if len(ways) != 1:
        raise BadRequest("exactly one of the fields html, markdown, or blocks must be used")
    for name in set(given) - {"blocks", "is_rtl", "skip_entity_detection"}:
        raise not_modelled(f"rich message by {name}")
    blocks: list[Json] = given["blocks"]
    for block in blocks:
        if block["type"] != "paragraph":
            raise not_modelled(f"rich block {block['type']}")
    text = "".join(piece for block in blocks for piece in _text_of(block["text"]))
    if not text.strip():
        raise BadRequest("message text is empty")
    if len(text) > LONGEST_RICH or len(blocks) > MOST_RICH_BLOCKS:
        raise BadRequest("message is too long")
    return {"blocks": blocks} | ({"is_rtl": True} if given.get("is_rtl") else {})


def _text_of(rich: Any) -> Iterator[str]:
    """What is read of a `RichText`."""
    if isinstance(rich, str):
        yield rich
    elif isinstance(rich, list):
        for one in rich:
            yield from _text_of(one)
    else:
        yield from _text_of(rich.get("text", ""))
