"""Each format has a name, and each term of the glossary its explanation, in both languages."""

import pytest

from domain.mentoring.formats import WorkFormat
from domain.mentoring.glossary import Term
from wording.mentoring.formats import explained, format_name, term_name
from wording.texts import Words

SHOWN_IN_FULL = 16
"""Characters of one of two buttons in a row that a phone does not cut."""


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("term", Term)
def test_each_term_is_explained(term: Term, language: str) -> None:
    words = Words(language)

    name, text = term_name(term, words), explained(term, words)

    assert 0 < len(name) <= SHOWN_IN_FULL
    assert text.startswith(f"<b>{name}</b>\n\n")
    assert 80 < len(text) < 400


@pytest.mark.parametrize("language", ["ru", "en"])
def test_names_of_formats_differ(language: str) -> None:
    words = Words(language)

    names = [format_name(one, words) for one in WorkFormat]

    assert len(set(names)) == len(WorkFormat)


def test_explanations_are_translated() -> None:
    russian, english = Words("ru"), Words("en")

    assert [term for term in Term if explained(term, russian) == explained(term, english)] == []


def test_own_format_of_a_centre_stays_as_it_is() -> None:
    assert format_name("Ночь в музее", Words("en")) == "Ночь в музее"
