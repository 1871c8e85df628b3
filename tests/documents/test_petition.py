"""The petition is filled with all there is; what is not stored, or may not go where it is sent, is a blank."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from documents.forms import BLANK, check
from documents.mentoring.petition import FORMS, LINES, REASONS, Sheet, petition
from domain.mentoring.petition import Reason


def text(file: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(file)).paragraphs)


def test_all_that_there_is() -> None:
    sheet = Sheet(
        codes="Н-017, М-003",
        form="педагог – ученик",
        mentee="Иванова Анна & <Петровна>",
        mentor="Петров Пётр",
        applicant="Иванова Ольга",
        since=date(2026, 10, 1),
        reason=Reason.NO_CONTACT,
        words="Мы встречались <два> раза.\nРазговор не идёт.",
        number="12/3",
        day=date(2026, 11, 26),
    )
    said = text(petition("МБУ ДО «Центр»", sheet))

    assert "от: Иванова Ольга" in said
    assert "№ 12/3   от   26.11.2026" in said
    assert "Иванова Анна & <Петровна>. Наставник: Петров Пётр. Форма наставничества: педагог – ученик" in said
    assert "пара работает с 01.10.2026" in said
    assert "Причина: не удалось установить личный контакт." in said
    assert "Мы встречались <два> раза.\nРазговор не идёт." in said
    assert "{{" not in said


def test_blanks() -> None:
    said = text(petition(BLANK, Sheet(codes="Н-017, М-003", form="педагог – ученик")))

    assert f"от: {BLANK * 2}" in said
    assert f"Причина: {BLANK * 2}." in said
    assert LINES in said
    assert "№ __________   от   «____»" in said


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words(reason: Reason) -> None:
    assert REASONS[reason]


def test_a_template_of_ones_own_is_checked(tmp_path: Path) -> None:
    own = Document()
    own.add_paragraph("{{ centre }} {{ applicant }} {{ mentee }} {{ mentor }} {{ reason }} {{ word }}")
    own.save(str(tmp_path / "petition.docx"))

    assert check(FORMS, None) == []
    (wrong,) = check(FORMS, tmp_path)
    assert (wrong.unknown, wrong.missing) == (["word"], ["words"])
