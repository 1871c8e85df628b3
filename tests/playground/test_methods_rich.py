"""Rich messages as they come out, and what is refused."""

from typing import Any

import pytest

from playground.client import Player, Playground, words
from playground.testing import BotCalls

TEXT = ["Ура, ", {"type": "bold", "text": {"type": "url", "text": "мы тут", "url": "https://example.org/"}}]
TITLE = {"type": "paragraph", "text": {"type": "italic", "text": "Новость"}}
BLOCKS = [TITLE, {"type": "paragraph", "text": TEXT}]


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna", "Lund", "anna_lund", "en")
    await anna.start()
    return anna


async def test_it_comes_out_as_its_blocks(anna: Player, bot: BotCalls) -> None:
    sent = await bot.call("sendRichMessage", chat_id=anna.id, rich_message={"blocks": BLOCKS})

    assert sent["rich_message"] == {"blocks": BLOCKS}
    assert "text" not in sent
    last = await anna.last(anna.id)
    assert last is not None
    assert words(last) == "Новость\n\nУра, мы тут"


@pytest.mark.parametrize(
    ("given", "description"),
    [
        ({}, "exactly one of the fields html, markdown, or blocks must be used"),
        ({"html": "a", "blocks": BLOCKS}, "exactly one of the fields html, markdown, or blocks must be used"),
        ({"blocks": [{"type": "paragraph", "text": " "}]}, "message text is empty"),
        ({"blocks": [{"type": "paragraph", "text": "a" * 32_769}]}, "message is too long"),
        ({"blocks": [TITLE] * 501}, "message is too long"),
    ],
)
async def test_what_is_refused(anna: Player, bot: BotCalls, given: dict[str, Any], description: str) -> None:
    refused = await bot.refused("sendRichMessage", chat_id=anna.id, rich_message=given)

    assert (refused.status, refused.description) == (400, f"Bad Request: {description}")


@pytest.mark.parametrize("text", [{"type": "loud", "text": "a"}, {"type": "url", "text": "a"}, 7])
async def test_a_text_of_no_type_of_telegrams_is_refused(anna: Player, bot: BotCalls, text: Any) -> None:
    rich_message = {"blocks": [{"type": "paragraph", "text": text}]}

    refused = await bot.refused("sendRichMessage", chat_id=anna.id, rich_message=rich_message)

    assert refused.status == 400
