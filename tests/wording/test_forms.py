"""Forms of mentoring are called in the reader's language, and as the centre calls what it named itself."""

import pytest

from domain.registry.forms import FORMS, Form
from wording.forms import form_name, named_forms
from wording.texts import Texts

TEXTS = Texts(("ru", "en"))
OWN = Form("employer_student", "работодатель – студент")
RENAMED = Form("teacher_pupil", "учитель – ученик")


def test_in_russian_as_in_the_papers() -> None:
    assert named_forms(FORMS, TEXTS.of("ru")) == list(FORMS)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("teacher_pupil", "teacher – pupil"),
        ("pupil_pupil", "pupil – pupil"),
        ("teacher_teacher", "teacher – teacher"),
        ("employer_student", "работодатель – студент"),
        ("gone", "gone"),
    ],
)
def test_in_english(key: str, name: str) -> None:
    assert form_name(key, (*FORMS, OWN), TEXTS.of("en")) == name


def test_what_the_centre_named_anew_keeps_its_name() -> None:
    assert form_name("teacher_pupil", (RENAMED,), TEXTS.of("en")) == "учитель – ученик"
