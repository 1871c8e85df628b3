"""Choosing a pair: who may work with whom, who suits whom how well, and a draft for everybody at once.

Nothing here is stored or agreed on: a curator reviews a draft, and people accept or decline.
"""
