"""Refusals: what the Bot API answers instead of a result, and what a playing person is told.

Whatever the stand-in refuses, it refuses by raising an `ApiError`; the server turns that into an answer whose HTTP
status equals `code`.
"""

from typing import Any


class ApiError(Exception):
    """A refused call: HTTP status, the whole description as Telegram words it, extra parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def to_response(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body

    def headers(self) -> dict[str, str]:
        """Headers that go with the answer: `Retry-After` with a 429."""
        return {"Retry-After": str(self.parameters["retry_after"])} if self.code == 429 else {}


class BadRequest(ApiError):
    """400. `migrate_to_chat_id=` says where a group went that became a supergroup."""

    def __init__(self, text: str, **parameters: Any) -> None:
        super().__init__(400, _describe("Bad Request", text), **parameters)


class BadMarkup(BadRequest):
    """400: the formatting of a text does not parse; `problem` is what follows "can't parse entities: "."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"can't parse entities: {problem}")


class Unauthorized(ApiError):
    """401: a wrong or revoked token, or with a text one that is malformed."""

    def __init__(self, text: str = "") -> None:
        super().__init__(401, _describe("Unauthorized", text))


class Forbidden(ApiError):
    """403."""

    def __init__(self, text: str) -> None:
        super().__init__(403, _describe("Forbidden", text))


class NotFound(ApiError):
    """404."""

    def __init__(self, text: str = "") -> None:
        super().__init__(404, _describe("Not Found", text))


class Conflict(ApiError):
    """409."""

    def __init__(self, text: str) -> None:
        super().__init__(409, _describe("Conflict", text))


class TooManyRequests(ApiError):
    """429. `retry_after` is in whole seconds, in the body and in the header `Retry-After`."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


class ServerError(ApiError):
    """500 or 502: Telegram's own trouble."""

    def __init__(self, code: int = 500) -> None:
        super().__init__(code, {500: "Internal Server Error", 502: "Bad Gateway"}[code])


class PlayError(Exception):
    """Something a person tried that Telegram's own app would not let them do."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


def bad_request(text: str, **parameters: Any) -> BadRequest:
    """A 400 with Telegram's prefix."""
    return BadRequest(text, **parameters)


def forbidden(text: str) -> Forbidden:
    """A 403 with Telegram's prefix."""
    return Forbidden(text)


def conflict(text: str) -> Conflict:
    """A 409 with Telegram's prefix."""
    return Conflict(text)


def too_many_requests(retry_after: int) -> TooManyRequests:
    """A 429 that tells after how many seconds to come back."""
    return TooManyRequests(retry_after)


def not_modelled(what: str) -> BadRequest:
    """A feature of Telegram that the playground does not have: said plainly, never answered "true"."""
    return BadRequest(f"{what} is not modelled by the playground")


def _describe(prefix: str, text: str) -> str:
    if not text or text.startswith(prefix):
        return text or prefix
    # Texts in capitals (BUTTON_DATA_INVALID) come from Telegram's own servers and stay as they are.
    shouted = len(text) > 1 and (text[1] == "_" or "A" <= text[1] <= "Z")
    return f"{prefix}: {text if shouted else text[0].lower() + text[1:]}"
