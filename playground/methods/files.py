"""Files on their way to the bot."""

from typing import Any

from playground.errors import BadRequest
from playground.limits import LARGEST_DOWNLOAD
from playground.world import World

Json = dict[str, Any]


def get_file(world: World, params: Json) -> Json:
    stored = world.files.get(params["file_id"])
    if stored is None:
        raise BadRequest("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > LARGEST_DOWNLOAD:
        raise BadRequest("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
        "file_path": stored.path,
    }
