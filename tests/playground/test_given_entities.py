"""Entities that come beside a plain text."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.entities import utf16_length
from playground.errors import BadRequest
from playground.given_entities import parse_given


def entity(kind: str, offset: int, length: int, **details: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **details}


@pytest.mark.parametrize(
    ("text", "given_entities", "kept_text", "kept"),
    [
        ("  a & <b> \n", [], "a & <b>", []),
        (" \n", [], "", []),
        ("a 😀 b", [entity("bold", 2, 2)], "a 😀 b", [entity("bold", 2, 2)]),
        (" ab ", [entity("italic", 1, 3)], "ab", [entity("italic", 0, 2)]),
        ("ab", [entity("bold", 1, 0)], "ab", []),
        ("ab", [entity("italic", 1, 1), entity("bold", 0, 2)], "ab",
         [entity("bold", 0, 1), entity("bold", 1, 1), entity("italic", 1, 1)]),
        ("abc", [entity("bold", 0, 2), entity("italic", 1, 2)], "abc",
         [entity("bold", 0, 1), entity("italic", 1, 2), entity("bold", 1, 1)]),
        ("abc", [entity("code", 0, 2), entity("pre", 1, 2)], "abc", [entity("code", 0, 2)]),
        ("/go #x", [entity("bot_command", 0, 3), entity("hashtag", 4, 2)], "/go #x", []),
        ("ab", [entity("text_link", 0, 2, url="X.org")], "ab", [entity("text_link", 0, 2, url="http://x.org/")]),
        ("ab", [entity("text_link", 0, 2, url="nonsense")], "ab", []),
        ("ab", [entity("text_link", 0, 2, url="tg://user?id=7")], "ab", [entity("text_mention", 0, 2, user={"id": 7})]),
        ("ab", [entity("text_mention", 0, 2, user={"id": 7, "is_bot": False, "first_name": "А"})], "ab",
         [entity("text_mention", 0, 2, user={"id": 7})]),
        ("ab", [entity("pre", 0, 2, language="sql")], "ab", [entity("pre", 0, 2, language="sql")]),
        ("ab", [entity("pre", 0, 2, language="")], "ab", [entity("pre", 0, 2)]),
        ("😀", [entity("custom_emoji", 0, 2, custom_emoji_id="5")], "😀",
         [entity("custom_emoji", 0, 2, custom_emoji_id="5")]),
        ("ab", [entity("date_time", 0, 2, unix_time=9, date_time_format="tD")], "ab",
         [entity("date_time", 0, 2, unix_time=9, date_time_format="Dt")]),
        ("ab", [entity("date_time", 0, 2, unix_time=9)], "ab",
         [entity("date_time", 0, 2, unix_time=9, date_time_format="")]),
        ("ab", [entity("blockquote", 0, 2), entity("bold", 0, 1)], "ab",
         [entity("blockquote", 0, 2), entity("bold", 0, 1)]),
    ],
)  # fmt: skip
def test_entities_are_kept_as_telegram_keeps_them(
    text: str, given_entities: list[dict[str, Any]], kept_text: str, kept: list[dict[str, Any]]
) -> None:
    assert parse_given(text, given_entities) == (kept_text, kept)


@pytest.mark.parametrize(
    ("text", "bad", "problem"),
    [
        ("ab", entity("bold", -1, 1), "receive an entity with incorrect offset -1"),
        ("ab", entity("bold", 0, -2), "receive an entity with incorrect length -2"),
        ("ab", entity("bold", 1_000_001, 1), "receive an entity with incorrect offset 1000001"),
        ("ab", entity("bold", 5, 1), "entity begins after the end of the text at UTF-16 offset 5"),
        (
            "ab",
            entity("bold", 1, 2),
            "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3",
        ),
        ("a😀b", entity("bold", 2, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 5"),
        (
            "a😀b",
            entity("bold", 0, 2),
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5",
        ),
        ("ab", entity("text_link", 0, 1), "can't parse MessageEntity: Can't find field \"url\""),
        ("ab", entity("text_mention", 0, 1), "can't parse MessageEntity: Can't find field \"user\""),
        ("ab", entity("date_time", 0, 1), "can't parse MessageEntity: Can't find field \"unix_time\""),
        (
            "ab",
            entity("date_time", 0, 1, unix_time=9, date_time_format="x"),
            "can't parse MessageEntity: Invalid date-time format specified",
        ),
        ("ab", entity("date_time", 0, 1, unix_time=0), "invalid date specified"),
    ],
)
def test_entity_that_does_not_fit_is_refused(text: str, bad: dict[str, Any], problem: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        parse_given(text, [bad])

    assert refusal.value.description == f"Bad Request: {problem}"


def test_text_that_is_not_unicode_is_refused() -> None:
    with pytest.raises(BadRequest) as refusal:
        parse_given("a\ud800", [])

    assert refusal.value.description == "Bad Request: strings must be encoded in UTF-8"


KINDS = ["bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote"]


@st.composite
def text_with_entities(draw: st.DrawFn) -> tuple[str, list[dict[str, Any]]]:
    """A text without wide characters and any entities inside of it, crossing or not."""
    text = draw(st.text(alphabet="ab \n\rж", min_size=1, max_size=20))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(0, len(text) - 1), st.sampled_from(KINDS))
    marks = draw(st.lists(spans, max_size=6))
    return text, [entity(kind, min(a, b), abs(a - b) + 1) for a, b, kind in marks]


@given(text_with_entities())
def test_kept_entities_never_cross(case: tuple[str, list[dict[str, Any]]]) -> None:
    text, kept = parse_given(*case)

    spans = [(e["offset"], e["offset"] + e["length"]) for e in kept]
    assert all(0 <= begin < end <= utf16_length(text) for begin, end in spans)
    for begin, end in spans:
        for other_begin, other_end in spans:
            assert other_begin >= end or begin >= other_end or (begin - other_begin) * (end - other_end) <= 0


@given(text_with_entities())
def test_what_is_kept_stays_the_same_when_it_is_given_again(case: tuple[str, list[dict[str, Any]]]) -> None:
    once = parse_given(*case)

    assert parse_given(*once) == once
