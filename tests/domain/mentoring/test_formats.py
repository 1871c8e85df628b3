"""Formats of work: which fit which form, what the centre adds, and that all have words in both languages."""

import pytest

from domain.mentoring.formats import EXPLAINED, OF_FORM, ONLY_OURS, OWN_LIMIT, FormatBook, WorkFormat
from domain.mentoring.glossary import Term
from domain.mentoring.meeting import subjects
from domain.registry.forms import FORMS


def test_each_form_of_mentoring_has_formats() -> None:
    assert set(OF_FORM) == {form.key for form in FORMS}
    assert all(len(set(formats)) == len(formats) > 0 for formats in OF_FORM.values())


def test_each_format_fits_some_form() -> None:
    assert {one for formats in OF_FORM.values() for one in formats} == set(WorkFormat)


TEACHERS = (
    WorkFormat.PROJECT,
    WorkFormat.CENTRE_EVENT,
    WorkFormat.EXCURSION,
    WorkFormat.JOINT_PRODUCT,
    WorkFormat.CLUB,
    WorkFormat.CHILDREN_TO_CHILDREN,
)


def test_teachers_among_themselves_have_no_courses_for_pupils() -> None:
    assert ONLY_OURS.offered("teacher_teacher") == TEACHERS


def test_form_that_a_centre_added_has_every_format_unless_it_says_which() -> None:
    chosen = FormatBook(chosen=(("graduate_pupil", (WorkFormat.PROJECT, WorkFormat.MEETUP)),))

    assert ONLY_OURS.offered("graduate_pupil") == tuple(WorkFormat)
    assert chosen.offered("graduate_pupil") == (WorkFormat.PROJECT, WorkFormat.MEETUP)
    assert chosen.offered("teacher_teacher") == TEACHERS


def test_own_formats_come_last_each_once_in_their_form() -> None:
    own = FormatBook((("", "Поход"), ("teacher_teacher", "поход"), ("pupil_pupil", "Ночь в музее")))

    assert own.offered("teacher_teacher") == (*TEACHERS, "Поход")
    assert own.offered("pupil_pupil")[-2:] == ("Поход", "Ночь в музее")
    assert own.forms == {"teacher_teacher", "pupil_pupil"}


def test_a_meeting_can_be_about_a_format_of_the_centre() -> None:
    longest = "Я" * OWN_LIMIT
    about = subjects("teacher_teacher", (), FormatBook((("", longest),)))[-1]

    assert about == f"own.{longest}"
    assert len(about) <= 48


@pytest.mark.parametrize("form", WorkFormat)
def test_modern_formats_are_explained(form: WorkFormat) -> None:
    same_name = form.value in set(Term)

    assert (form in EXPLAINED) == (same_name or form is WorkFormat.CASE_TOURNAMENT)
    assert not same_name or EXPLAINED[form].value == form.value
