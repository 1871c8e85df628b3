"""The Word template of the roadmap."""

from documents.templates.paper import Paper

COLUMNS = (
    ("№", 1.2, "{{ one.number }}"),
    ("Наименование мероприятий", 5.3, "{{ one.event }}"),
    ("Срок реализации", 3.0, "{{ one.days }}"),
    ("Ответственный исполнитель", 3.4, "{{ one.responsible }}"),
    ("Результат. Вид документа", 4.1, "{{ one.result }}"),
)
"""Heads, widths in centimetres, and what stands below."""


def roadmap() -> None:
    paper = Paper()
    paper.head("УТВЕРЖДЕНО", "приказом от «____» ______________ 20____ г. № ______", "{{ centre }}")
    paper.title("ДОРОЖНАЯ КАРТА", "реализации Целевой модели наставничества на {{ year }} учебный год")
    paper.grouped(COLUMNS, "stages", "{{ group.title }}")
    paper.signed("куратор")
    paper.save("roadmap")
