"""Files that a page gives: saved under a name that a person can read."""

from urllib.parse import quote

from aiohttp import web

EXCEL, WORD = "xlsx", "docx"
_TYPES = {
    EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def file_answer(content: bytes, name: str, ending: str) -> web.Response:
    """A file to save. ``name`` says what it is, never who is in it: names of files are kept by browsers."""
    response = web.Response(body=content, content_type=_TYPES[ending])
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(f'{name}.{ending}')}"
    return response
