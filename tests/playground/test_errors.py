"""Refusals as the Bot API words them."""

import pytest

from playground.errors import (
    ApiError,
    BadMarkup,
    BadRequest,
    Conflict,
    Forbidden,
    NotFound,
    ServerError,
    TooManyRequests,
    Unauthorized,
    not_modelled,
)


@pytest.mark.parametrize(
    ("error", "code", "description"),
    [
        (BadRequest("chat not found"), 400, "Bad Request: chat not found"),
        (BadRequest("Message text is empty"), 400, "Bad Request: message text is empty"),
        (BadRequest("BUTTON_DATA_INVALID"), 400, "Bad Request: BUTTON_DATA_INVALID"),
        (BadRequest("Bad Request: chat_id is empty"), 400, "Bad Request: chat_id is empty"),
        (
            BadMarkup("Unexpected end tag at byte offset 0"),
            400,
            "Bad Request: can't parse entities: Unexpected end tag at byte offset 0",
        ),
        (
            not_modelled("method sendDice"),
            400,
            "Bad Request: method sendDice is not modelled by the playground",
        ),
        (Unauthorized(), 401, "Unauthorized"),
        (Unauthorized("invalid token specified"), 401, "Unauthorized: invalid token specified"),
        (Forbidden("bot was blocked by the user"), 403, "Forbidden: bot was blocked by the user"),
        (NotFound("method not found"), 404, "Not Found: method not found"),
        (
            Conflict("terminated by other getUpdates request"),
            409,
            "Conflict: terminated by other getUpdates request",
        ),
        (ServerError(), 500, "Internal Server Error"),
        (ServerError(502), 502, "Bad Gateway"),
    ],
)
def test_answer_has_the_code_and_the_words(error: ApiError, code: int, description: str) -> None:
    assert error.to_response() == {"ok": False, "error_code": code, "description": description}
    assert error.headers() == {}


def test_a_429_tells_when_to_come_back_in_the_body_and_in_a_header() -> None:
    error = TooManyRequests(7)

    assert error.to_response() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert error.headers() == {"Retry-After": "7"}


def test_a_group_that_moved_tells_where_to() -> None:
    error = BadRequest("group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005)

    assert error.to_response()["parameters"] == {"migrate_to_chat_id": -1005}
