"""Texts agree: across languages, with the code that asks for them, and with what Telegram can show."""

import re

import pytest

from bot.settings import LanguageSettings, load
from domain.people.roles import Role
from playground.html import parse_html
from tests.locales.sources import (
    LANGUAGES,
    asked,
    families,
    literals,
    messages,
    raised,
    refusals,
)
from wording.texts import Texts

PLURALS = {"zero", "one", "two", "few", "many"}


def test_the_languages_are_those_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGES", raising=False)

    assert sorted(load(LanguageSettings, env_file=None).codes) == LANGUAGES


def test_languages_have_the_same_texts_in_the_same_files() -> None:
    russian, english = ({key: said.file for key, said in messages(code).items()} for code in ("ru", "en"))

    assert english == russian


def test_languages_have_the_same_variables() -> None:
    russian, english = ({key: said.variables for key, said in messages(code).items()} for code in ("ru", "en"))

    assert {key: english[key] ^ russian[key] for key in russian if english[key] != russian[key]} == {}


def test_the_code_asks_for_texts_that_exist() -> None:
    calls = list(asked())

    assert len(calls) > 100
    assert [call for call in calls if call.key not in messages("ru")] == []


def test_the_code_gives_the_variables_that_texts_have() -> None:
    wrong = [
        (call.where, call.key, sorted(call.variables), sorted(messages("ru")[call.key].variables))
        for call in asked()
        if call.variables is not None
        and call.key in messages("ru")
        and call.variables != messages("ru")[call.key].variables
    ]

    assert wrong == []


def test_refusals_have_texts() -> None:
    assert {name: key for name, key in refusals().items() if key not in messages("ru")} == {}


def test_refusals_give_the_variables_that_their_texts_have() -> None:
    wrong = [
        (refusal.where, refusal.key, sorted(refusal.variables))
        for refusal in raised()
        if refusal.variables is not None
        and refusal.key in messages("ru")
        and not messages("ru")[refusal.key].variables <= refusal.variables
    ]

    assert wrong == []


def test_no_text_is_left_over() -> None:
    used = literals() | {name for said in messages("ru").values() for name in said.messages}
    prefixes = tuple(families())

    assert [key for key in messages("ru") if key not in used and not key.startswith(prefixes)] == []


def test_keys_that_are_put_together_exist() -> None:
    for prefix, where in families().items():
        assert any(key.startswith(prefix) for key in messages("ru")), f"{where}: nothing begins with {prefix}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_has_a_name(language: str) -> None:
    assert {role for role in Role if f"role-{role}" not in messages(language)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_and_what_fails_are_toasts_without_markup(language: str) -> None:
    keys = {*refusals().values(), "button-outdated", "something-broke"}

    assert [key for key in keys if re.search(r"<\w", messages(language)[key].source)] == []


@pytest.mark.parametrize(("language", "forms"), [("ru", {"one", "few", "many"}), ("en", {"one"})])
def test_plural_forms_are_those_of_the_language(language: str, forms: set[str]) -> None:
    """One needs a form of its own; «few» may be that of many («5 людям», «2 людям»)."""
    wrong = {
        key: keys
        for key, said in messages(language).items()
        for keys in said.choices.values()
        if PLURALS & set(keys) and not ("one" in keys and PLURALS & set(keys) <= forms)
    }

    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_markup_that_telegram_reads(language: str) -> None:
    """Each text with each of its choices, as the stand-in parses it."""
    words = Texts([language]).of(language)
    for key, said in messages(language).items():
        for values in _values(said.choices, said.variables):
            shown, _ = parse_html(words(key, **values))
            assert shown.strip(), key
            assert not re.search("[\u2066-\u2069]", shown), f"{key} has an isolation character"


def _values(choices: dict[str, list[str]], variables: frozenset[str]) -> list[dict[str, str | int]]:
    """Values for the variables such that every choice is taken once."""
    plain: dict[str, str | int] = dict.fromkeys(variables, "<value> & co")
    for name, keys in choices.items():
        if PLURALS & set(keys) or any(key.isdigit() for key in keys):
            plain[name] = 7
    found = [plain]
    for name, keys in choices.items():
        found += [{**plain, name: int(key) if key.isdigit() else key} for key in keys if not _is_plural(key)]
        if any(_is_plural(key) for key in keys):
            found += [{**plain, name: count} for count in (1, 2, 5, 21)]
    return found


def _is_plural(key: str) -> bool:
    return key in PLURALS or key == "other"
