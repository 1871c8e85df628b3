"""HTML of messages against the contract: every error, every tag, offsets in UTF-16 units."""

import re
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.entities import utf16_length
from playground.errors import BadMarkup
from playground.html import parse_html

PREFIX = "Bad Request: can't parse entities: "


def entity(kind: str, offset: int, length: int, **details: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **details}


# -- errors --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("<P>x</P>", 'Unsupported start tag "p" at byte offset 0'),
        ("<h1 class='x'>t</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("тест <х>", 'Unsupported start tag "х" at byte offset 9'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("привет <b", "Unclosed start tag at byte offset 13"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href='x'", "Unclosed start tag at byte offset 0"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("😀<a href", 'Unclosed start tag "a" at byte offset 4'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
        ("<b>x</", "Unclosed end tag at byte offset 4"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b></i>", "Unexpected end tag at byte offset 8"),
        ("</>", "Unexpected end tag at byte offset 0"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>ы</b></i>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
        ("<strong>x</b>", 'Unmatched end tag at byte offset 9, expected "</strong>", found "</b>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x", 'Can\'t find end tag corresponding to start tag "i"'),
        ("<b ", 'Empty attribute name in the tag "b" at byte offset 0'),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("x <b />", 'Empty attribute name in the tag "b" at byte offset 2'),
        ("<a href=a/b>q</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href= https://x.org>q</a>", "Unexpected end of name token at byte offset 9"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('ё<span class="spoiler">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 2'),
        ("<tg-emoji>😀</tg-emoji>", "Invalid custom emoji identifier specified"),
        ('<tg-emoji emoji-id="x1">😀</tg-emoji>', "Invalid custom emoji identifier specified"),
        ('<tg-time unix="1" format="x">t</tg-time>', "Invalid date format used"),
        ('<tg-time unix="1" format="rt">t</tg-time>', "Invalid date format used"),
        (
            "&#xD83D;&#xDE00;",
            "Text contains invalid Unicode characters after decoding HTML entities,"
            " check for unmatched surrogate code units",
        ),
    ],
)
def test_broken_markup_is_refused_as_telegram_refuses_it(source: str, problem: str) -> None:
    with pytest.raises(BadMarkup) as refusal:
        parse_html(source)

    assert refusal.value.to_response() == {
        "ok": False,
        "error_code": 400,
        "description": PREFIX + problem,
    }


# -- tags ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
    ],
)
def test_tag_without_attributes_makes_its_entity(tag: str, kind: str) -> None:
    assert parse_html(f"a<{tag}>ж😀</{tag}>b") == ("aж😀b", [entity(kind, 1, 3)])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<span class="tg-spoiler">x</span>', entity("spoiler", 0, 1)),
        ("<span class=tg-spoiler>x</span>", entity("spoiler", 0, 1)),
        ("<blockquote expandable>x</blockquote>", entity("expandable_blockquote", 0, 1)),
        ('<blockquote expandable="">x</blockquote>', entity("expandable_blockquote", 0, 1)),
        ('<code class="language-python">x</code>', entity("code", 0, 1)),
        ('<pre><code class="language-python">x</code></pre>', entity("pre", 0, 1, language="python")),
        ('<code class="language-c"><pre>x</pre></code>', entity("pre", 0, 1, language="c")),
        ('<pre><code class="python">x</code></pre>', entity("pre", 0, 1)),
        (
            '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
            entity("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286"),
        ),
        ('<a href="https://Example.ORG">x</a>', entity("text_link", 0, 1, url="https://example.org/")),
        ('<a href="https://x.org/a?b=1&amp;c=2">x</a>', entity("text_link", 0, 1, url="https://x.org/a?b=1&c=2")),
        ("<a href='x.org/a b'>x</a>", entity("text_link", 0, 1, url="http://x.org/a%20b")),
        ("<a>x.org</a>", entity("text_link", 0, 5, url="http://x.org/")),
        ('<a href="tg://user?id=42">x</a>', entity("text_mention", 0, 1, user={"id": 42})),
        ('<a href="TG:user?x=1&amp;id=42#f">x</a>', entity("text_mention", 0, 1, user={"id": 42})),
        ('<a href="tg://resolve?domain=bot">x</a>', entity("text_link", 0, 1, url="tg://resolve?domain=bot")),
        (
            '<tg-time unix="1790000000">x</tg-time>',
            entity("date_time", 0, 1, unix_time=1790000000, date_time_format=""),
        ),
        (
            '<tg-time format="TDW" unix="1790000000">x</tg-time>',
            entity("date_time", 0, 1, unix_time=1790000000, date_time_format="wDT"),
        ),
        (
            '<tg-time unix="1790000000" format="tTdD">x</tg-time>',
            entity("date_time", 0, 1, unix_time=1790000000, date_time_format="dt"),
        ),
        (
            '<tg-time unix="1790000000" format="R">x</tg-time>',
            entity("date_time", 0, 1, unix_time=1790000000, date_time_format="r"),
        ),
        ('<B CLASS="x" id=7 hidden>x</b >', entity("bold", 0, 1)),
        ("<b>x</>", entity("bold", 0, 1)),
        ("<b>x</B>", entity("bold", 0, 1)),
        ("<i title='a>b'>x</i>", entity("italic", 0, 1)),
    ],
)
def test_attributes_in_use_shape_the_entity(source: str, expected: dict[str, Any]) -> None:
    _, entities = parse_html(source)

    assert entities == [expected]


@pytest.mark.parametrize(
    "source",
    [
        "<b></b>x",
        '<a href="nonsense">x</a>',
        '<a href="javascript:alert(1)">x</a>',
        '<tg-time unix="0">x</tg-time>',
        '<tg-time unix="-5" format="t">x</tg-time>',
        '<tg-time unix="soon">x</tg-time>',
        '<tg-time unix="1" format="x"></tg-time>x',
    ],
)
def test_tag_that_shows_nothing_leaves_plain_text(source: str) -> None:
    assert parse_html(source) == ("x", [])


# -- character references ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&lt b&gt", "< b>"),
        ("&ltb;", "&ltb;"),
        ("&nbsp;&apos;&copy;", "&nbsp;&apos;&copy;"),
        ("Tom & Jerry && sons&", "Tom & Jerry && sons&"),
        ("&#1102;&#x42E;&#X42E;", "юЮ&#X42E;"),
        ("&#128512;&#x1F600", "😀😀"),
        ("&#0;&#x;&#;&#xZ;", "&#0;&#x;&#;&#xZ;"),
        ("&#1114111;&#1114110;", "&#1114111;\U0010fffe"),
        ("&#00000065;&#0000065;", "&#00000065;A"),
        ("&LT;", "&LT;"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_references_are_decoded_or_stay_as_they_are(source: str, text: str) -> None:
    assert parse_html(source) == (text, [])


# -- nesting -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "<b>hello <i>world</i></b>",
            [entity("bold", 0, 6), entity("bold", 6, 5), entity("italic", 6, 5)],
        ),
        ("<b><i>x</i></b>", [entity("bold", 0, 1), entity("italic", 0, 1)]),
        ("<i><b>x</b></i>", [entity("bold", 0, 1), entity("italic", 0, 1)]),
        ("<b>a</b><b>b</b>", [entity("bold", 0, 2)]),
        ("<b>a<strong>b</strong>c</b>", [entity("bold", 0, 3)]),
        ("<b>a<code>b</code>c</b>", [entity("bold", 0, 1), entity("code", 1, 1), entity("bold", 2, 1)]),
        ("<code>a<b>b</b></code>", [entity("code", 0, 2)]),
        (
            '<b>a <tg-time unix="9">t</tg-time> c</b>',
            [
                entity("bold", 0, 2),
                entity("date_time", 2, 1, unix_time=9, date_time_format=""),
                entity("bold", 3, 2),
            ],
        ),
        (
            '<a href="x.org">a <b>b</b></a>',
            [entity("text_link", 0, 3, url="http://x.org/"), entity("bold", 2, 1)],
        ),
        ('<a href="x.org">a<a href="y.org">b</a></a>', [entity("text_link", 0, 2, url="http://x.org/")]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", [entity("blockquote", 0, 2)]),
        (
            "<blockquote><b>a</b><code>b</code></blockquote>",
            [entity("blockquote", 0, 2), entity("bold", 0, 1), entity("code", 1, 1)],
        ),
        (
            "<b>a<blockquote>b</blockquote>c</b>",
            [entity("bold", 0, 1), entity("blockquote", 1, 1), entity("bold", 1, 1), entity("bold", 2, 1)],
        ),
    ],
)
def test_nested_tags_become_entities_that_do_not_cross(source: str, expected: list[dict[str, Any]]) -> None:
    _, entities = parse_html(source)

    assert entities == expected


# -- white space ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("  \n a \n ", "a", []),
        ("\n<b>a</b>\n", "a", [entity("bold", 0, 1)]),
        (" <b> a </b> ", " a", [entity("bold", 0, 2)]),
        ("a<b> </b>", "a", []),
        ("<b>a\n</b>\n<i> </i>", "a", [entity("bold", 0, 1)]),
        ("a\r\nb\tc", "a\nb c", []),
        ("\r<b>a\rb</b>\rc<i>d</i>", "abcd", [entity("bold", 0, 2), entity("italic", 3, 1)]),
        ("a\u202e<b>b</b>", "ab", [entity("bold", 1, 1)]),
        ("&#13;<u>x</u>", "x", [entity("underline", 0, 1)]),
        ("\u00a0a\u00a0", "\u00a0a\u00a0", []),
        ("", "", []),
        (" \n ", "", []),
        ("<b> </b>", "", []),
        ("\u200b\u2060".replace("\u2060", "\ufeff") + "\u00a0", "", []),
        ("a\u200f\u200f\u200eb", "a\u200c\u200c\u200eb", []),
    ],
)
def test_text_is_trimmed_and_cleaned_as_telegram_does(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(source) == (text, entities)


def test_text_that_is_not_unicode_is_refused() -> None:
    with pytest.raises(BadMarkup):
        parse_html("a\ud800b")


# -- properties ----------------------------------------------------------------------------------------------
PLAIN = st.text(st.characters(codec="utf-8"), max_size=40)
VISIBLE = st.from_regex(re.compile(r"[a-zа-я<>&\"'😀\n ]{1,30}"), fullmatch=True).filter(str.strip)
TAGS = ["b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"]


@st.composite
def markup(draw: st.DrawFn, depth: int = 3) -> str:
    """Well-formed HTML of any nesting."""
    parts = [escape(draw(PLAIN))]
    for _ in range(draw(st.integers(0, 3 if depth else 0))):
        tag = draw(st.sampled_from(TAGS))
        parts += [f"<{tag}>", draw(markup(depth - 1)), f"</{tag}>", escape(draw(PLAIN), quote=False)]
    return "".join(parts)


@given(VISIBLE)
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(escape(text)) == (text.strip(" \n"), [])


@given(VISIBLE)
def test_bold_text_is_covered_from_end_to_end(text: str) -> None:
    parsed, entities = parse_html(f"<b>{escape(text)}</b>")

    assert parsed == text.rstrip(" \n")
    assert entities == [entity("bold", 0, utf16_length(parsed))]


@given(markup())
def test_entities_of_any_markup_lie_inside_do_not_cross_and_are_in_order(source: str) -> None:
    text, entities = parse_html(source)

    length = utf16_length(text)
    units = text.encode("utf-16-le")
    spans = [(e["offset"], e["offset"] + e["length"]) for e in entities]
    assert all(0 <= begin < end <= length for begin, end in spans)
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
    for begin, end in spans:
        units[begin * 2 : end * 2].decode("utf-16-le")  # would fail in the middle of a character
    for index, (begin, end) in enumerate(spans):
        for other_begin, other_end in spans[index + 1 :]:
            assert other_begin >= end or other_end <= end
            assert (begin, end) == (other_begin, other_end) or begin <= other_begin


@given(st.text(alphabet="<>/ab &;#=\"'\0 класs-tgpn1", max_size=60))
def test_any_text_is_parsed_or_refused_with_an_offset_inside_of_it(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except BadMarkup as refusal:
        offsets = re.findall(r"byte offset (\d+)", refusal.description)
        assert all(int(offset) <= len(source.encode()) for offset in offsets)
    else:
        assert "<b>" not in text
        assert all(e["offset"] + e["length"] <= utf16_length(text) for e in entities)
