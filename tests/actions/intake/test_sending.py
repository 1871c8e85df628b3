"""What a form is for is stored once for each opening of it."""

import pytest

from actions.context import Context
from actions.intake.sending import FormSent, sent_once
from domain.errors import NotFound
from storage.sent_forms import SentForms


async def store(ctx: Context, key: str) -> None:
    with sent_once(key):
        async with ctx.write():
            """Something is stored."""


async def test_second_time_is_refused_and_another_opening_is_not(ctx: Context) -> None:
    await store(ctx, "one")
    await store(ctx, "another")

    with pytest.raises(FormSent):
        await store(ctx, "one")


async def test_refused_form_can_be_sent_again(ctx: Context) -> None:
    with pytest.raises(NotFound), sent_once("one"):
        async with ctx.write():
            raise NotFound

    await store(ctx, "one")


async def test_all_that_one_tap_stores_belongs_together(ctx: Context) -> None:
    with sent_once("one"):
        for _ in range(2):
            async with ctx.write():
                """Something is stored."""


async def test_what_is_no_business_of_the_form_does_not_send_it(ctx: Context) -> None:
    with sent_once("one"):
        async with ctx.write(settles=False):
            """Somebody was met."""

    await store(ctx, "one")


async def test_long_ago_is_forgotten(ctx: Context) -> None:
    await store(ctx, "one")

    async with ctx.write() as connection:
        await SentForms(connection).forget_before(ctx.now())

    await store(ctx, "one")
