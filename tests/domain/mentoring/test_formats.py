"""Formats of work: which fit which form, what the centre adds, and that all have words in both languages."""

import pytest

from domain.mentoring.formats import EXPLAINED, OF_FORM, WorkFormat, offered
from domain.mentoring.glossary import Term
from domain.registry.forms import FORMS


def test_each_form_of_mentoring_has_formats() -> None:
    assert set(OF_FORM) == {form.key for form in FORMS}
    assert all(len(set(formats)) == len(formats) > 0 for formats in OF_FORM.values())


def test_each_format_fits_some_form() -> None:
    assert {one for formats in OF_FORM.values() for one in formats} == set(WorkFormat)


def test_teachers_among_themselves_have_no_courses_for_pupils() -> None:
    assert offered(["teacher_teacher"]) == (
        WorkFormat.PROJECT,
        WorkFormat.CENTRE_EVENT,
        WorkFormat.EXCURSION,
        WorkFormat.JOINT_PRODUCT,
        WorkFormat.CLUB,
        WorkFormat.CHILDREN_TO_CHILDREN,
    )


def test_who_works_in_two_forms_chooses_from_both_once() -> None:
    both = offered(["pupil_pupil", "teacher_pupil"])

    assert both == tuple(WorkFormat)


def test_form_that_a_centre_added_has_every_format() -> None:
    assert offered(["graduate_pupil"]) == tuple(WorkFormat)


def test_own_formats_come_last_each_once() -> None:
    own = [" Ночь  в музее ", "", "ночь в музее", "Поход"]

    assert offered(["teacher_teacher"], own)[-3:] == (WorkFormat.CHILDREN_TO_CHILDREN, "Ночь в музее", "Поход")


@pytest.mark.parametrize("form", WorkFormat)
def test_modern_formats_are_explained(form: WorkFormat) -> None:
    same_name = form.value in set(Term)

    assert (form in EXPLAINED) == (same_name or form is WorkFormat.CASE_TOURNAMENT)
    assert not same_name or EXPLAINED[form].value == form.value
