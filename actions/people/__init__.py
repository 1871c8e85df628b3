"""Who somebody is, what they prefer, and who becomes what."""
