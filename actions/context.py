"""What every action is given: where state is, what time it is, what the organisation decided."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.gathering import Gathering
from actions.intake.sending import sending
from actions.intake.settling import Settling
from domain.clock import Clock
from domain.duties.breaks import Break
from domain.duties.duty import RESOURCES, Resource
from domain.duties.working_days import WorkingDays
from domain.errors import Refusal
from domain.mentoring.formats import ONLY_OURS, FormatBook
from domain.mentoring.overview import Patience
from domain.moments import QuietHours
from domain.registry.forms import FORMS, Form
from domain.registry.names import ChatNames
from domain.registry.refusals import ProgrammeOff
from storage.database import Database
from storage.inbox import Applying
from storage.records import Records
from storage.vault import Vault

Item = TypeVar("Item")
Result = TypeVar("Result")

applying: ContextVar[Applying | None] = ContextVar("applying", default=None)
"""The update that is being handled in this task, if one is."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The organisation's choices, from the settings.

    ``promotion_window`` is how long before the start a promotion becomes an offer to all who wait. ``breaks`` silence
    what no law asks for; each of ``resources`` is to be updated every month. ``chat_names`` is what a chat may show of
    people of the programme, which runs in ``forms`` of mentoring; ``formats`` are the centre's choices around what
    its pairs do. ``centre`` is the name that stands on papers ("" leaves a blank), ``templates`` the folder of the
    centre's own Word forms.

    A proposal of a pairing waits ``answer_days`` for each side. ``opinion_days`` and ``decision_days`` are the working
    days that a curator and the director have for a petition for another mentor (6.2). ``advice_with_minors`` lets a
    mentor and a mentee talk through the bot where one of them is under 18. ``patience`` says after how many days
    something that waits is stuck.

    A monitoring campaign opens ``campaign_days`` before its term; ``surveys`` is the folder of the centre's own
    questions. ``guardians_answer`` lets guardians answer for children under 14, and no figure is shown that fewer than
    ``survey_least`` answered. To ``posts_to`` of the resources the bot publishes by itself, besides those that are
    halls.
    """

    zone: ZoneInfo
    languages: tuple[str, ...]
    owners: frozenset[int]
    quiet_hours: QuietHours | None
    promotion_window: timedelta = timedelta(hours=2)
    working_days: WorkingDays = field(default_factory=WorkingDays)
    breaks: tuple[Break, ...] = ()
    resources: tuple[Resource, ...] = RESOURCES
    chat_names: ChatNames = ChatNames.CODES
    forms: tuple[Form, ...] = FORMS
    formats: FormatBook = ONLY_OURS
    centre: str = ""
    templates: Path | None = None
    answer_days: int = 3
    opinion_days: int = 3
    decision_days: int = 10
    advice_with_minors: bool = False
    patience: Patience = field(default_factory=Patience)
    campaign_days: int = 45
    surveys: Path | None = None
    guardians_answer: bool = False
    survey_least: int = 5
    posts_to: frozenset[str] = frozenset()


def _nobody() -> None:
    """Nobody waits for what actions store."""


@dataclass(frozen=True, slots=True)
class Context:
    """Given to every action first. ``committed`` is called after each transaction: something may be owed now.

    ``vault`` opens what is stored about people of the programme; None where the centre runs none.
    """

    database: Database
    clock: Clock
    policy: Policy
    committed: Callable[[], None] = _nobody
    vault: Vault | None = None
    _shared: dict[Any, Gathering[Any, Any]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def now(self) -> datetime:
        return self.clock.now()

    def today(self) -> date:
        """The date on the centre's clocks."""
        return self.now().astimezone(self.policy.zone).date()

    def records(self, connection: AsyncConnection) -> Records:
        """The gateway to records. Raises ProgrammeOff where there is no vault to open them with."""
        return Records(connection, self.open_vault())

    def open_vault(self) -> Vault:
        """The vault, where a programme is run. Raises ProgrammeOff elsewhere."""
        if self.vault is None:
            raise ProgrammeOff
        return self.vault

    @asynccontextmanager
    async def write(self, *, settles: bool = True, long: bool = False) -> AsyncIterator[AsyncConnection]:
        """The transaction of one action: its effects, audit entries and notices are stored together or not at all.

        So is, unless it ``settles`` nothing, that the update being handled is applied: it is never applied again.
        The same holds for a form that is being sent: it raises FormSent when it was before.
        A ``long`` one writes very many rows, and people are answered meanwhile.
        """
        updates = [update] if settles and (update := applying.get()) is not None else []
        form = sending.get() if settles else None
        settling = Settling(updates)
        async with self.database.write(long=long) as connection:
            await settling.begin(connection, self.now())
            if form is not None:
                await form.begin(connection, self.now())
            yield connection
            await settling.end(connection, updates, self.now())
        settling.committed()
        if form is not None:
            form.committed()
        self.committed()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A consistent view for showing something."""
        async with self.database.read() as connection:
            yield connection

    async def together(self, act: "Shared[Item, Result]", item: Item) -> Result:
        """As :meth:`write`, for what many people do at the same moment: while one transaction commits, others gather.

        ``act`` does it for all of them in one transaction. It gives what came of each, or the refusal that is that
        one's affair (nothing of it is stored, then, and its update is not applied).
        """
        gathering = self._shared.get(act)
        if gathering is None:
            gathering = self._shared[act] = Gathering(partial(self._write_shared, act))
        result: Result = await gathering.join((item, applying.get()))
        return result

    async def _write_shared(
        self, act: "Shared[Item, Result]", together: Sequence[tuple[Item, Applying | None]]
    ) -> Sequence[Result | Refusal]:
        settling = Settling(update for _, update in together)
        async with self.database.write() as connection:
            await settling.begin(connection, self.now())
            results = await act(self, connection, [item for item, _ in together])
            applied = [
                update
                for (_, update), result in zip(together, results, strict=True)
                if update is not None and not isinstance(result, Refusal)
            ]
            await settling.end(connection, applied, self.now())
        settling.committed()
        self.committed()
        return results


Shared = Callable[[Context, AsyncConnection, Sequence[Item]], Awaitable[Sequence[Result | Refusal]]]
