"""What people do with the media plan, and what time and events bring to it."""
