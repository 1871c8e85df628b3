"""A post in a few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.posts.excerpt import excerpt


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("", ""),
        ("<b>Завтра</b> в <i>семь</i>", "Завтра в семь"),
        ("Кофе &amp; чай: 2 &lt; 3", "Кофе & чай: 2 < 3"),
        ('<a href="https://example.org/?a=1>2">Сайт</a>', "Сайт"),
        ("Строка\n\nи ещё одна", "Строка и ещё одна"),
        ("Приходите на открытый урок по робототехнике в субботу", "Приходите на открытый урок по…"),
        ("Х" * 50, "Х" * 39 + "…"),
        ("Наставники, наставляемые, кураторы — все, приходите", "Наставники, наставляемые, кураторы…"),
    ],
)
def test_first_words(html: str, words: str) -> None:
    assert excerpt(html) == words


@given(st.text(alphabet="аб <>&\n", max_size=120), st.integers(2, 60))
def test_never_longer_than_asked_for(text: str, length: int) -> None:
    assert len(excerpt(text, length)) <= length
