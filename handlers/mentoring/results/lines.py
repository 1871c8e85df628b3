"""Results as text, and as a sheet for a chat. People are shown as the centre lets a chat."""

from collections.abc import Sequence

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.results import Asked, Returns
from documents.registry.sheet import Sheet
from domain.mentoring.results import Call
from domain.registry.field import Field
from domain.registry.names import may_show
from handlers.mentoring.pairings.lines import LINE, PARAGRAPHS, day_of
from handlers.programme.naming import called
from wording.mentoring.results import result_name, results_sheet
from wording.reader import Reader


def returns_text(returns: Returns, reader: Reader, ctx: Context) -> Markup:
    """Who has answered, and who has not."""
    missing = returns.waiting
    done = [one for one in returns.asked if one not in missing]
    waiting = [] if returns.call.taken_back_at is not None else missing
    head = reader.words(
        "results-title",
        due=day_of(returns.call.due, reader, ctx),
        answered=len(done),
        asked=len(returns.asked),
        taken_back="yes" if returns.call.taken_back_at is not None else "no",
    )
    parts = [head]
    for key, group in (("results-waiting", waiting), ("results-done", done)):
        if group:
            parts.append(reader.words(key, mentors=", ".join(called(one.mentor, ctx) for one in group)))
    return PARAGRAPHS.join(parts)


def asked_text(call: Call, asked: Sequence[Asked], reader: Reader, ctx: Context) -> Markup:
    """What a mentor has answered so far; whose it is stands above where somebody speaks for more than one."""
    parts = [reader.words("results-asked", due=day_of(call.due, reader, ctx))]
    for one in asked:
        lines = [reader.words("results-of", mentor=called(one.mentor, ctx))] if len(asked) > 1 else []
        lines += [
            reader.words("results-line", mentee=called(mentee, ctx), result=result_name(call, membership.id, reader))
            for membership, mentee in one.mentees
        ]
        parts.append(LINE.join(lines))
    return PARAGRAPHS.join(parts)


def chat_sheet(returns: Returns, reader: Reader, ctx: Context) -> Sheet:
    """As a chat may carry it: codes, unless the centre says otherwise."""
    may_tell = may_show(Field.RESULTS, ctx.policy.chat_names)
    return results_sheet(returns, reader, lambda one: called(one, ctx), words=may_tell)
