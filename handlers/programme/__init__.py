"""The mentoring programme in chat: its people for those who run it, and everybody's own record."""
