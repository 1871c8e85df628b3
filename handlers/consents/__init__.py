"""Consents in chat: the curator's list and papers, one's own, what is held about somebody, and what is told."""
