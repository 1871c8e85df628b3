"""A client of the people's API: tests and scripts play people through it.

async with Playground(url) as play:
    anna = await play.person("Anna", language_code="en")
    await anna.say(anna.id, "/start")
    card = await anna.wait_for(anna.id, "Welcome")
    toast = await anna.tap(card, text="Going")
"""

from playground.client.connection import Json, Refused
from playground.client.player import Player
from playground.client.reading import PATIENCE, Toast, button_texts, settled, words
from playground.client.whole import Playground

__all__ = ["PATIENCE", "Json", "Player", "Playground", "Refused", "Toast", "button_texts", "settled", "words"]
