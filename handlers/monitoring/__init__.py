"""Monitoring in chat: the curator's campaign, and the surveys of everybody who is asked."""
