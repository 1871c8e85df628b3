"""Meetings of pairs in chat: writing one down, the list of them, opinions, and what curators see."""
