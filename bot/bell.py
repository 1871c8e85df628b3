"""From a commit to delivery, which is made after the actions that ring for it."""

from collections.abc import Callable


class Bell:
    """Actions ring it after each commit; delivery, which is made after them, answers."""

    def __init__(self) -> None:
        self._answer: Callable[[], None] | None = None

    def answer(self, answer: Callable[[], None]) -> None:
        self._answer = answer

    def ring(self) -> None:
        if self._answer:
            self._answer()
