"""Stories for the media plan: what mentors tell, and what becomes of it (Положение, 5.1)."""
