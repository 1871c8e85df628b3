"""What is kept in memory of a campaign is as true as what is counted anew."""

from datetime import date

from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.monitoring import report
from actions.monitoring.tallies import Tallies
from domain.people.person import Actor
from tests.actions.monitoring.conftest import Monitoring, Two
from tests.actions.monitoring.making import answered
from tests.actions.monitoring.test_report import BEFORE, mentees
from tests.actions.registry.conftest import Meet


async def test_an_answer_and_a_withdrawal_are_counted_at_once(
    ctx: Context, monitoring: Monitoring, two: Two, meet: Meet, curator: Actor
) -> None:
    people = await mentees(monitoring, two, meet, 6)
    await monitoring.tick()
    campaign, tallies = (await monitoring.campaign()).id, Tallies(ctx)
    for actor, record in people[:5]:
        await answered(ctx, actor, await monitoring.survey(record), 5, words="Да")

    first = await tallies.figures(curator, campaign)
    assert await tallies.figures(curator, campaign) is first
    assert first.totals.spreads[BEFORE]["comfort"].mean == 5
    assert (await tallies.words(curator, campaign))[BEFORE]["glad"] == ["Да"] * 5

    actor, record = people[5]
    await answered(ctx, actor, await monitoring.survey(record), 10, words="Очень")
    assert await tallies.figures(curator, campaign) == await report.figures(ctx, curator, campaign) != first
    assert "Очень" in (await tallies.words(curator, campaign))[BEFORE]["glad"]

    await record_withdrawal(ctx, curator, record.id, date(2026, 11, 26), "12")
    assert "Очень" not in (await tallies.words(curator, campaign))[BEFORE]["glad"]
    assert await tallies.figures(curator, campaign) == await report.figures(ctx, curator, campaign)
