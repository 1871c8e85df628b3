"""The agreement and what prolongs it, with names and with blanks."""

from datetime import date
from io import BytesIO

from docx import Document

from documents.forms import BLANK, check
from documents.mentoring.agreements import FORMS, Facts, Signatory, agreement, prolongation

CENTRE = "МБУ ДО «Центр Эдельвейс»"
MENTOR = Signatory(code="М-003", name="Орлов Пётр & <Ильич>")
MENTEE = Signatory(code="Н-017", name="Иванова Ольга", child="Иванова Анна Петровна")
FACTS = Facts(number="12/3", dated=date(2026, 11, 5), term=9)


def text(file: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(file)).paragraphs)


def test_what_stands_on_an_agreement() -> None:
    said = text(agreement(CENTRE, "педагог – ученик", MENTOR, MENTEE, FACTS))

    assert said.startswith("СОГЛАШЕНИЕ № 12/3\nо сотрудничестве между наставником и наставляемым\n05.11.2026\n")
    for part in (CENTRE, "педагог – ученик", MENTOR.name, MENTEE.name, "на протяжении 9 мес."):
        assert part in said
    assert "Наставляемый: Иванова Анна Петровна" in said
    assert "Наставник: \n" not in said
    assert said.endswith("Коды в программе: наставник М-003, наставляемый Н-017")
    assert "{" not in said


def test_where_nothing_is_known_there_are_blanks() -> None:
    said = text(agreement(BLANK, "", Signatory(code="М-003"), Signatory(code="Н-017"), Facts()))

    assert said.startswith("СОГЛАШЕНИЕ № ______\n")
    assert "«____» ______________ 20____ г." in said
    assert f"Сторонами: {BLANK * 2} (далее" in said
    assert "на протяжении ______ мес." in said


def test_what_prolongs_it() -> None:
    said = text(prolongation(CENTRE, MENTOR, MENTEE, Facts(term=6), agreement=FACTS, until=date(2028, 2, 4)))

    assert "Соглашения № 12/3 от 05.11.2026 на 6 мес., до 04.02.2028 включительно." in said
    assert "{" not in said


def test_templates_have_all_their_fields() -> None:
    assert check(FORMS, None) == []
