"""Files that people and the bot have sent, kept in memory."""

import base64
import struct
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

Json = dict[str, Any]
FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "video": "videos", "thumbnail": "thumbnails"}


@dataclass(slots=True)
class StoredFile:
    """Bytes with the names Telegram gives them. `kind` is what it was sent as."""

    id: str
    unique_id: str
    kind: str
    content: bytes
    name: str | None = None
    mime: str | None = None
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """The path under which the bot downloads it."""
        suffix = PurePosixPath(self.name or "").suffix or _SUFFIXES.get(self.mime or "", "")
        return f"{FOLDERS[self.kind]}/file_{self.unique_id[3:]}{suffix}"


_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "audio/ogg": ".oga", "video/mp4": ".mp4"}


class Files:
    """Files by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._count = 0

    def add(
        self,
        kind: str,
        content: bytes,
        name: str | None = None,
        mime: str | None = None,
        size: tuple[int, int] = (0, 0),
    ) -> StoredFile:
        """Keep new bytes; `size` is width and height of a picture."""
        self._count += 1
        unique = f"AgA{self._count:06d}"
        stored = StoredFile(f"{kind[0].upper()}QACAgIAAx{unique}", unique, kind, content, name, mime, *size)
        self._by_id[stored.id] = stored
        self._by_path[stored.path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        """By the id that the bot was told."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """By the path of getFile."""
        return self._by_path.get(path)

    def dump(self) -> Json:
        """As JSON, for a snapshot of the world."""
        return {
            "count": self._count,
            "files": [
                [f.id, f.unique_id, f.kind, base64.b64encode(f.content).decode(), f.name, f.mime, f.width, f.height]
                for f in self._by_id.values()
            ],
        }

    def restore(self, data: Json) -> None:
        """Back to a snapshot; ids given since then are not given again."""
        self._count = max(self._count, data["count"])
        self._by_id.clear()
        self._by_path.clear()
        for id_, unique, kind, content, *rest in data["files"]:
            stored = StoredFile(id_, unique, kind, base64.b64decode(content), *rest)
            self._by_id[stored.id] = stored
            self._by_path[stored.path] = stored


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG, GIF or WebP picture; None when it is not one."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp_size(content)
    if content[:2] == b"\xff\xd8":
        return _jpeg_size(content)
    return None


def _webp_size(content: bytes) -> tuple[int, int] | None:
    if len(content) < 30:
        return None
    if content[12:16] == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if content[12:16] == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    return None
