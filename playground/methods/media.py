"""Files in calls: uploads, files sent before, and what they become in a message."""

from dataclasses import dataclass
from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.limits import LARGEST_PHOTO
from playground.world import World
from playground.world.files import StoredFile, picture_size

Json = dict[str, Any]
LARGEST_SIDES = 10_000
LONGEST_SIDE_RATIO = 20


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    content: bytes
    mime: str | None


def media_of(world: World, kind: str, given: Upload | str, thumbnail: Upload | str | None = None) -> Json:
    """The field of Message for a photo, document, voice or video. `given` is an upload or the id of a known file."""
    stored = _stored(world, kind, given)
    if kind == "photo":
        return {"photo": [photo_size(stored)]}
    described: Json = {"file_id": stored.id, "file_unique_id": stored.unique_id}
    if kind == "document":
        small = _thumbnail(world, thumbnail)
        if small is not None:
            described["thumbnail"] = photo_size(small)
    if kind == "voice":
        described["duration"] = 1
    elif kind == "video":
        described.update(width=stored.width or 640, height=stored.height or 360, duration=1)
    if stored.name and kind != "voice":
        described["file_name"] = stored.name
    if stored.mime:
        described["mime_type"] = stored.mime
    described["file_size"] = len(stored.content)
    return {kind: described}


def photo_size(stored: StoredFile) -> Json:
    """The Bot API's PhotoSize."""
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "width": stored.width,
        "height": stored.height,
        "file_size": len(stored.content),
    }


def _stored(world: World, kind: str, given: Upload | str) -> StoredFile:
    if isinstance(given, str):
        if "://" in given:
            raise not_modelled("a file by its address")
        known = world.files.get(given)
        if known is None:
            raise BadRequest("wrong file identifier/HTTP URL specified")
        if known.kind != kind:
            raise BadRequest(f"can't use file of type {known.kind.title()} as {kind.title()}")
        return known
    if not given.content:
        raise BadRequest("file must be non-empty")
    if kind == "photo":
        return _photo(world, given)
    return world.files.add(kind, given.content, given.name, given.mime)


def _photo(world: World, given: Upload) -> StoredFile:
    if len(given.content) > LARGEST_PHOTO:
        size_told = f"file of size {len(given.content)} bytes is too big for a photo"
        raise BadRequest(f"{size_told}; the maximum size is {LARGEST_PHOTO} bytes")
    size = picture_size(given.content)
    if size is None:
        raise BadRequest("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > LARGEST_SIDES or max(size) > LONGEST_SIDE_RATIO * max(1, min(size)):
        raise BadRequest("PHOTO_INVALID_DIMENSIONS")
    return world.files.add("photo", given.content, None, given.mime or "image/jpeg", size)


def _thumbnail(world: World, given: Upload | str | None) -> StoredFile | None:
    if not isinstance(given, Upload):
        return None
    size = picture_size(given.content)
    if size is None:
        return None
    return world.files.add("thumbnail", given.content, None, given.mime or "image/jpeg", size)
