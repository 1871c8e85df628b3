"""Words from Fluent files: escaping, plurals, and errors that are never passed over."""

from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from markupsafe import Markup

from wording.entries import entries_of, parsed
from wording.texts import LOCALES, Texts, Words

RUSSIAN = """
hello = Привет, <b>{ $name }</b>!
seats = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
}
long =
    Первая строка

    { $text }
"""

MORE = """
# Of another file.
-club = клуб{ $case ->
   *[nominative] {""}
    [genitive] а
}
other = Ещё
hello = Пока
whole = { $count ->
    [one] { nested }
   *[other] { other }
}
nested = { other }: { other } от { -club(case: "genitive") }
"""


def named(resource: ast.Resource) -> dict[str, ast.Message | ast.Term]:
    """The entries of a parsed text, without comments."""
    entries = [one for one in resource.body if isinstance(one, (ast.Message, ast.Term))]
    return {f"-{one.id.name}" if isinstance(one, ast.Term) else one.id.name: one for one in entries}


@pytest.fixture
def words(tmp_path: Path) -> Words:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "one.ftl").write_text(RUSSIAN, "utf-8")
    (tmp_path / "ru" / "two.ftl").write_text(MORE, "utf-8")
    return Words("ru", tmp_path)


def test_words_escape_what_people_typed(words: Words) -> None:
    assert words("hello", name="<Ё & Ко>") == "Привет, <b>&lt;Ё &amp; Ко&gt;</b>!"


def test_words_leave_markup_as_it_is(words: Words) -> None:
    assert words("hello", name=Markup("<i>Ё</i>")) == "Привет, <b><i>Ё</i></b>!"


def test_words_within_words_are_escaped_once(words: Words) -> None:
    assert words("long", text=words("hello", name="<")) == "Первая строка\n\nПривет, <b>&lt;</b>!"


def test_plain_words_escape_nothing(words: Words) -> None:
    assert words.plain("seats", count=1) == "1 место"
    assert words.plain("long", text="<Ё & Ко>") == "Первая строка\n\n<Ё & Ко>"
    assert words.plain("long", text=Markup("<i>Ё &amp; Ко</i>")) == "Первая строка\n\nЁ & Ко"


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "1 место"), (2, "2 места"), (5, "5 мест"), (11, "11 мест"), (21, "21 место"), (0, "0 мест")],
)
def test_words_count_in_russian(words: Words, count: int, text: str) -> None:
    assert words("seats", count=count) == text


def test_words_have_no_isolation_characters(words: Words) -> None:
    assert words("hello", name="Ё").isprintable()


def test_words_take_a_text_of_any_length(words: Words) -> None:
    assert len(words("long", text="ы" * 5000)) == 5000 + len("Первая строка\n\n")


def test_words_of_every_file_are_known(words: Words) -> None:
    assert words("other") == "Ещё"


def test_words_refer_to_others_wherever_they_stand(words: Words) -> None:
    assert words("whole", count=1) == "Ещё: Ещё от клуба"


def test_of_two_with_one_name_the_first_counts(words: Words) -> None:
    assert words.plain("hello", name="Ё") == "Привет, <b>Ё</b>!"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_taken_apart_files_say_what_they_say_whole(language: str) -> None:
    for file in sorted((LOCALES / language).glob("*.ftl")):
        whole = named(FluentResource(file.read_text("utf-8")))
        apart = {name: named(parsed(entry)[0])[name] for name, entry in entries_of(file).items()}
        assert apart.keys() == whole.keys()
        assert all(apart[name].equals(whole[name], ["span", "comment"]) for name in whole)


@pytest.mark.parametrize("say", ["__call__", "plain"])
def test_words_missing_are_an_error(words: Words, say: str) -> None:
    for key, args in (("nothing", {}), ("hello", {}), ("hello", {"nam": "Ё"}), ("hello", {"name": None})):
        with pytest.raises(KeyError, match=key):
            getattr(words, say)(key, **args)


def test_texts_in_a_language_without_files(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="'sr'"):
        Texts(["sr"], tmp_path)


def test_texts_default_is_the_first() -> None:
    texts = Texts(["en", "ru"])

    assert (texts.default.language, texts.of("ru").language) == ("en", "ru")
    assert (texts.of("ru").own_name, texts.of("en").own_name) == ("Русский", "English")
    with pytest.raises(KeyError):
        texts.of("sr")
