"""/desk: the way from the chat to the centre's own pages."""
