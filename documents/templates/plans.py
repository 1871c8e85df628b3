"""The Word template of a pairing's plan (Appendix 4)."""

from documents.templates.paper import Paper

COLUMNS = (
    ("№", 0.9, "{{ one.number }}"),
    ("Мероприятие", 4.1, "{{ one.event }}"),
    ("Формат", 3.2, "{{ one.format }}"),
    ("Сроки", 2.6, "{{ one.days }}"),
    ("Ожидаемый результат", 3.3, "{{ one.result }}"),
    ("Отметка о выполнении", 2.9, "{{ one.done }}"),
)
"""Heads, widths in centimetres, and what stands below."""


def plan() -> None:
    paper = Paper()
    paper.head("УТВЕРЖДЕНО", "приказом от {{ dated }} № {{ number }}", "{{ centre }}")
    paper.title("ИНДИВИДУАЛЬНЫЙ ПЛАН", "комплекса мероприятий в рамках организации работы наставнической пары (группы)")
    paper.text("Форма наставничества: {{ form }}")
    paper.text("Наставник: {{ mentor }}")
    paper.text("Наставляемый (наставляемые): {{ mentees }}")
    paper.text("Цель: {{ goal }}")
    paper.repeated(COLUMNS, "rows")
    paper.signed("наставник", "наставляемый", "куратор")
    paper.save("plan")
