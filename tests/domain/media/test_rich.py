"""A publication's text as paragraphs of a rich message: nothing of it is lost, and what is formatted stays so."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.media.rich import BLOCKS_LIMIT, blocks
from domain.posts.excerpt import plain

TAGS = ("b", "i", "u", "s", "code", "tg-spoiler")
words = st.text("аб &\n", max_size=12).map(lambda one: one.replace("&", "&amp;"))
pieces = st.one_of(words, st.tuples(st.sampled_from(TAGS), words).map(lambda one: f"<{one[0]}>{one[1]}</{one[0]}>"))
texts = st.lists(pieces, max_size=8).map("".join)


def read(text: Any) -> str:
    if isinstance(text, str):
        return text
    return "".join(map(read, text)) if isinstance(text, list) else read(text["text"])


@given(texts)
def test_every_line_that_says_something_is_a_paragraph(html: str) -> None:
    lines = [line.strip() for line in plain(html).split("\n") if line.strip()]

    assert [read(block["text"]).strip() for block in blocks(html)] == lines


def test_formatting_goes_on_in_the_next_line_and_within_another() -> None:
    assert blocks('<b>Ура,\n<a href="https://example.org/?a=1&amp;b=2">мы <i>тут</i></a></b>!') == (
        {"type": "paragraph", "text": {"type": "bold", "text": "Ура,"}},
        {
            "type": "paragraph",
            "text": [
                _bold({"type": "url", "text": "мы ", "url": "https://example.org/?a=1&b=2"}),
                _bold(
                    {"type": "url", "text": {"type": "italic", "text": "тут"}, "url": "https://example.org/?a=1&b=2"}
                ),
                "!",
            ],
        },
    )


def test_what_is_no_line_of_text_and_too_many_lines_are_left_to_plain_messages() -> None:
    assert blocks("<pre>код</pre>") == blocks("<blockquote>слова</blockquote>") == ()
    assert len(blocks("а\n" * BLOCKS_LIMIT)) == BLOCKS_LIMIT
    assert blocks("а\n" * (BLOCKS_LIMIT + 1)) == ()


def _bold(text: Any) -> dict[str, Any]:
    return {"type": "bold", "text": text}
