"""Polls: what was asked, who chose what, and what each side is told of it."""

import random
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class Poll:
    """A poll and the answers to it.

    ``terms`` are the fields of the Bot API's Poll that stay as they are, ``options`` its PollOptions without counts,
    ``about`` its description, ``solution`` what a quiz hides until it is answered. ``closes`` is seconds since 1970.
    """

    terms: Json
    options: list[Json]
    about: Json = field(default_factory=dict)
    solution: Json = field(default_factory=dict)
    open_period: int | None = None
    closes: int | None = None
    hides_results: bool = False
    shuffles: bool = False
    is_closed: bool = False
    answers: dict[int, list[int]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The Bot API's number of it, the same in every update."""
        number: str = self.terms["id"]
        return number

    def is_due(self, now: float) -> bool:
        """Whether its time is up and it is still open; ``now`` is in seconds since 1970."""
        return not self.is_closed and self.closes is not None and self.closes <= now

    def choose(self, person: int, options: list[int]) -> None:
        """The person's answer from now on; none of the options takes it back."""
        self.answers.pop(person, None)
        if options:
            self.answers[person] = options

    def told(self, *, knows_solution: bool) -> Json:
        """The Bot API's Poll as the bot has it; without ``about``, which only a message tells."""
        counts = [len(self._voters(place)) for place in range(len(self.options))]
        return {
            **self._frame(),
            "options": [{**option, "voter_count": count} for option, count in zip(self.options, counts, strict=True)],
            **(self.solution if knows_solution or self.is_closed else {}),
        }

    def seen_by(self, person: int) -> Json:
        """The poll as the person's app shows it: the counts once they are told, the solution once it is answered."""
        chosen = self.answers.get(person, [])
        shows = self.is_closed or (bool(chosen) and not self.hides_results)
        return {
            **self._frame(),
            **self.about,
            "options": [self._option_seen(place, shows) for place in range(len(self.options))],
            **(self.solution if chosen or self.is_closed else {}),
            "chosen": chosen,
            "order": self._order(person),
            "shows_results": shows,
        }

    def dump(self) -> Json:
        """As JSON, for a snapshot of the world."""
        return {
            "terms": self.terms,
            "options": self.options,
            "about": self.about,
            "solution": self.solution,
            "open_period": self.open_period,
            "closes": self.closes,
            "hides_results": self.hides_results,
            "shuffles": self.shuffles,
            "is_closed": self.is_closed,
            "answers": [[person, options] for person, options in self.answers.items()],
        }

    def _frame(self) -> Json:
        told = {**self.terms, "total_voter_count": len(self.answers), "is_closed": self.is_closed}
        if self.closes is not None and not self.is_closed:
            told.update(open_period=self.open_period, close_date=self.closes)
        return told

    def _option_seen(self, place: int, shows: bool) -> Json:
        voters = self._voters(place) if shows else []
        told = {**self.options[place], "voter_count": len(voters)}
        if shows and not self.terms["is_anonymous"]:
            told["voters"] = voters
        return told

    def _voters(self, place: int) -> list[int]:
        return [person for person, options in self.answers.items() if place in options]

    def _order(self, person: int) -> list[int]:
        """Each person has an order of their own, always the same."""
        places = list(range(len(self.options)))
        if self.shuffles:
            random.Random(f"{self.id} {person}").shuffle(places)
        return places


def restored_poll(data: Json | None) -> Poll | None:
    """The poll of a snapshot."""
    if data is None:
        return None
    return Poll(**{**data, "answers": {person: list(options) for person, options in data["answers"]}})
