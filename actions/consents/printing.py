"""Papers as Word files: with names at the desk, with blanks where names may not go."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actions.consents.erasing import destroyed
from actions.consents.papers import Paper, papers_of
from actions.context import Context, Policy
from actions.registry.keeping import living
from documents import release_texts
from domain.consents.refusals import NotAskedFor
from domain.consents.signing import Signer, is_only_guardian
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.names import ChatNames
from domain.registry.record import RecordId

if TYPE_CHECKING:
    from documents.consents.forms import Person, Resource

ON_PAPER = {
    "site": "официальный сайт организации",
    "vk": "группа организации во ВКонтакте",
    "telegram": "канал организации в Telegram",
}
"""What the centre's usual resources are called on a paper."""


class WrongTemplates(Exception):
    """A template in TEMPLATES_DIR cannot be used; the message names it and what is wrong."""


@dataclass(frozen=True, slots=True)
class File:
    """A Word file. Its ``name`` says whose it is by code alone."""

    name: str
    content: bytes


def resources_of(policy: Policy) -> dict[str, str]:
    """Where something may be published, by the keys of a consent's terms, with the words of a paper."""
    known = {one.key: one.name or ON_PAPER.get(one.key, one.key) for one in policy.resources}
    return {**known, "telegram": known.get("telegram", ON_PAPER["telegram"])}


async def print_papers(
    ctx: Context, actor: Actor, record: RecordId, papers: Sequence[Paper], *, in_chat: bool
) -> list[File]:
    """These papers, filled. ``in_chat`` they bear names only where a chat may show all of them.

    Nothing is noted by it: that they are printed is another step. Raises NotAskedFor, NotFound, IsErased, IsBlocked.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    names = not in_chat or ctx.policy.chat_names is ChatNames.FULL
    async with ctx.read() as connection:
        person = await living(ctx, connection, record)
        if any(paper not in papers_of(person, ctx.today()) for paper in papers):
            raise NotAskedFor
        acting = [await ctx.records(connection).get(guardian) for guardian in person.guardians]
    from documents.consents.forms import Person, Resource

    # Of several guardians nobody knows yet who will sign.
    guardian = acting[0].details.name if len(acting) == 1 and acting[0] is not None else ""
    birth = person.details.birth
    printed = Person(
        code=str(person.code),
        name=person.details.name if names else "",
        birth=str(birth) if names and birth is not None else "",
        guardian=guardian if names else "",
    )
    resources = [Resource(key, name) for key, name in resources_of(ctx.policy).items()]
    only_guardian = is_only_guardian(person)
    return await asyncio.to_thread(
        lambda: [_printed(ctx.policy, paper, printed, resources, only_guardian) for paper in papers]
    )


async def print_act(ctx: Context, actor: Actor, record: RecordId) -> File:
    """The act that somebody's data was destroyed. Raises NotFound."""
    require(actor.roles, Right.KEEP_REGISTRY)
    done = await destroyed(ctx, actor, record)
    received = None if done.withdrawal is None else done.withdrawal.received_on
    from documents.consents.forms import act
    from documents.forms import BLANK

    content = await asyncio.to_thread(
        lambda: act(
            ctx.policy.centre or BLANK,
            str(done.code),
            done.ground,
            done.day,
            received=received,
            own=ctx.policy.templates,
        )
    )
    return File(f"akt-{done.code}.docx", content)


async def check_templates(ctx: Context) -> None:
    """Raise WrongTemplates unless every template of the centre's own can be used."""
    if ctx.policy.templates is None:
        return
    wrong = [str(one) for one in release_texts.check(ctx.policy.templates)]
    if ctx.vault is not None:
        wrong += await asyncio.to_thread(wrong_templates, ctx.policy)
    if wrong:
        raise WrongTemplates("; ".join(wrong))


def wrong_templates(policy: Policy) -> list[str]:
    """What is wrong with templates, a line for each."""
    from documents import roadmap
    from documents.consents import forms as consents
    from documents.forms import check
    from documents.mentoring import agreements, petition, plans

    forms = (*consents.FORMS, *agreements.FORMS, *petition.FORMS, *plans.FORMS, *roadmap.FORMS)
    return [str(one) for one in check(forms, policy.templates)]


def _printed(
    policy: Policy, paper: Paper, person: "Person", resources: "Sequence[Resource]", only_guardian: bool
) -> File:
    from documents.consents.forms import consent, form_of
    from documents.forms import BLANK

    form = form_of(paper.purpose, paper.signer, paper.stage, only_guardian=only_guardian)
    content = consent(form, policy.centre or BLANK * 2, person, resources=resources, own=policy.templates)
    who = "guardian" if paper.signer is Signer.GUARDIAN else "own"
    return File(f"{person.code}-{paper.purpose}-{who}.docx", content)
