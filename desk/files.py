"""Files that a page hands out, to be printed or kept."""

from collections.abc import Sequence
from io import BytesIO
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile

from aiohttp import web

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP = "application/zip"


def word_file(content: bytes, name: str) -> web.Response:
    """A Word file. Its ``name`` stays among the browser's downloads, so it says at most a code."""
    return _file(content, name, WORD)


def files(made: Sequence[tuple[str, bytes]], name: str) -> web.Response:
    """One Word file, or several of them packed under this ``name``."""
    if len(made) == 1:
        return word_file(made[0][1], made[0][0])
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for one, content in made:
            archive.writestr(one, content)
    return _file(packed.getvalue(), name, ZIP)


def _file(content: bytes, name: str, kind: str) -> web.Response:
    disposition = f"attachment; filename*=UTF-8''{quote(name)}"
    return web.Response(body=content, content_type=kind, headers={"Content-Disposition": disposition})
