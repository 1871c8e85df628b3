"""The media plan in chat."""
