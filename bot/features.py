"""All features, in the order in which they are asked: a community's, the programme's, what the bot tells of itself."""

from collections.abc import Mapping
from functools import partial

from actions.context import Context
from actions.duties import ticks as duty_ticks
from actions.housekeeping import forget_old
from actions.media.following import Following
from actions.media.posting import Place, Posting
from actions.media.ticks import MediaTicks
from actions.meetups import ticks as meetup_ticks
from actions.posts import ticks as post_ticks
from actions.registry.directory import Directory
from bot import programme
from bot.feature import A_WHILE, DAILY, Feature, Tick
from handlers import delivery, intake, operations, people
from handlers.agenda import feature as agenda
from handlers.duties import feature as duties
from handlers.media import feature as media
from handlers.meetups import feature as meetups
from handlers.meetups.views.notices import MeetupNotices
from handlers.mentoring import glossary
from handlers.posts import feature as posts
from wording.media.drafts import drafting

NOWHERE: Mapping[str, Place] = {}


def features_of(
    ctx: Context, directory: Directory, told: MeetupNotices, places: Mapping[str, Place] = NOWHERE
) -> tuple[Feature, ...]:
    """``told`` tells what happens to meetups; ``places`` are where the bot publishes by itself."""
    following, media_ticks = Following(ctx, drafting(ctx.policy)), MediaTicks(ctx)
    return (
        Feature(
            entrance=(people.at_entrance(),),
            routers=(people.private_router(),),
            dialogs=tuple(people.dialogs()),
            renderers=people.renderers(),
        ),
        Feature(
            entrance=(meetups.at_entrance(),),
            routers=(meetups.private_router(),),
            again=(meetups.again_router(),),
            dialogs=tuple(meetups.dialogs()),
            renderers={**told.renderers(), **meetups.renderers()},
            ticks=(
                Tick("meetup reminders", partial(meetup_ticks.remind, ctx)),
                Tick("meetup offers", partial(meetup_ticks.open_offers, ctx)),
                Tick("meetup starts", partial(meetup_ticks.close, ctx)),
            ),
            moments=(meetup_ticks.moments,),
        ),
        Feature(
            entrance=(duties.at_entrance(),),
            routers=(duties.private_router(),),
            dialogs=(*duties.dialogs(), *agenda.dialogs()),
            renderers=duties.renderers(),
            ticks=(
                Tick("duty reminders", partial(duty_ticks.remind, ctx)),
                Tick("duty digests", partial(duty_ticks.digest, ctx)),
            ),
            moments=(duty_ticks.moments,),
        ),
        Feature(
            entrance=(posts.at_entrance(),),
            routers=(posts.private_router(),),
            dialogs=tuple(posts.dialogs()),
            renderers=posts.renderers(),
            ticks=(Tick("posts", partial(post_ticks.look_after, ctx)),),
            moments=(post_ticks.moments,),
        ),
        Feature(
            entrance=(media.at_entrance(),),
            routers=(media.private_router(),),
            dialogs=tuple(media.dialogs()),
            renderers=media.renderers(),
            ticks=(
                Tick("media plan: events", following.cover, A_WHILE),
                Tick("media plan: changes", following.follow, A_WHILE),
                Tick("media plan: what is out", following.look_after_what_is_out, A_WHILE),
                Tick("media plan: stories that are out", following.tell_of_stories, A_WHILE),
                Tick("media plan: consents", media_ticks.look_after_consents, A_WHILE),
                Tick("media plan: reminders", media_ticks.remind),
                Tick("media plan: texts to publish", media_ticks.bring_out),
                Tick("media plan: posting", Posting(ctx, places).look),
                Tick("media plan: terms", media_ticks.lapse),
            ),
            moments=(media_ticks.moments,),
        ),
        # Whoever wants to know: formats of work are explained where no programme is run, too.
        Feature(entrance=(glossary.at_entrance(),), routers=(glossary.router(),)),
        *programme.features_of(ctx, directory),
        Feature(renderers={**delivery.renderers(), **intake.renderers(), **operations.renderers()}),
        Feature(ticks=(Tick("housekeeping", partial(forget_old, ctx), DAILY),)),
    )
