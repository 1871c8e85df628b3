"""Pairings in chat: proposals, papers, pauses, terms and endings."""
