"""A publication's text in messages, as plain text, as Markdown."""

from hypothesis import given
from hypothesis import strategies as st

from domain.media.markup import markdown, plain_with_links, split
from domain.media.parts import Message, messages
from domain.meetups.fields import size
from domain.posts.excerpt import plain
from tests.domain.media.making import publication

LONG = "Абзац, в котором есть что сказать. " * 40


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert split("<b>Привет</b>, мир &amp; все", 100) == ["<b>Привет</b>, мир &amp; все"]
    assert split("  ", 100) == []


def test_a_text_is_cut_between_paragraphs_and_its_formatting_goes_on() -> None:
    pieces = split("<b>Первый абзац.\n\nВторой <i>абзац</i>.</b>", 20)

    assert pieces == ["<b>Первый абзац.</b>", "<b>Второй <i>абзац</i>.</b>"]


def test_a_link_across_a_cut_leads_there_from_both_sides() -> None:
    pieces = split('Сначала <a href="https://example.org/?a=1&amp;b=2">первое слово второе</a> потом', 24)

    assert pieces == [
        'Сначала <a href="https://example.org/?a=1&amp;b=2">первое слово</a>',
        '<a href="https://example.org/?a=1&amp;b=2">второе</a> потом',
    ]


@given(
    st.lists(st.sampled_from(["слово ", "\n\n", "\n", "<b>жирно</b> ", "<i>тонко <b>и жирно</b></i>. ", "😀", "&lt;"])),
    st.integers(12, 60),
)
def test_nothing_is_lost_and_nothing_is_too_long(parts: list[str], limit: int) -> None:
    html = "".join(parts)
    pieces = split(html, limit)

    assert all(0 < size(plain(piece)) <= limit for piece in pieces)
    assert "".join("".join(map(plain, pieces)).split()) == "".join(plain(html).split())
    for piece in pieces:
        assert piece.count("<b>") == piece.count("</b>")
        assert piece.count("<i>") == piece.count("</i>")


def test_plain_text_keeps_where_links_lead() -> None:
    html = 'Запись <a href="https://example.org/a?b=1&amp;c=2">здесь</a>, <a href="https://t.me/x">t.me/x</a> &lt;3'

    assert plain_with_links(html) == "Запись здесь (https://example.org/a?b=1&c=2), t.me/x <3"


def test_markdown() -> None:
    html = (
        '<b>Жирно</b> и <i>тонко</i>: 2*2 [и] _так_\n<a href="https://example.org">сайт</a>\n\n'
        '---\n<code>a*b</code>\n<pre><code class="language-python">x = [1]\ny</code></pre>конец'
    )

    assert markdown(html) == (
        "**Жирно** и *тонко*: 2\\*2 \\[и\\] \\_так\\_  \n[сайт](https://example.org)\n\n"
        "\\---  \n`a*b`  \n\n```\nx = [1]\ny\n```\nконец"
    )


def test_a_short_text_is_the_caption_of_its_pictures() -> None:
    one = publication(text="Наш праздник", pictures=("a", "b"))

    assert messages(one) == (Message("Наш праздник", ("a", "b")),)


def test_a_long_text_follows_its_pictures_in_several_messages() -> None:
    one = publication(text=f"{LONG}\n\n{LONG}\n\n{LONG}\n\n{LONG}", pictures=("a",))
    found = messages(one, in_plain=True)

    assert found[0] == Message("", ("a",))
    assert len(found) == 3
    assert all(size(one.text) <= 4096 for one in found)
