"""Albums: several files that come as messages of their own and are shown as one."""

import secrets
from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.limits import ALBUM
from playground.methods.media import media_of
from playground.methods.sending import sent
from playground.methods.targets import postable, spend
from playground.methods.texts import caption_of
from playground.schema import attachment
from playground.world import World

Json = dict[str, Any]
MODELLED = frozenset({"photo", "video", "document"})
ALONE = frozenset({"document", "audio"})
"""What goes only with its like."""


def send_media_group(world: World, params: Json) -> list[Json]:
    """Each file is a message, and each counts for the limits; either all of them are sent or none."""
    given: list[Json] = params["media"]
    kinds = {one["type"] for one in given}
    if other := sorted(kinds - MODELLED):
        raise not_modelled(f"media of type {other[0]} in an album")
    if len(given) not in ALBUM:
        raise BadRequest(
            f"incorrect number of media in the group: {ALBUM.start} to {ALBUM.stop - 1} are expected"
            if given
            else 'parameter "media" is empty'
        )
    if len(kinds) > 1 and kinds & ALONE:
        raise BadRequest("documents can't be mixed with other media types")
    chat = postable(world, params)
    files = params.get("files", {})
    contents = [_content(world, one, files) for one in given]
    spend(world, chat, len(contents))
    album = str(secrets.randbelow(10**17))
    return [sent(world, chat, params, {**one, "media_group_id": album}, is_paid=True) for one in contents]


def _content(world: World, media: Json, files: Json) -> Json:
    content = media_of(world, media["type"], attachment(media["media"], files))
    content.update(caption_of(world, media))
    if media.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    if media.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content
