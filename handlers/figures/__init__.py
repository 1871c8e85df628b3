"""/figures: the table for the regional centre, its file, the message beside it, and that it was sent."""
