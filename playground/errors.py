"""The refusals of the Bot API, with the words Telegram itself uses.

Whatever the stand-in refuses, it refuses by raising an `ApiError`; the server turns that into an answer whose
HTTP status equals `error_code`.
"""

from typing import Any, ClassVar


class ApiError(Exception):
    """A refused call. `description` is the whole text of the answer, prefix included."""

    code: ClassVar[int]
    prefix: ClassVar[str]

    def __init__(self, description: str = "", **parameters: int) -> None:
        self.description = self._describe(description)
        self.parameters = parameters
        super().__init__(self.description)

    @classmethod
    def _describe(cls, text: str) -> str:
        if not text:
            return cls.prefix
        if text.startswith(cls.prefix):
            return text
        # Texts in capitals (BUTTON_DATA_INVALID) come from Telegram's own servers and stay as they are.
        shouted = len(text) > 1 and (text[1] == "_" or "A" <= text[1] <= "Z")
        return f"{cls.prefix}: {text if shouted else text[0].lower() + text[1:]}"

    def to_response(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body

    def headers(self) -> dict[str, str]:
        """Headers that go with the answer."""
        return {}


class BadRequest(ApiError):
    """400. `migrate_to_chat_id=` says where a group went that became a supergroup."""

    code = 400
    prefix = "Bad Request"


class BadMarkup(BadRequest):
    """400: the text's HTML does not parse."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"can't parse entities: {problem}")


class Unauthorized(ApiError):
    """401."""

    code = 401
    prefix = "Unauthorized"


class Forbidden(ApiError):
    """403."""

    code = 403
    prefix = "Forbidden"


class NotFound(ApiError):
    """404."""

    code = 404
    prefix = "Not Found"


class Conflict(ApiError):
    """409."""

    code = 409
    prefix = "Conflict"


class TooManyRequests(ApiError):
    """429. `retry_after` is in whole seconds, in the body and in the header `Retry-After`."""

    code = 429
    prefix = "Too Many Requests"

    def __init__(self, retry_after: int) -> None:
        self.retry_after = retry_after
        super().__init__(f"retry after {retry_after}", retry_after=retry_after)

    def headers(self) -> dict[str, str]:
        return {"Retry-After": str(self.retry_after)}


class ServerError(ApiError):
    """500, or another code of Telegram's own trouble such as 502."""

    code = 500
    prefix = "Internal Server Error"


class BadGateway(ServerError):
    """502."""

    code = 502
    prefix = "Bad Gateway"


def method_not_found() -> NotFound:
    """No such method in the Bot API."""
    return NotFound("method not found")


def method_not_modelled(method: str) -> BadRequest:
    """A real method that this stand-in does not play; never answered as if it had worked."""
    return BadRequest(f"method {method} is not modelled by the playground")


def invalid_token() -> Unauthorized:
    """A token that does not look like one (`Unauthorized()` alone is for one that is wrong or revoked)."""
    return Unauthorized("invalid token specified")


def chat_not_found() -> BadRequest:
    return BadRequest("chat not found")


def message_to_edit_not_found() -> BadRequest:
    return BadRequest("message to edit not found")


def message_to_delete_not_found() -> BadRequest:
    return BadRequest("message to delete not found")


def message_to_reply_not_found() -> BadRequest:
    return BadRequest("message to be replied not found")


def message_not_modified() -> BadRequest:
    return BadRequest(
        "message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message"
    )


def query_too_old() -> BadRequest:
    return BadRequest("query is too old and response timeout expired or query ID is invalid")


def text_empty() -> BadRequest:
    """No text at all."""
    return BadRequest("message text is empty")


def text_blank() -> BadRequest:
    """Nothing but white space once parsed and trimmed."""
    return BadRequest("text must be non-empty")


def text_too_long() -> BadRequest:
    return BadRequest("message is too long")


def caption_too_long() -> BadRequest:
    return BadRequest("message caption is too long")


def group_upgraded(new_chat_id: int) -> BadRequest:
    return BadRequest("group chat was upgraded to a supergroup chat", migrate_to_chat_id=new_chat_id)


def blocked_by_user() -> Forbidden:
    return Forbidden("bot was blocked by the user")


def user_deactivated() -> Forbidden:
    return Forbidden("user is deactivated")


def not_started() -> Forbidden:
    return Forbidden("bot can't initiate conversation with a user")


def other_poller() -> Conflict:
    return Conflict("terminated by other getUpdates request; make sure that only one bot instance is running")


def webhook_active() -> Conflict:
    return Conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
