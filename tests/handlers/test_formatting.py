"""What Telegram reads from our HTML is what the author wrote, each kind of formatting and all of them nested."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.types import Chat, Message
from hypothesis import given
from hypothesis import strategies as st

from handlers.formatting import html_of, length_of
from playground.entities import tidy, utf16_length
from playground.html import parse_html

Entity = dict[str, Any]
TEXT = "Сбор 🌿 в <пятницу> & «ночь»: a&lt=1"


def written(text: str, entities: list[Entity], *, caption: bool = False) -> Message:
    fields = {"caption": text, "caption_entities": entities} if caption else {"text": text, "entities": entities}
    return Message.model_validate(
        {"message_id": 1, "date": datetime(2026, 11, 23, tzinfo=UTC), "chat": Chat(id=1, type="private"), **fields}
    )


def marked(kind: str, offset: int = 5, length: int = 9, **more: Any) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize("caption", [False, True])
@pytest.mark.parametrize(
    "entity",
    [
        marked("bold"),
        marked("italic"),
        marked("underline"),
        marked("strikethrough"),
        marked("spoiler"),
        marked("code"),
        marked("pre"),
        marked("pre", language="python"),
        marked("blockquote"),
        marked("expandable_blockquote"),
        marked("text_link", url="https://example.org/a?b=1&lt=2"),
        marked("date_time", unix_time=1797584400, date_time_format="wDt"),
    ],
    ids=lambda entity: f"{entity['type']}-{len(entity)}",
)
def test_each_formatting_comes_back(entity: Entity, caption: bool) -> None:
    text, entities = parse_html(html_of(written(TEXT, [entity], caption=caption)))

    assert (text, entities) == (TEXT, [entity])


def test_quotes_in_a_link_break_nothing() -> None:
    link = marked("text_link", url='https://example.org/"quoted"?a=<b>&quot;')

    text, entities = parse_html(html_of(written(TEXT, [link])))

    assert (text, entities) == (TEXT, [link])


def test_mention_of_somebody_without_a_name_comes_back() -> None:
    user = {"id": 77, "is_bot": False, "first_name": "Анна"}

    text, entities = parse_html(html_of(written(TEXT, [marked("text_mention", user=user)])))

    assert (text, entities) == (TEXT, [marked("text_mention", user={"id": 77})])


def test_custom_emoji_is_kept_as_its_plain_one() -> None:
    text, entities = parse_html(html_of(written(TEXT, [marked("custom_emoji", 5, 2, custom_emoji_id="123")])))

    assert (text, entities) == (TEXT, [])


@pytest.mark.parametrize("kind", ["url", "hashtag", "mention", "bot_command", "email", "phone_number"])
def test_what_telegram_finds_by_itself_is_left_to_it(kind: str) -> None:
    assert parse_html(html_of(written(TEXT, [marked(kind)]))) == (TEXT, [])


def test_length_is_what_readers_see() -> None:
    assert length_of(written("🌿 <b>", [])) == 6
    assert length_of(written("ab", [marked("bold", 0, 2)], caption=True)) == 2


KINDS = ["bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote", "text_link"]


@st.composite
def formatted(draw: st.DrawFn) -> tuple[str, list[Entity]]:
    """A text with any formatting that Telegram would let stand, as it comes to a bot."""
    text = draw(st.text("аб <>&\"'\n🌿", min_size=1, max_size=40))
    length = utf16_length(text)
    borders = [utf16_length(text[:cut]) for cut in range(len(text) + 1)]
    entities = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=6)):
        begin, end = sorted([draw(st.sampled_from(borders)), draw(st.sampled_from(borders))])
        more = {"url": "https://example.org/?a=1&b=2"} if kind == "text_link" else {}
        entities.append({"type": kind, "offset": begin, "length": min(end, length) - begin, **more})
    return tidy(text, entities)


@given(formatted())
def test_nested_formatting_comes_back(given: tuple[str, list[Entity]]) -> None:
    text, entities = given

    assert parse_html(html_of(written(text, entities))) == (text, entities)
