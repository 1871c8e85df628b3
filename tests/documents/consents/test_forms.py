"""Every paper is filled for everybody it is for; a centre's own template is checked before anybody needs it."""

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from documents.consents import forms
from documents.consents.forms import FORMS, Person, Resource, act, consent, form_of
from documents.forms import BLANK, TEMPLATES, Form, check
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.consents.withdrawal import Ground

CENTRE = "МБУ ДО «Центр Эдельвейс»"
ANNA = Person(code="Н-017", name="Иванова Анна & <Петровна>", birth="03.05.2012", guardian="Иванова Ольга")
RESOURCES = (Resource("site", "официальный сайт"), Resource("vk", "группа ВКонтакте"))


def text(file: bytes) -> str:
    document = Document(BytesIO(file))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("purpose", "signer", "stage", "form"),
    [
        (Purpose.PROCESSING, Signer.GUARDIAN, Stage.CHILD, forms.CHILD),
        (Purpose.PROCESSING, Signer.GUARDIAN, Stage.TEEN, forms.TEEN_GUARDIAN),
        (Purpose.PROCESSING, Signer.OWN, Stage.TEEN, forms.TEEN),
        (Purpose.PROCESSING, Signer.OWN, Stage.ADULT, forms.ADULT),
        (Purpose.PUBLICATION, Signer.GUARDIAN, Stage.CHILD, forms.PUBLICATION_GUARDIAN),
        (Purpose.PUBLICATION, Signer.GUARDIAN, Stage.TEEN, forms.PUBLICATION_GUARDIAN),
        (Purpose.PUBLICATION, Signer.OWN, Stage.TEEN, forms.PUBLICATION),
        (Purpose.PUBLICATION, Signer.OWN, Stage.ADULT, forms.PUBLICATION),
    ],
)
def test_which_form_is_printed(purpose: Purpose, signer: Signer, stage: Stage, form: Form) -> None:
    assert form_of(purpose, signer, stage) == form


def test_a_guardian_for_themselves() -> None:
    assert form_of(Purpose.PROCESSING, Signer.OWN, Stage.ADULT, only_guardian=True) == forms.GUARDIAN


@pytest.mark.parametrize("form", [form for form in FORMS if form is not forms.ACT], ids=lambda form: form.name)
def test_what_stands_on_a_paper(form: Form) -> None:
    said = text(consent(form, CENTRE, ANNA, resources=RESOURCES))

    assert CENTRE in said
    assert ANNA.name in said
    assert "Код в программе: Н-017" in said
    assert ("Иванова Ольга" in said) is ("guardian" in form.fields)
    assert "паспорт: серия ________" in said
    assert "{{" not in said
    assert "{%" not in said


@pytest.mark.parametrize("form", [form for form in FORMS if form is not forms.ACT], ids=lambda form: form.name)
def test_where_no_name_may_go_there_are_blanks(form: Form) -> None:
    said = text(consent(form, CENTRE, Person(code="Н-017"), resources=RESOURCES))

    assert BLANK * 2 in said
    assert "Иванова" not in said


def test_what_is_agreed_already_is_ticked() -> None:
    terms = Terms(frozenset({Category.PHOTO}), frozenset({"vk"}))
    said = text(consent(forms.PUBLICATION, CENTRE, ANNA, resources=RESOURCES, terms=terms, until=date(2027, 8, 31)))

    boxes = [line for line in said.splitlines() if line.startswith(("☒", "☐"))]
    assert boxes[0] == "☒  фотографии"
    assert boxes[-2:] == ["☐  официальный сайт", "☒  группа ВКонтакте"]
    assert sum(line.startswith("☒") for line in boxes) == 2
    assert "действует до 31.08.2027" in said


def test_the_act_names_nobody() -> None:
    said = text(act(CENTRE, "Н-017", Ground.WITHDRAWN, date(2026, 12, 20), received=date(2026, 11, 26)))

    assert "код в программе Н-017" in said
    assert "часть 5 статьи 21" in said
    assert "26.11.2026" in said
    assert "20.12.2026" in said
    assert "– контактные данные;" in said


def test_templates_that_come_with_the_program_are_well() -> None:
    assert check(FORMS, None) == []


def test_a_centres_own_template_takes_the_place(tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("Своё согласие: {{ name }}, {{ centre }}")
    own.save(str(tmp_path / "consent-adult.docx"))

    assert check(FORMS, tmp_path) == []
    assert text(consent(forms.ADULT, CENTRE, ANNA, own=tmp_path)) == f"Своё согласие: {ANNA.name}, {CENTRE}"


def test_what_is_wrong_with_own_templates_is_named(tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("{{ name }} {{ passport }}")
    own.save(str(tmp_path / "consent-adult.docx"))
    (tmp_path / "consent-teen.docx").write_bytes(b"no Word file")
    shutil.copy(TEMPLATES / "consent-guardian.docx", tmp_path)

    assert [str(one) for one in check(FORMS, tmp_path)] == [
        f"{tmp_path / 'consent-teen.docx'} cannot be read (PackageNotFoundError)",
        f"{tmp_path / 'consent-adult.docx'} has fields that nobody fills: passport and lacks centre",
    ]
