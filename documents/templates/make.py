"""Makes the Word templates that come with the program: ``python -m documents.templates.make``.

A centre changes its copies in Word; this is where the ones in the repository come from.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

HERE = Path(__file__).parent

NAME, BIRTH, GUARDIAN = "{{ name }}", "{{ birth }}", "{{ guardian }}"
OPERATOR = "оператору — {{ centre }} (далее — Организация)"

LAW = "Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»"
LINE = "______________________________________________"
ADDRESS = ("проживающего(ей) по адресу:", "______________________________________")
PASSPORT = (
    "паспорт: серия ________ № ________________",
    "выдан ________________________________",
    "дата выдачи «____» ______________ ______ г.",
)
GOALS = (
    "участие в программе наставничества: подбор наставника или наставляемого, организация встреч и мероприятий, "
    "информирование о них",
    "ведение реестров наставников и наставляемых, предусмотренных Положением о наставничестве",
    "мониторинг программы и обобщённая отчётность, в которой люди не названы",
)
DATA = (
    "фамилия, имя, отчество; год или дата рождения",
    "место учёбы или работы, класс (группа), должность",
    "контактные данные для связи",
    "запрос, интересы, компетенции, достижения, сведения об участии в программе и её результатах",
)
GUARDIAN_DATA = ("фамилия, имя, отчество; степень родства; контактные данные для связи",)
ACTIONS = (
    "Согласие даётся на сбор, запись, систематизацию, накопление, хранение, уточнение (обновление, изменение), "
    "извлечение, использование, обезличивание, блокирование, удаление и уничтожение персональных данных, с "
    "использованием средств автоматизации и без них. Передача третьим лицам и распространение персональных данных "
    "по этому согласию не допускаются, кроме случаев, прямо предусмотренных законом."
)
TERM = (
    "Согласие действует до достижения целей обработки, если оно не отозвано раньше. Отозвать его можно в любой момент: "
    "письменным заявлением или в боте центра. После отзыва обработка прекращается, а данные уничтожаются в срок не "
    "позднее 30 дней (статья 21 закона)."
)
TERM_CHILD = (
    "Согласие действует, пока {who} не исполнится {age}, и не дольше, чем нужно для целей обработки; затем "
    "требуется новое согласие. Отозвать его можно в любой момент: письменным заявлением или в боте центра. После "
    "отзыва обработка прекращается, а данные уничтожаются в срок не позднее 30 дней (статья 21 закона)."
)
RIGHTS = (
    "Мне разъяснены права, предусмотренные статьями 14 и 20 закона: получать сведения об обработке, требовать "
    "уточнения, блокирования или уничтожения данных."
)


class Paper:
    """A Word document that is being written, one kind of line after another."""

    def __init__(self) -> None:
        self._document = Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
        section.top_margin = section.bottom_margin = Cm(1.2)
        style: Any = self._document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(10.5)
        style.paragraph_format.space_after = Pt(3)

    def head(self, *lines: str) -> None:
        """To whom, and from whom: at the right, above the title."""
        for line in lines:
            paragraph = self._document.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(7.5)
            paragraph.paragraph_format.space_after = Pt(1)

    def title(self, *lines: str) -> None:
        for number, line in enumerate(lines):
            paragraph = self._document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_before = Pt(8 if number == 0 else 0)
            paragraph.add_run(line).bold = True

    def text(self, line: str, *, bold: bool = False, small: bool = False) -> None:
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run(line)
        run.bold = bold
        if small:
            run.font.size = Pt(9)

    def items(self, lines: Iterable[str]) -> None:
        for line in lines:
            paragraph = self._document.add_paragraph(f"– {line};")
            paragraph.paragraph_format.left_indent = Cm(0.7)
            paragraph.paragraph_format.space_after = Pt(1)

    def boxes(self, field: str) -> None:
        """A line for each thing of a field, with the box to tick."""
        for line in (f"{{%p for one in {field} %}}", "{{ one.box }}  {{ one.name }}", "{%p endfor %}"):
            paragraph = self._document.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(0.7)
            paragraph.paragraph_format.space_after = Pt(1)

    def listed(self, field: str) -> None:
        """A line for each text of a field."""
        for line in (f"{{%p for one in {field} %}}", "– {{ one }};", "{%p endfor %}"):
            paragraph = self._document.add_paragraph(line)
            paragraph.paragraph_format.left_indent = Cm(0.7)
            paragraph.paragraph_format.space_after = Pt(1)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        table = self._document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        for row in rows:
            for cell, line in zip(table.add_row().cells, row, strict=True):
                cell.text = line

    def repeated(self, columns: Sequence[tuple[str, float, str]], field: str) -> None:
        """A table with a row for each ``one`` of a field. Columns are heads, widths in centimetres, and what stands."""
        table = self._document.add_table(rows=0, cols=len(columns), style="Table Grid")
        table.autofit = False
        for column, (_, width, _) in zip(table.columns, columns, strict=True):
            column.width = Cm(width)
        marks = (f"{{%tr for one in {field} %}}", "{%tr endfor %}")
        lines = (
            [head for head, _, _ in columns],
            [marks[0], *[""] * (len(columns) - 1)],
            [cell for _, _, cell in columns],
            [marks[1], *[""] * (len(columns) - 1)],
        )
        for number, line in enumerate(lines):
            for cell, text, (_, width, _) in zip(table.add_row().cells, line, columns, strict=True):
                cell.width = Cm(width)
                cell.paragraphs[0].add_run(text).bold = number == 0

    def grouped(self, columns: Sequence[tuple[str, float, str]], groups: str, head: str) -> None:
        """As `repeated`, of the ``rows`` of each ``group`` of a field, under a line across that says ``head``."""
        table = self._document.add_table(rows=0, cols=len(columns), style="Table Grid")
        table.autofit = False
        for column, (_, width, _) in zip(table.columns, columns, strict=True):
            column.width = Cm(width)
        lines = (
            [title for title, _, _ in columns],
            [f"{{%tr for group in {groups} %}}"],
            [head],
            ["{%tr for one in group.rows %}"],
            [cell for _, _, cell in columns],
            ["{%tr endfor %}"],
            ["{%tr endfor %}"],
        )
        for number, line in enumerate(lines):
            cells = table.add_row().cells
            for cell, (_, width, _) in zip(cells, columns, strict=True):
                cell.width = Cm(width)
            if len(line) == 1 and number == 2:
                cells[0].merge(cells[-1])
            for cell, text in zip(cells, line, strict=False):
                cell.paragraphs[0].add_run(text).bold = number in (0, 2)

    def signed(self, *whose: str) -> None:
        for who in whose:
            paragraph = self._document.add_paragraph(
                f"«____» ______________ 20____ г.   ______________ / __________________ /  {who}"
            )
            paragraph.paragraph_format.space_before = Pt(10)

    def foot(self) -> None:
        """What the curator writes, and by what the centre finds the person."""
        self.text("Принял(а): ____________________________________   «____» ______________ 20____ г.", small=True)
        self.text("Код в программе: {{ code }}", small=True)

    def save(self, name: str) -> None:
        self._document.core_properties.author = ""
        self._document.save(str(HERE / f"{name}.docx"))


def _to_the_director(paper: Paper, who: str) -> None:
    paper.head(
        "Директору организации",
        "{{ centre }}",
        "______________________________________",
        f"от: {who}",
        *ADDRESS,
        *PASSPORT,
    )


def processing(
    name: str, head: str, whole: str, data: Sequence[tuple[str, Sequence[str]]], term: str, who: str
) -> None:
    paper = Paper()
    _to_the_director(paper, head)
    paper.title("СОГЛАСИЕ", "на обработку персональных данных")
    paper.text(whole)
    paper.text("Цели обработки:", bold=True)
    paper.items(GOALS)
    for heading, lines in data:
        paper.text(heading, bold=True)
        paper.items(lines)
    paper.text(
        "Сведения о документе, удостоверяющем личность, и адрес указаны только в этом бланке и в информационную "
        "систему не вносятся."
    )
    paper.text(ACTIONS)
    paper.text(term)
    paper.text(RIGHTS)
    paper.signed(who)
    paper.foot()
    paper.save(name)


def publication(name: str, head: str, whole: str, who: str) -> None:
    paper = Paper()
    _to_the_director(paper, head)
    paper.title(
        "СОГЛАСИЕ", "на обработку персональных данных, разрешённых субъектом", "персональных данных для распространения"
    )
    paper.text(whole)
    paper.text("Разрешаю распространять (отметьте нужное; что не отмечено — не публикуется):", bold=True)
    paper.boxes("categories")
    paper.text("На информационных ресурсах (отметьте нужное):", bold=True)
    paper.boxes("resources")
    paper.text("Условия и запреты (заполняется по желанию): ______________________________________________________")
    paper.text("____________________________________________________________________________________")
    paper.text(
        "Цель распространения: рассказ о программе наставничества, её событиях, участниках и результатах. Передача "
        "данных третьим лицам для иных целей запрещена."
    )
    paper.text("Согласие действует до {{ until }}")
    paper.text(
        "Согласие даётся отдельно от согласия на обработку, добровольно: отказ не влияет на участие в программе. Его "
        "можно отозвать в любой момент, полностью или в части; распространение прекращается не позднее трёх рабочих "
        "дней после получения требования (части 12 и 14 статьи 10.1 закона)."
    )
    paper.signed(who)
    paper.foot()
    paper.save(name)


def act() -> None:
    paper = Paper()
    paper.head(
        "УТВЕРЖДАЮ",
        "Директор организации",
        "{{ centre }}",
        "____________________ / ____________________ /",
        "«____» ______________ 20____ г.",
    )
    paper.title("АКТ № ______", "об уничтожении персональных данных")
    paper.text("{{ day }}")
    paper.text(
        "Комиссия в составе: председатель ___________________________________________________________; члены комиссии "
        "_______________________________________________________________________________________ составила настоящий "
        "акт о том, что уничтожены персональные данные:"
    )
    paper.table(
        [
            ("Оператор", "{{ centre }}"),
            ("Субъект персональных данных", "код в программе {{ code }}; иные сведения о субъекте уничтожены"),
            ("Причина уничтожения", "{{ ground }}"),
            ("Требование (отзыв) получено", "{{ received }}, № {{ paper }}"),
            ("Дата уничтожения", "{{ day }}"),
            ("Информационная система", "бот «Эдельвейс»: база данных центра и её журналы"),
            (
                "Способ уничтожения",
                "уничтожение ключа, которым зашифрованы данные субъекта, и перезапись занимаемых ими областей базы "
                "данных; в резервных копиях данные не читаются без ключа, сами копии хранятся менее 30 дней",
            ),
            ("Бумажные носители (заполняется от руки)", "____________________________________"),
        ]
    )
    paper.text("Перечень категорий уничтоженных данных:", bold=True)
    paper.listed("categories")
    paper.text(
        "Сохранены код, роль и даты участия: по ним нельзя определить, кому они принадлежат; они нужны для сводной "
        "отчётности. Акт и выгрузка из журнала хранятся три года с даты уничтожения."
    )
    paper.text("Выгрузка из журнала регистрации событий:", bold=True)
    paper.table(
        [
            ("Событие", "Дата", "Субъект", "Система"),
            (
                "Получен отзыв, обработка прекращена, данные заблокированы",
                "{{ received }}",
                "{{ code }}",
                "«Эдельвейс»",
            ),
            ("Данные уничтожены", "{{ day }}", "{{ code }}", "«Эдельвейс»"),
        ]
    )
    paper.signed("председатель", "член комиссии", "член комиссии")
    paper.save("act-of-destruction")


def petition() -> None:
    paper = Paper()
    paper.head(
        "Директору организации",
        "{{ centre }}",
        "______________________________________",
        "от: {{ applicant }}",
        "(участник программы или его законный представитель)",
    )
    paper.title("ХОДАТАЙСТВО", "о замене наставника")
    paper.text("№ {{ number }}   от   {{ day }}")
    paper.text(
        "В соответствии с пунктом 6.2 Положения о наставничестве прошу заменить наставника. Наставляемый(ая): "
        "{{ mentee }}. Наставник: {{ mentor }}. Форма наставничества: {{ form }}; пара работает с {{ since }}."
    )
    paper.text("Причина: {{ reason }}.")
    paper.text("Подробнее, своими словами (по желанию):", bold=True)
    paper.text("{{ words }}")
    paper.text(
        "Ходатайство читают только куратор программы и директор. Наставнику сообщают лишь о том, что пара завершает "
        "работу и проводится завершающая встреча. Отозвать ходатайство можно в любой момент до решения директора.",
        small=True,
    )
    paper.signed("заявитель")
    paper.text("Мнение куратора:   ☐ поддерживаю   ☐ не поддерживаю   ☐ на усмотрение директора", bold=True)
    paper.text("_" * 84)
    paper.signed("куратор программы")
    paper.text("Решение директора:   ☐ удовлетворить   ☐ отклонить", bold=True)
    paper.text("Основание: " + "_" * 73)
    paper.text("Завершающая встреча:   ☐ проводится   ☐ не требуется")
    paper.signed("директор")
    paper.text("Коды в программе: {{ codes }}", small=True)
    paper.save("petition")


def main() -> None:
    """Write them all beside this file."""
    born = f"{NAME} (дата или год рождения: {BIRTH})"
    guardian = f"Я, {GUARDIAN}, являясь законным представителем"
    law = f"в соответствии со статьёй 9 {LAW} даю {OPERATOR} — согласие"
    data_of_both = (("Перечень данных ребёнка:", DATA), ("Перечень моих данных:", GUARDIAN_DATA))
    own_data = (("Перечень данных:", DATA),)
    processing(
        "consent-guardian-child",
        GUARDIAN,
        f"{guardian} малолетнего(ей): {born}, не достигшего(ей) 14 лет, {law} на обработку моих персональных данных и "
        "персональных данных моего ребёнка.",
        data_of_both,
        TERM_CHILD.format(who="ребёнку", age="14 лет"),
        "законный представитель",
    )
    processing(
        "consent-guardian-teen",
        GUARDIAN,
        f"{guardian} несовершеннолетнего(ей): {born}, в возрасте от 14 до 18 лет, {law} на обработку моих персональных "
        "данных и персональных данных моего ребёнка. Согласие ребёнка оформлено отдельным документом.",
        data_of_both,
        TERM_CHILD.format(who="ребёнку", age="18 лет"),
        "законный представитель",
    )
    processing(
        "consent-teen",
        NAME,
        f"Я, {born}, в возрасте от 14 до 18 лет, участвуя в программе наставничества с согласия законного "
        f"представителя, {law} на обработку моих персональных данных. Согласие законного представителя оформлено "
        "отдельным документом.",
        own_data,
        TERM_CHILD.format(who="мне", age="18 лет"),
        "участник программы",
    )
    processing(
        "consent-adult",
        NAME,
        f"Я, {NAME}, являясь совершеннолетним участником программы наставничества, {law} на обработку моих "
        "персональных данных.",
        own_data,
        TERM,
        "участник программы",
    )
    processing(
        "consent-guardian",
        NAME,
        f"Я, {NAME}, законный представитель участника программы наставничества, {law} на обработку моих персональных "
        "данных.",
        (("Перечень данных:", GUARDIAN_DATA),),
        TERM,
        "законный представитель",
    )
    public = f"контактные данные: {LINE}, в соответствии со статьёй 10.1 {LAW} разрешаю {OPERATOR} — распространять"
    publication(
        "publication-guardian",
        GUARDIAN,
        f"{guardian} несовершеннолетнего(ей): {born}, {public} персональные данные моего ребёнка на следующих "
        "условиях.",
        "законный представитель",
    )
    publication(
        "publication-own",
        NAME,
        f"Я, {NAME}, {public} мои персональные данные на следующих условиях.",
        "субъект данных",
    )
    act()
    petition()


if __name__ == "__main__":
    main()
