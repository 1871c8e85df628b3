"""What Telegram finds in a text by itself."""

import pytest

from playground.detection import with_detected


def found(text: str, entities: list[dict[str, object]] | None = None) -> list[tuple[str, str]]:
    """Kind and words of every entity, read back by UTF-16 units."""
    units = text.encode("utf-16-le")
    return [
        (entity["type"], units[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le"))
        for entity in with_detected(text, entities or [])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", [("bot_command", "/start")]),
        ("/start payload", [("bot_command", "/start")]),
        ("/help@edelweiss_play_bot, please", [("bot_command", "/help@edelweiss_play_bot")]),
        ("и /list, и /go", [("bot_command", "/list"), ("bot_command", "/go")]),
        ("and/or 1/2 //x /команда", []),
        ("see https://t.me/x?start=1.", [("url", "https://t.me/x?start=1")]),
        ("(http://example.com/a_b)", [("url", "http://example.com/a_b")]),
        ("«example.com»", [("url", "example.com")]),
        ("t.me/belgradeitmeetups", [("url", "t.me/belgradeitmeetups")]),
        ("index.html и т.д. и 3.14", []),
        ("write to me.too@mail.example now", [("email", "me.too@mail.example")]),
        ("@anna_lund и @bo", [("mention", "@anna_lund")]),
        ("me@anna", []),
        ("#митап #a1 #1 a#b", [("hashtag", "#митап"), ("hashtag", "#a1")]),
        ("😀 /go 😀 @anna_lund", [("bot_command", "/go"), ("mention", "@anna_lund")]),
        ("https://example.com/#top @anna_lund", [("url", "https://example.com/#top"), ("mention", "@anna_lund")]),
        ("no entities here", []),
    ],
)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_nothing_is_looked_for_in_code_and_links() -> None:
    given: list[dict[str, object]] = [
        {"type": "code", "offset": 0, "length": 6},
        {"type": "text_link", "offset": 7, "length": 9, "url": "http://example.com/"},
    ]

    assert found("/start @anna_lund /go", given) == [
        ("code", "/start"),
        ("text_link", "@anna_lun"),
        ("bot_command", "/go"),
    ]


def test_styles_stay_beside_what_is_found() -> None:
    assert found("/start", [{"type": "bold", "offset": 0, "length": 6}]) == [
        ("bot_command", "/start"),
        ("bold", "/start"),
    ]
