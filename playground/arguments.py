"""The parameters of a request: query, urlencoded form, JSON or multipart, as the Bot API takes them."""

import json
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web

from playground.errors import ApiError, BadRequest
from playground.limits import LARGEST_UPLOAD
from playground.methods.media import Upload

Json = dict[str, Any]
CHUNK = 256 * 1024


async def arguments(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """Raw parameters and uploads by field name. The body goes over the query."""
    params: Json = dict(request.query) if request.query_string else {}
    files: dict[str, Upload] = {}
    if request.method == "POST" and request.can_read_body:
        kind = request.content_type
        if kind == "multipart/form-data":
            fields, files = await _multipart(aiohttp.MultipartReader(request.headers, request.content))
            params.update(fields)
        else:
            try:
                params.update(parsed_body(kind, await request.read()))
            except web.HTTPRequestEntityTooLarge:
                raise too_large() from None
    return params, files


def parsed_body(kind: str, body: bytes) -> Json:
    """The parameters of a body that is JSON or an urlencoded form; of any other kind it has none."""
    if kind == "application/json":
        try:
            given = json.loads(body)
        except ValueError as error:
            raise BadRequest("can't parse JSON object") from error
        if not isinstance(given, dict):
            raise BadRequest("can't parse JSON object: expected an Object")
        return given
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return {}


async def reply_arguments(response: aiohttp.ClientResponse) -> tuple[Json, dict[str, Upload]]:
    """What a webhook's answer asks for; nothing when the answer is empty or of another kind."""
    if response.content_type == "multipart/form-data":
        return await _multipart(aiohttp.MultipartReader.from_response(response).stream)
    return parsed_body(response.content_type, await response.read()), {}


def too_large() -> ApiError:
    """The answer to a request that nobody reads to its end."""
    return ApiError(413, "Request Entity Too Large")


async def _part(part: Any) -> bytes:
    """The content of a part of a form; raises the 413 as soon as it is longer than any file may be."""
    content = bytearray()
    while chunk := await part.read_chunk(CHUNK):
        content += chunk
        if len(content) > LARGEST_UPLOAD:
            raise too_large()
    return bytes(part.decode(bytes(content)))


async def _multipart(reader: Any) -> tuple[Json, dict[str, Upload]]:
    params: Json = {}
    files: dict[str, Upload] = {}
    while (part := await reader.next()) is not None:
        content = await _part(part)
        if part.filename is None:
            params[part.name] = content.decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type")
            files[part.name] = Upload(part.filename, content, mime)
    return params, files
