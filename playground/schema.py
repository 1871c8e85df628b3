"""The Bot API's schema, and what a call or an answer must look like to fit it.

`coerce` turns the raw parameters of a call (texts of a form, or values of a JSON body) into typed ones and refuses
whatever does not fit. Where Telegram shrugs (a parameter it does not know, "abc" for a number), the stand-in
refuses too: such a call is a mistake in the bot, and this is where it should come to light.
"""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from playground.errors import BadRequest, NotFound
from playground.shapes import Check, Mismatch, Types

INTEGER = re.compile(r"-?[0-9]{1,19}")
YES, NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})

# What Telegram says when these are missing; for the rest it says: parameter "x" is required.
MISSING = {
    "text": "message text is empty",
    "chat_id": "chat_id is empty",
    "user_id": "invalid user_id specified",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
    "question": "text must be non-empty",
    "options": "can't parse options JSON object",
}
# How Telegram calls the JSON of these parameters when it cannot be read.
JSON_NAMES = {
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "link_preview_options": "link preview options",
    "menu_button": "menu button",
    "scope": "BotCommandScope",
    "media": "input media",
}

Convert = Callable[[str, Any, Mapping[str, Any]], Any]


class Method:
    """One method, its parameters ready to be checked."""

    def __init__(self, name: str, entry: Mapping[str, Any], types: Types) -> None:
        self.name = name
        self.returns: str = entry["returns"]
        self._converters = {param: _converter(kind, types) for param, kind in entry["params"].items()}
        self._kinds: Mapping[str, str] = entry["params"]
        self._required: tuple[str, ...] = tuple(entry.get("required", ()))

    def coerce(self, raw: Mapping[str, Any], files: Mapping[str, Any]) -> dict[str, Any]:
        """Typed parameters of a call; raises `BadRequest`."""
        params: dict[str, Any] = {}
        converters = self._converters
        for name, value in raw.items():
            convert = converters.get(name)
            if convert is None:
                raise BadRequest(f'parameter "{name}" is not known to {self.name} (Telegram would ignore it)')
            # An empty value is an absent one to Telegram, except that an empty text may mean "take it away".
            if value is not None and (value != "" or self._kinds[name] == "String"):
                params[name] = convert(name, value, files)
        for name in files:
            if name in converters and name not in params:
                params[name] = converters[name](name, f"attach://{name}", files)
        for name in self._required:
            if params.get(name, "") == "":
                raise BadRequest(self._missing(name))
        return params

    def _missing(self, name: str) -> str:
        if "InputFile" in self._kinds[name]:
            return f"there is no {name} in the request"
        return MISSING.get(name, f'parameter "{name}" is required')


def method(name: str) -> Method:
    """The method of that name, in any case; raises `NotFound`."""
    found = _methods_by_lower_case().get(name.lower())
    if found is None:
        raise NotFound("method not found")
    return _compiled(found)


def coerce(name: str, raw: Mapping[str, Any], files: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Checked and typed parameters of a call of method `name`.

    `raw` holds texts (query, form) or JSON values (JSON body). `files` are uploads by field name, of any type: an
    `InputFile` parameter becomes the upload itself, or stays the text that names a file or an address. Raises
    `BadRequest` for a parameter that is unknown, missing or of a wrong type at any depth, `NotFound` for a method
    that does not exist.
    """
    return method(name).coerce(raw, files or {})


def attachment(reference: str, files: Mapping[str, Any]) -> Any:
    """The upload that `attach://name` means, or the reference itself when it is a file_id or an address."""
    if not reference.startswith("attach://"):
        return reference
    name = reference.removeprefix("attach://")
    if name not in files:
        raise BadRequest(f'wrong file identifier/HTTP URL specified: there is no file "{name}" in the request')
    return files[name]


def check_object(kind: str, value: Any) -> None:
    """Assert that a value fits a type such as `Message` or `Array of Update`; raises `Mismatch` naming the place."""
    _types().check(kind)(value)


def check_result(name: str, value: Any) -> None:
    """Assert that a value is what method `name` returns; raises `Mismatch` naming the place."""
    check_object(method(name).returns, value)


@cache
def _document() -> dict[str, Any]:
    text = resources.files("playground").joinpath("botapi.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


@cache
def _types() -> Types:
    return Types(_document()["types"])


@cache
def _methods_by_lower_case() -> dict[str, str]:
    return {name.lower(): name for name in _document()["methods"]}


@cache
def _compiled(name: str) -> Method:
    return Method(name, _document()["methods"][name], _types())


def _converter(kind: str, types: Types) -> Convert:
    plain: dict[str, Convert] = {
        "String": _string,
        "Integer": _integer,
        "Float": _float,
        "Boolean": _boolean,
        "Integer or String": _integer_or_string,
        "InputFile": _file,
        "InputFile or String": _file_or_string,
    }
    return plain.get(kind) or _json_converter(types.check(kind))


def _json_converter(check: Check) -> Convert:
    def convert(name: str, value: Any, files: Mapping[str, Any]) -> Any:
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except (ValueError, RecursionError) as error:
                raise BadRequest(f"can't parse {JSON_NAMES.get(name, name)} JSON object") from error
        try:
            check(value)
        except Mismatch as mismatch:
            raise BadRequest(mismatch.refusal(name)) from mismatch
        return value

    return convert


def _string(name: str, value: Any, files: Mapping[str, Any]) -> str:
    if isinstance(value, str):
        return value
    raise BadRequest(f'parameter "{name}" must be of type String')


def _integer(name: str, value: Any, files: Mapping[str, Any]) -> int:
    if isinstance(value, str) and INTEGER.fullmatch(value):
        value = int(value)
    if type(value) is int and -(2**63) <= value < 2**63:
        return value
    raise BadRequest(f'parameter "{name}" must be a valid Integer')


def _float(name: str, value: Any, files: Mapping[str, Any]) -> float:
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            value = None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < float("inf"):
        return float(value)
    raise BadRequest(f'parameter "{name}" must be a valid Number')


def _boolean(name: str, value: Any, files: Mapping[str, Any]) -> bool:
    if isinstance(value, bool):
        return value
    word = value.lower() if isinstance(value, str) else None
    if word in YES:
        return True
    if word in NO:
        return False
    raise BadRequest(f'parameter "{name}" must be a Boolean')


def _integer_or_string(name: str, value: Any, files: Mapping[str, Any]) -> int | str:
    if isinstance(value, str) and not INTEGER.fullmatch(value):
        if value.startswith("@"):
            return value
        raise BadRequest("chat not found" if name.endswith("chat_id") else f'parameter "{name}" is invalid')
    return _integer(name, value, files)


def _file(name: str, value: Any, files: Mapping[str, Any]) -> Any:
    if isinstance(value, str) and value.startswith("attach://"):
        return attachment(value, files)
    raise BadRequest(f"{name} must be uploaded as an InputFile")


def _file_or_string(name: str, value: Any, files: Mapping[str, Any]) -> Any:
    return attachment(_string(name, value, files), files)
