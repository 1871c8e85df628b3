"""Other specialists in chat: the mentor's invitations, and what a specialist answers."""
