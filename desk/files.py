"""Files that a page hands out, to be printed or kept."""

from collections.abc import Sequence
from io import BytesIO
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile

from aiohttp import web

EXCEL, WORD = "xlsx", "docx"
_TYPES = {
    EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
    "jpg": "image/jpeg",
    "ogg": "audio/ogg",
}


def file_answer(content: bytes, name: str) -> web.Response:
    """A file to save, of the kind that its name ends in.

    Its ``name`` says what it is, and at most a code: it stays among the browser's downloads.
    """
    response = web.Response(body=content, content_type=_TYPES[name.rpartition(".")[2]])
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response


def files_answer(made: Sequence[tuple[str, bytes]], name: str) -> web.Response:
    """One file, or several of them packed under this ``name``."""
    if len(made) == 1:
        return file_answer(made[0][1], made[0][0])
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for one, content in made:
            archive.writestr(one, content)
    return file_answer(packed.getvalue(), name)
