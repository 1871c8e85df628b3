"""Signs of print: one for each thing, whoever wrote the text."""

import pytest

from tests.locales.sources import LANGUAGES, messages


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_are_those_of_print(language: str) -> None:
    assert [name for name, said in messages(language).items() if "'" in said.source] == []
