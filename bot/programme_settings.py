"""Settings of the mentoring programme."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import NoDecode

from bot import format_values, programme_values
from bot import setting_values as values
from bot.concern import Concern
from bot.setting_errors import problem
from domain.mentoring.formats import ONLY_OURS, FormatBook
from domain.mentoring.overview import Patience
from domain.registry.forms import FORMS, Form
from domain.registry.names import ChatNames

Stuck = Annotated[int, Field(ge=1, le=365)]
PATIENCE = Patience()


class ProgrammeSettings(Concern):
    """`keys`: what people of the programme are sealed with, the one in use first; none: no programme is run here."""

    keys: Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(programme_values.master_keys)] = Field(
        (), alias="PROGRAMME_KEYS"
    )
    chat_names: Annotated[ChatNames, BeforeValidator(values.lower)] = Field(
        ChatNames.CODES, alias="CHAT_NAMES", examples=["codes"]
    )
    forms: Annotated[tuple[Form, ...], NoDecode, BeforeValidator(programme_values.forms)] = Field(
        FORMS, alias="FORMS", examples=["teacher_pupil,pupil_pupil,employer_student=работодатель – студент"]
    )
    formats: Annotated[FormatBook, NoDecode, BeforeValidator(format_values.format_book)] = Field(
        ONLY_OURS, alias="PLAN_FORMATS", examples=["docs/examples/formats.txt"]
    )
    centre: Annotated[str, Field(max_length=300)] = Field(
        "", alias="CENTRE_NAME", examples=["МБУ ДО «Центр Эдельвейс»"]
    )
    templates: Path | None = Field(None, alias="TEMPLATES_DIR", examples=["/srv/edelweiss/templates"])
    answer_days: Annotated[int, Field(ge=1, le=30)] = Field(3, alias="ANSWER_DAYS", examples=["3"])
    opinion_days: Annotated[int, Field(ge=1, le=60)] = Field(3, alias="OPINION_DAYS", examples=["3"])
    decision_days: Annotated[int, Field(ge=1, le=60)] = Field(10, alias="DECISION_DAYS", examples=["10"])
    advice_with_minors: Annotated[bool, BeforeValidator(values.on_or_off)] = Field(
        False, alias="ADVICE_WITH_MINORS", examples=["on"]
    )
    stuck_profile: Stuck = Field(PATIENCE.profile, alias="STUCK_PROFILE_DAYS", examples=["7"])
    stuck_request: Stuck = Field(PATIENCE.request, alias="STUCK_REQUEST_DAYS", examples=["14"])
    stuck_first_meeting: Stuck = Field(PATIENCE.first_meeting, alias="STUCK_FIRST_MEETING_DAYS", examples=["10"])
    stuck_meeting: Stuck = Field(PATIENCE.meeting, alias="STUCK_MEETING_DAYS", examples=["14"])
    stuck_paper: Stuck = Field(PATIENCE.paper, alias="STUCK_PAPER_DAYS", examples=["14"])

    campaign_days: Annotated[int, Field(ge=7, le=120)] = Field(45, alias="CAMPAIGN_DAYS", examples=["45"])
    surveys: Path | None = Field(None, alias="SURVEYS_DIR", examples=["/srv/edelweiss/surveys"])
    guardians_answer: Annotated[bool, BeforeValidator(values.on_or_off)] = Field(
        False, alias="GUARDIANS_ANSWER", examples=["on"]
    )
    survey_least: Annotated[int, Field(ge=3, le=20)] = Field(5, alias="SURVEY_LEAST", examples=["5"])

    @property
    def patience(self) -> Patience:
        return Patience(
            profile=self.stuck_profile,
            request=self.stuck_request,
            first_meeting=self.stuck_first_meeting,
            meeting=self.stuck_meeting,
            paper=self.stuck_paper,
        )

    @property
    def masters(self) -> list[str]:
        return [key.get_secret_value() for key in self.keys]

    def disagreements(self) -> Iterator[str]:
        """What is well by itself but not together."""
        unknown = self.formats.forms - {form.key for form in self.forms}
        if unknown:
            forms = ", ".join(sorted(unknown))
            yield problem(
                "PLAN_FORMATS", f"names forms of mentoring that FORMS has not: {forms}", "teacher_pupil: Поход"
            )
