"""The mentoring programme's features: its people and their papers, registries as files, the way to the desk.

Where no programme is run nothing of them is offered; whoever presses an old button is told why it does nothing.
"""

from functools import partial

from actions.consents import papers
from actions.consents.erasing import Aftercare
from actions.consents.ticks import ConsentTicks
from actions.context import Context
from actions.mentoring import acquainting
from actions.mentoring.advice.ticks import AdviceTicks
from actions.mentoring.invitations.ticks import InvitationTicks
from actions.mentoring.meeting_ticks import MeetingTicks
from actions.mentoring.overview import Overviews
from actions.mentoring.overview_ticks import OverviewTicks
from actions.mentoring.pairing_ticks import PairingTicks
from actions.mentoring.petition import ticks as petition_ticks
from actions.mentoring.plans.ticks import PlanTicks
from actions.mentoring.request_ticks import RequestTicks
from actions.monitoring.ticks import MonitoringTicks
from actions.registry.directory import Directory
from actions.roadmap.ticks import RoadmapTicks
from bot.feature import A_WHILE, Feature, Tick
from handlers.consents import feature as consents
from handlers.desk import feature as desk
from handlers.mentoring import feature as mentoring
from handlers.monitoring import feature as monitoring
from handlers.programme import feature as people
from handlers.roadmap import feature as roadmap
from handlers.sheets import feature as sheets


def features_of(ctx: Context, directory: Directory) -> tuple[Feature, ...]:
    """In the order in which they are asked."""
    runs = ctx.vault is not None
    consent_ticks = ConsentTicks(ctx, directory)
    pairing_ticks = PairingTicks(ctx, directory)
    advice_ticks = AdviceTicks(ctx)
    invitation_ticks = InvitationTicks(ctx)
    meeting_ticks = MeetingTicks(ctx)
    plan_ticks = PlanTicks(ctx)
    roadmap_ticks = RoadmapTicks(ctx)
    overviews = Overviews(ctx, directory)
    overview_ticks = OverviewTicks(ctx, overviews)
    monitoring_ticks = MonitoringTicks(ctx, directory)
    return (
        Feature(entrance=(sheets.at_entrance(),) if runs else (), routers=(sheets.private_router(),)),
        Feature(entrance=(desk.at_entrance(),) if runs else (), routers=(desk.private_router(),)),
        Feature(
            entrance=people.at_entrance() if runs else (),
            routers=(people.private_router(),),
            dialogs=tuple(people.dialogs()),
            renderers=people.renderers(),
        ),
        Feature(
            # Whatever else: everybody may see what is stored about them.
            entrance=(consents.at_entrance(runs=runs),),
            routers=(consents.private_router(),),
            dialogs=tuple(consents.dialogs(directory)),
            renderers=consents.renderers(directory),
            ticks=(
                Tick("consents", consent_ticks.remind, A_WHILE),
                Tick("withdrawals", consent_ticks.count_down, A_WHILE),
                Tick("consents that ran out", partial(papers.expire, ctx), A_WHILE),
                Tick("erasures", Aftercare(ctx).look, A_WHILE),
            ),
            moments=(consent_ticks.moments,),
        ),
        Feature(
            entrance=mentoring.at_entrance() if runs else (),
            routers=(mentoring.private_router(),),
            dialogs=tuple(mentoring.dialogs(overviews)),
            renderers=mentoring.renderers(overviews),
            ticks=(
                Tick("proposed pairings", pairing_ticks.look_after_proposals, A_WHILE),
                Tick("terms of pairings", pairing_ticks.remind_of_terms, A_WHILE),
                Tick("consents of pairings", pairing_ticks.look_after_consents, A_WHILE),
                Tick("mentors who left", pairing_ticks.look_after_mentors, A_WHILE),
                Tick("petitions", partial(petition_ticks.look_after, ctx), A_WHILE),
                Tick("group meetings", partial(acquainting.ask, ctx), A_WHILE),
                Tick("advice to be erased", advice_ticks.erase, A_WHILE),
                Tick("advice not given", advice_ticks.remind, A_WHILE),
                Tick("meetings of pairings", meeting_ticks.remind_to_meet, A_WHILE),
                Tick("results asked for", meeting_ticks.remind_of_results, A_WHILE),
                Tick("consents of requests", RequestTicks(ctx, directory).look_after_consents, A_WHILE),
                Tick("invitations of specialists", invitation_ticks.look_after, A_WHILE),
                Tick("plans", plan_ticks.remind, A_WHILE),
                Tick("meetups of plans", plan_ticks.look_after_meetups, A_WHILE),
                Tick("weekly overview", overview_ticks.digest, A_WHILE),
            ),
            moments=(
                pairing_ticks.moments,
                petition_ticks.moments,
                acquainting.moments,
                advice_ticks.moments,
                plan_ticks.moments,
                meeting_ticks.moments,
                invitation_ticks.moments,
                overview_ticks.moments,
            ),
        ),
        Feature(
            entrance=(roadmap.at_entrance(),) if runs else (),
            routers=(roadmap.private_router(),),
            dialogs=tuple(roadmap.dialogs()),
            renderers=roadmap.renderers(),
            ticks=(
                Tick("the roadmap", roadmap_ticks.remind, A_WHILE),
                Tick("meetups of the roadmap", roadmap_ticks.look_after_meetups, A_WHILE),
            ),
            moments=(roadmap_ticks.moments,),
        ),
        Feature(
            entrance=(monitoring.at_entrance(lambda: monitoring_ticks.is_asking),) if runs else (),
            routers=(monitoring.private_router(),),
            dialogs=tuple(monitoring.dialogs()),
            renderers=monitoring.renderers(),
            ticks=(
                Tick("monitoring campaigns", monitoring_ticks.open, A_WHILE),
                Tick("surveys", monitoring_ticks.ask, A_WHILE),
                Tick("reminders of surveys", monitoring_ticks.remind, A_WHILE),
            ),
            moments=(monitoring_ticks.moments,),
        ),
    )
