"""What is told of applications. What was applied for and decided, whoever renders it looks up."""

from dataclasses import dataclass
from typing import ClassVar

from domain.applications.application import ApplicationId
from domain.notices import Notice


@dataclass(frozen=True)
class ApplicationCame(Notice):
    """To the curators: somebody applies. Makes no sense once it is decided."""

    kind: ClassVar[str] = "application_came"
    application: ApplicationId


@dataclass(frozen=True)
class ApplicationAnswered(Notice):
    """To whoever applied: accepted, with their code, or declined, with the reason."""

    kind: ClassVar[str] = "application_answered"
    application: ApplicationId
